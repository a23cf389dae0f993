import { checkRule } from '../support/check-rule';

export const problem = checkRule({
  id: 'readme/problem',
  severity: 'info',
  summary: 'The README says what is predicted, not for whom or why.',
  why: 'A reviewer who does not know who uses a prediction cannot judge anything behind it: which error is expensive, which metric counts, whether the result is good enough. Two lines with the user, the decision and the cost of an error are enough.',
  source: 'Survey of READMEs of machine-learning projects: half of them name the task only.',
  examples: {
    good: [
      {
        text: '# Late parcels\n\nPredicts which parcels will arrive late, so that the dispatch desk can call the receivers. F1 is 0.81.\n',
      },
    ],
    bad: [{ text: '# Late parcels\n\n⟦Predicts the delay of parcels from their route and weight.⟧ F1 is 0.81.\n' }],
  },
});
