import { checkRule } from '../support/check-rule';

export const errorAnalysis = checkRule({
  id: 'readme/error-analysis',
  severity: 'hint',
  summary: 'Errors are mentioned, and not where they are.',
  why: 'An average hides the group for which the model fails. One metric for each class or segment, or what the worst cases share, shows that somebody looked.',
  source: 'Survey of READMEs of machine-learning projects: one in seventy-five shows where the model fails.',
  examples: {
    good: [{ text: '# Late parcels\n\n| Region | Recall |\n| --- | --- |\n| Mainland | 0.57 |\n| Islands | 0.22 |\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n⟦![Confusion matrix](confusion_matrix.png)⟧\n',
      },
    ],
  },
});
