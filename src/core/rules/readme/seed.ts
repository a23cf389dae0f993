import { checkRule } from '../support/check-rule';

export const seed = checkRule({
  id: 'readme/seed',
  severity: 'hint',
  summary: 'The value of the seed is still to be filled in.',
  why: 'Two runs with different random numbers give different scores. The seed, in one line, lets a reviewer repeat the run and see the same number.',
  source: 'Survey of READMEs of machine-learning projects: one in eleven names a seed.',
  examples: {
    good: [{ text: '# Late parcels\n\nAll runs use the seed 17. F1 is 0.81.\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\nThe random seed is ⟦<!-- readme/seed: which value, set where? -->⟧.\n',
      },
    ],
  },
});
