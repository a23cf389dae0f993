import { defineRule } from '../rule';
import { duplicateSectionProblems } from '../support/body-problems';

export const duplicateSection = defineRule({
  id: 'model-card/duplicate-section',
  layer: 'field',
  severity: 'info',
  summary: 'Two sections at one place have the same heading.',
  why: 'Readers and tools that look for a section stop at the first one, so what stands in the second is not found, and links to it lead to the first. It mostly comes from pasting a template below an earlier text.',
  source: 'README validation of the datasets library.',
  appliesTo: { formats: ['model-card-markdown'] },
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [{ text: '# Mood\n\n## Training\n\n### Data\n\nReviews.\n\n## Evaluation\n\n### Data\n\nOther reviews.\n' }],
    bad: [
      {
        text: '# Mood\n\n## Limitations\n\nNo irony.\n\n## Results\n\nF1: 0.8\n\n⟦## **Limitations**⟧\n\nNo slang.\n',
      },
    ],
  },
  check: ({ document }) => duplicateSectionProblems(document),
});
