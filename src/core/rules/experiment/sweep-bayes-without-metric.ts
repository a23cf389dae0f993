import { child, entryOf } from '../../document/data/locate';
import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';
import { scalarAt } from '../support/scalar-at';

export const sweepBayesWithoutMetric = defineRule({
  id: 'experiment/sweep-bayes-without-metric',
  layer: 'field',
  severity: 'error',
  summary: 'A Bayesian sweep names no metric.',
  why: 'Bayesian search learns from the results so far which settings to try next, so it needs a metric and a direction. Without one W&B stops with an error at the first run.',
  source: 'W&B sweeps, Bayesian search (`wandb/sweeps`, `bayes_search.py`).',
  appliesTo: { formats: ['wandb-sweep'] },
  absence: true,
  examplePath: 'sweep.yaml',
  examples: {
    good: [
      {
        text: 'program: train.py\nmethod: bayes\nmetric:\n  name: val_f1\n  goal: maximize\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
      { text: 'program: train.py\nmethod: random\nparameters:\n  depth:\n    values: [2, 4]\n' },
    ],
    bad: [{ text: 'program: train.py\nmethod: ⟦bayes⟧ # few runs\nparameters:\n  depth:\n    values: [2, 4]\n' }],
  },
  *check({ experiment, document }) {
    const method = experiment?.search?.method;
    if (method?.value !== 'bayes' || experiment?.search?.metric) return;
    // A metric without a name is for the schema to tell; one whose name is still to be filled in is none.
    const { root } = document.data ?? {};
    if (entryOf(root, 'metric') && !entryOf(child(root, 'metric'), 'name')) return;
    yield {
      span: method.span,
      message:
        'Bayesian search needs a metric to learn from, and W&B stops without one. Add `metric` with `name` and `goal`, or search at `random`.',
    };
  },
  fix({ span }, { document }) {
    const edit = insertAbsent(document, [], 'metric', { name: '...', goal: 'minimize' });
    const scalar = scalarAt(document, span);
    return [
      ...(edit ? [{ title: 'Add `metric` to fill in', preferred: false, edits: [edit] }] : []),
      ...(scalar
        ? [{ title: 'Search at `random`', preferred: false, edits: [replaceScalar(document, scalar, 'random')] }]
        : []),
    ];
  },
});
