import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';
import { hasModelSeed } from './support/seed';
import { isDraft, isRecorded } from './support/stage';

export const missingSplitSeed = defineRule({
  id: 'experiment/missing-split-seed',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The split draws rows at random, and no seed says which.',
  why: 'Without the seed of the split nobody can get the same test rows again, so a later score is not comparable with this one. On small data the draw alone moves a score by several points.',
  source: 'NeurIPS paper checklist, experimental details (data splits); REFORMS checklist, module on modelling.',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  strategy: random\n  test_size: 0.2\nseed: 7\n',
      },
      { text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  strategy: predefined\n' },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n⟦split⟧:\n  strategy: stratified\n  test_size: 0.2 # 1,400 rows\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  strategy: stratified\n  seed: 42\n  test_size: 0.2 # 1,400 rows\n',
      },
    ],
  },
  *check(context) {
    const { experiment } = context;
    const { split } = experiment ?? {};
    if (!experiment || !split || isDraft(context)) return;
    const drawn = split.strategy.value === 'random' || split.strategy.value === 'stratified';
    if (!drawn || split.seed || experiment.seed) return;
    // A run without any seed is one mistake, and one seed for everything is its answer.
    if (experiment.model && !hasModelSeed(experiment)) return;
    yield {
      span: split.span,
      message:
        'Rows are drawn at random without a seed, so nobody gets the same test rows again. Add `seed` to the split.',
    };
  },
  fix(_, { document, experiment }) {
    const edit = insertAbsent(document, ['split'], 'seed', 42);
    return edit && experiment
      ? [{ title: 'Add `seed: 42` to the split', preferred: !isRecorded(experiment), edits: [edit] }]
      : [];
  },
});
