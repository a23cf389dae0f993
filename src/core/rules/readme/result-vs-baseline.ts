import { checkRule } from '../support/check-rule';

export const resultVsBaseline = checkRule({
  id: 'readme/result-vs-baseline',
  severity: 'info',
  summary: 'The result has no number of a reference beside it.',
  why: 'A score of 0.93 is poor when guessing gives 0.95. The number of the model and the number of its reference, for one metric and on the same data, are the shortest proof that a project did something.',
  source: 'Survey of READMEs of machine-learning projects: one in twelve gives both numbers.',
  examples: {
    good: [
      { text: '# Late parcels\n\nOn the test months the model reaches an F1 of 0.81; the baseline reaches 0.31.\n' },
    ],
    bad: [
      {
        text: '# Late parcels\n\nThe last-value baseline is in use today.\n\n| Model | F1 |\n| --- | --- |\n| ⟦Logistic regression | 0.74⟧ |\n| Random forest | 0.81 |\n',
      },
    ],
  },
});
