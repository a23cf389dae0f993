import { checkRule } from '../support/check-rule';

export const result = checkRule({
  id: 'readme/result',
  severity: 'warning',
  summary: 'The result is a picture, a rank, or the name of a file, and not a number in the text.',
  why: 'The measured value is what a reviewer looks for first. In a picture it cannot be searched, read aloud, or compared, and a rank does not tell how good the model is.',
  source: 'Survey of READMEs of machine-learning projects: three of four give no number of their own.',
  examples: {
    good: [{ text: '# Late parcels\n\n## Results\n\nOn the test months the model reaches an F1 of 0.81.\n' }],
    bad: [
      {
        text: '<!-- ml-portfolio-profile: case-study -->\n\n# Late parcels\n\n## Results\n\n⟦![Confusion matrix](confusion_matrix.png)⟧\n',
      },
    ],
  },
});
