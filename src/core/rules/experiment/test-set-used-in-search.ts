import { replaceScalar } from '../../fixes/replace-value';
import type { Fact } from '../../facts/fact';
import { defineRule } from '../rule';
import { isOnTest } from './support/metric-name';
import { scalarAt } from '../support/scalar-at';

export const testSetUsedInSearch = defineRule({
  id: 'experiment/test-set-used-in-search',
  layer: 'judgement',
  severity: 'warning',
  summary: 'A winner is picked by its score on the test data.',
  why: 'Whoever tries fifty settings and keeps the one with the best test score reports the luckiest of fifty draws. The test data is then spent: nothing is left that tells how the model does on new cases. Search, early stopping and checkpoints look at validation data or at cross-validation, and the test is read once at the end.',
  source: 'REFORMS checklist, module on leakage (test data used in model selection).',
  appliesTo: { kinds: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsearch:\n  method: random\n  selects_on: cross-validation\n',
      },
      {
        path: 'sweep.yaml',
        text: 'program: train.py\nmethod: random\nmetric:\n  name: val_f1\n  goal: maximize\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsearch:\n  method: random\n  selects_on: ⟦test⟧ # 50 trials\n',
      },
      {
        path: 'sweep.yaml',
        text: 'program: train.py\nmethod: random\nmetric:\n  name: ⟦test_f1⟧\n  goal: maximize\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
      {
        path: 'config.yaml',
        text: 'seed_everything: 7\ntrainer:\n  callbacks:\n    - class_path: ModelCheckpoint\n      init_args:\n        monitor: ⟦"test/loss"⟧\nmodel:\n  class_path: nets.Small\n',
      },
      {
        path: 'conf/train.yaml',
        text: 'defaults:\n  - _self_\n  - model: mlp\noptimized_metric: ⟦test/acc⟧\n',
      },
    ],
  },
  *check({ experiment }) {
    const selectsOn = experiment?.search?.selectsOn;
    if (selectsOn?.value === 'test') yield problem(selectsOn, 'The search picks its winner on the test data');
    for (const metric of experiment?.selectionMetrics ?? [])
      if (isOnTest(metric.value)) yield problem(metric, `\`${metric.value}\` picks the winner by the test data`);
  },
  fix({ span }, { document }) {
    const scalar = scalarAt(document, span);
    if (!scalar) return [];
    // Whether the code reports the other metric is not known here, so the change is offered and no more.
    const written = String(scalar.value);
    const value = written === 'test' ? 'validation' : written.replace(/test/i, 'val');
    return [{ title: `Select on \`${value}\``, preferred: false, edits: [replaceScalar(document, scalar, value)] }];
  },
});

const problem = ({ span }: Fact<string>, what: string) => ({
  span,
  message: `${what}, so its reported score is too good. Select on validation data or by cross-validation.`,
});
