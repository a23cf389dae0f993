import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';
import { scalarAt } from '../support/scalar-at';

export const thresholdChosenOnTest = defineRule({
  id: 'experiment/threshold-chosen-on-test',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The threshold was picked on the test data.',
  why: 'A threshold that is tuned on the test rows fits their noise, so precision and recall at that threshold look better than they will be. Pick it on validation data and read the test result once.',
  source: 'REFORMS checklist, module on leakage (test data used in modelling choices).',
  appliesTo: { formats: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nthreshold:\n  value: 0.35\n  reason: Gives 500 calls a month.\n  chosen_on: validation\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nthreshold:\n  value: 0.35\n  reason: Gives 500 calls a month.\n  chosen_on: ⟦test⟧\n',
      },
    ],
  },
  *check({ experiment }) {
    const chosenOn = experiment?.threshold?.chosenOn;
    if (chosenOn?.value !== 'test') return;
    yield {
      span: chosenOn.span,
      message:
        'The threshold was picked on the test data, so the test result is too good. Pick it on `validation` data and measure again.',
    };
  },
  fix({ span }, { document }) {
    const scalar = scalarAt(document, span);
    // Only the author can make it true, so it is offered and no more.
    return scalar
      ? [
          {
            title: 'Plan it on `validation`',
            preferred: false,
            edits: [replaceScalar(document, scalar, 'validation')],
          },
        ]
      : [];
  },
});
