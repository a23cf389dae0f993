import { checkRule } from '../support/check-rule';

export const split = checkRule({
  id: 'readme/split',
  severity: 'info',
  summary: 'A test set is mentioned, and not how it was made.',
  why: 'A random split of data with a time, a customer or a patient in it leaks the answer into training. Without a word on how the test data was kept apart, a reviewer has to assume the worst of every number.',
  source: 'Survey of READMEs of machine-learning projects: one in four says "test set" and no more.',
  examples: {
    good: [{ text: '# Late parcels\n\nThe last three months were held out for the test. F1 on them is 0.81.\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\n⟦F1 is 0.81 on the test set.⟧\n',
      },
    ],
  },
});
