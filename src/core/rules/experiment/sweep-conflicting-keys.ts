import { resolve, type Entry, type MapNode } from '../../document/data/node';
import { textAt } from '../../facts/read-values';
import { removeEntry } from '../../fixes/remove-entry';
import { defineRule } from '../rule';
import { sweepParameters } from './support/sweep';

/** Pairs of keys of the sweep that exclude each other; the first is the one that is in the way. */
const PAIRS = [
  ['metric', 'metrics'],
  ['early_terminate', 'scheduler'],
] as const;

/** The ways to describe a parameter, each with the keys that belong to it alone. */
const WAYS = [['value'], ['values', 'probabilities'], ['min', 'max'], ['mu', 'sigma'], ['a', 'b'], ['parameters']];

/** Distributions with settings of their own that have defaults, so that nothing is missing when a list stands there. */
const WITHOUT_VALUES = new Set(['normal', 'log_normal', 'q_normal', 'q_log_normal', 'beta', 'q_beta']);

interface Conflict {
  readonly map: MapNode;
  readonly entries: readonly [inTheWay: Entry, other: Entry];
}

export const sweepConflictingKeys = defineRule<Conflict>({
  id: 'experiment/sweep-conflicting-keys',
  layer: 'field',
  severity: 'error',
  summary: 'A sweep has two keys that exclude each other.',
  why: '`metrics` stands for several goals and replaces `metric`; a `scheduler` of your own decides itself when to stop a run and replaces `early_terminate`. A parameter has one value, a list of values, or a range. With two of them, W&B cannot know which one is meant and refuses the sweep.',
  source: 'W&B sweep schema (`wandb/sweeps`, `schema.json`), rules between keys and kinds of parameters.',
  appliesTo: { formats: ['wandb-sweep'] },
  examplePath: 'sweep.yaml',
  examples: {
    good: [
      {
        text: 'program: train.py\nmethod: custom\nmetrics:\n  - name: f1\n  - name: latency\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
      {
        text: 'program: train.py\nmethod: random\nparameters:\n  depth:\n    values: [2, 4]\n    probabilities: [0.5, 0.5]\n  width:\n    distribution: q_normal\n    mu: 64\n    sigma: 8\n    q: 8\n  value:\n    value: 3\n',
      },
    ],
    bad: [
      {
        text: 'program: train.py\nmethod: custom\n⟦metric⟧:\n  name: f1\nmetrics:\n  - name: f1\n  - name: latency\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
      {
        text: 'job: team/project/job:v1\nmethod: custom\nscheduler: # our own\n  job: team/project/scheduler:v1\n⟦early_terminate⟧:\n  type: hyperband\n  min_iter: 3\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
      {
        text: 'program: train.py\nmethod: random\nparameters:\n  depth:\n    value: 2\n    ⟦values⟧: [2, 4] # was fixed\n  lr:\n    ⟦values⟧: [0.1, 0.01]\n    distribution: uniform\n    min: 0.01\n    max: 0.1\n  noise:\n    distribution: normal\n    ⟦values⟧: [0, 1]\n',
      },
    ],
  },
  *check({ document }) {
    const root = resolve(document.data?.root);
    for (const conflict of [
      ...conflictsOf(root),
      ...sweepParameters(document).flatMap(({ node }) => inParameter(node)),
    ]) {
      const [entry, other] = conflict.entries;
      const against =
        other.key === 'distribution' ? `the distribution \`${String(other.value.value)}\`` : `\`${other.key}\``;
      const message = `\`${entry.key}\` and ${against} exclude each other, and W&B refuses the sweep. Keep one of them.`;
      yield { span: entry.keySpan, message, data: conflict };
    }
  },
  fix({ data }, { document }) {
    if (!data) return [];
    const { map, entries } = data;
    return entries.map((entry) => ({
      title: `Remove \`${entry.key}\``,
      preferred: false,
      edits: [removeEntry(document, map, entry)],
    }));
  },
});

function conflictsOf(map: ReturnType<typeof resolve>): Conflict[] {
  if (map?.type !== 'map') return [];
  return PAIRS.flatMap(([key, other]) => {
    const [first, second] = [ownEntry(map, key), ownEntry(map, other)];
    return first && second ? [{ map, entries: [first, second] as const }] : [];
  });
}

/** Of two ways to describe one parameter the one that its distribution does not announce, else the second. */
function inParameter(map: MapNode): Conflict[] {
  const used = WAYS.flatMap((keys) => keys.map((key) => ownEntry(map, key)).find((entry) => entry !== undefined) ?? []);
  const [one, other] = used.toSorted((a, b) => a.start - b.start);
  const distribution = textAt(map, 'distribution')?.value;
  const named = ownEntry(map, 'distribution');
  if (!one) return [];
  if (!other) {
    const list = one.key === 'values' || one.key === 'value';
    return named && list && WITHOUT_VALUES.has(distribution ?? '') ? [{ map, entries: [one, named] }] : [];
  }
  const listed = distribution === undefined ? undefined : distribution.startsWith('categorical');
  const strange = listed !== undefined && (one.key === 'values') !== listed && (other.key === 'values') === listed;
  return [{ map, entries: strange ? [one, other] : [other, one] }];
}

const ownEntry = (map: MapNode, key: string): Entry | undefined =>
  map.entries.find((entry) => entry.key === key && !entry.merged);
