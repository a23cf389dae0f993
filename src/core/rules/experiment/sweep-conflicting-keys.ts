import { entryOf } from '../../document/data/locate';
import { removeEntry } from '../../fixes/remove-entry';
import { defineRule } from '../rule';

/** Pairs of keys that exclude each other; the first is the one that is in the way. */
const PAIRS = [
  ['metric', 'metrics'],
  ['early_terminate', 'scheduler'],
] as const;

export const sweepConflictingKeys = defineRule<string>({
  id: 'experiment/sweep-conflicting-keys',
  layer: 'field',
  severity: 'error',
  summary: 'A sweep has two keys that exclude each other.',
  why: '`metrics` stands for several goals and replaces `metric`; a `scheduler` of your own decides itself when to stop a run and replaces `early_terminate`. With both, W&B cannot know which one is meant and refuses the sweep.',
  source: 'W&B sweep schema (`wandb/sweeps`, `schema.json`), rules between keys.',
  appliesTo: { formats: ['wandb-sweep'] },
  examplePath: 'sweep.yaml',
  examples: {
    good: [
      {
        text: 'program: train.py\nmethod: custom\nmetrics:\n  - name: f1\n  - name: latency\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
    ],
    bad: [
      {
        text: 'program: train.py\nmethod: custom\n⟦metric⟧:\n  name: f1\nmetrics:\n  - name: f1\n  - name: latency\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
      {
        text: 'job: team/project/job:v1\nmethod: custom\nscheduler: # our own\n  job: team/project/scheduler:v1\n⟦early_terminate⟧:\n  type: hyperband\n  min_iter: 3\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
    ],
  },
  *check({ document }) {
    const root = document.data?.root;
    for (const [key, other] of PAIRS) {
      const entry = entryOf(root, key);
      if (!entry || !entryOf(root, other)) continue;
      const message = `\`${key}\` and \`${other}\` exclude each other, and W&B refuses the sweep. Keep one of them.`;
      yield { span: entry.keySpan, message, data: key };
    }
  },
  fix({ data }, { document }) {
    const map = document.data?.root;
    if (data === undefined || map?.type !== 'map') return [];
    const other = PAIRS.find(([key]) => key === data)?.[1];
    return [data, other].flatMap((key) => {
      const entry = key === undefined ? undefined : entryOf(map, key);
      if (!entry) return [];
      return [{ title: `Remove \`${entry.key}\``, preferred: false, edits: [removeEntry(document, map, entry)] }];
    });
  },
});
