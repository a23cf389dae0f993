import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';
import type { CheckContext } from '../context';
import type { Span } from '../../text/span';
import { isDraft, isRecorded } from './support/stage';
import { scalarAt } from '../support/scalar-at';
import { drawsAtRandom, hasSeed } from './support/seed';

export const missingSeed = defineRule({
  id: 'experiment/missing-seed',
  layer: 'judgement',
  severity: 'warning',
  summary: 'No seed is set, so the run cannot be repeated.',
  why: 'Initial weights, shuffles and bootstrap samples are drawn anew in each run, and the score moves with them. A fixed seed is the cheapest proof that a number can be got again, and without one nobody can tell a better model from a luckier draw. Widely copied config templates ship with the seed switched off.',
  source: 'NeurIPS paper checklist, experimental details; REFORMS checklist, module on computational reproducibility.',
  appliesTo: { kinds: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: random forest\nseed: 7\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  parameters: {random_state: 7}\n',
      },
      { path: 'params.yaml', text: 'train:\n  n_estimators: 100\n  random_state: 7\n' },
      { path: 'conf/train.yaml', text: 'defaults:\n  - _self_\n  - model: mlp\nseed: ???\n' },
    ],
    bad: [
      {
        text: '⟦name⟧: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: random forest # 100 trees\nenvironment:\n  lock: uv.lock\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: random forest # 100 trees\nseed: 42\nenvironment:\n  lock: uv.lock\n',
      },
      {
        path: 'conf/train.yaml',
        text: 'defaults:\n  - _self_\n  - model: mlp\n\n# set it for exact repeats\nseed: ⟦null⟧\n',
        fixed: 'defaults:\n  - _self_\n  - model: mlp\n\n# set it for exact repeats\nseed: 42\n',
      },
      {
        path: 'config.yaml',
        text: 'seed_everything: ⟦true⟧ # draws one\ntrainer:\n  max_epochs: 5\nmodel:\n  class_path: nets.Small\n',
        fixed: 'seed_everything: 42 # draws one\ntrainer:\n  max_epochs: 5\nmodel:\n  class_path: nets.Small\n',
      },
      { path: 'params.yaml', text: '⟦train⟧:\n  n_estimators: 100\n  max_depth: 4\n' },
      {
        path: 'params.yaml',
        text: 'train:\n  n_estimators: 100\n  random_state: ⟦null⟧\n',
        fixed: 'train:\n  n_estimators: 100\n  random_state: 42\n',
      },
    ],
  },
  *check(context) {
    const open = unsetSeed(context);
    if (open) {
      const message = 'The seed is left open, so each run draws another one. Write a number, such as 42.';
      yield { span: open, message };
    } else if (lacksSeed(context)) {
      yield { span: context.document.anchor, message: messageOf(context) };
    }
  },
  fix({ span }, context) {
    const { document, experiment } = context;
    if (!experiment) return [];
    const preferred = !isRecorded(experiment);
    const scalar = scalarAt(document, span);
    if (scalar) return [{ title: 'Set the seed to 42', preferred, edits: [replaceScalar(document, scalar, 42)] }];
    // In a free-form file only its author knows where the code looks for the seed.
    const key = { experiment: 'seed', 'lightning-cli': 'seed_everything' }[document.format.id as string];
    const edit = key === undefined || unsetSeed(context) ? undefined : insertAbsent(document, [], key, 42);
    return edit ? [{ title: `Add \`${key}: 42\``, preferred, edits: [edit] }] : [];
  },
});

function messageOf({ document, experiment }: CheckContext): string {
  if (document.format.id === 'dvc-params') {
    // The names of scikit-learn beside it tell how its users call a seed.
    const scikit = experiment?.settings.some(({ name }) => /(^|\.)(n_estimators|test_size)$/.test(name)) ?? false;
    return `No seed is among these parameters, so nothing here makes a run repeatable. Add one where the code reads it, such as \`${scikit ? 'random_state' : 'seed'}: 42\`.`;
  }
  const key = document.format.id === 'lightning-cli' ? 'seed_everything' : 'seed';
  return `No seed is set, so the next run gives other numbers. Add \`${key}\` with a number, such as 42.`;
}

/** A seed that the file spells out as open: null, or a boolean where Lightning then draws one itself. */
function unsetSeed({ experiment, document }: CheckContext): Span | undefined {
  // In the format of our own a seed is a number, which the schema says already.
  if (!experiment?.seed || document.format.id === 'experiment') return undefined;
  const { value, span } = experiment.seed;
  return value === null || (document.format.id === 'lightning-cli' && typeof value === 'boolean') ? span : undefined;
}

function lacksSeed(context: CheckContext): boolean {
  const { experiment, document } = context;
  if (!experiment?.expresses.has('seed') || isDraft(context) || hasSeed(experiment)) return false;
  switch (document.format.id as string) {
    case 'experiment':
      return experiment.model !== undefined;
    case 'lightning-cli':
      return experiment.model !== undefined && experiment.settings.some(({ name }) => name.startsWith('trainer.'));
    case 'dvc-params':
      return drawsAtRandom(experiment);
    default:
      return false;
  }
}
