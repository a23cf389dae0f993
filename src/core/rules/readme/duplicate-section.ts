import { defineRule } from '../rule';
import { duplicateSections } from '../support/sections';

export const duplicateSection = defineRule({
  id: 'readme/duplicate-section',
  layer: 'field',
  severity: 'info',
  summary: 'Two sections at one place have the same heading.',
  why: 'A reader who jumps to a section lands in the first one, so what stands in the second is not read, and mostly the two say different things. It comes from adding a new version of a section without taking the old one out.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      { text: '# Churn\n\n## Training\n\n### Data\n\nAll of 2024.\n\n## Evaluation\n\n### Data\n\nMarch 2025.\n' },
    ],
    bad: [{ text: '# Churn\n\n## Results\n\nF1 is 0.81.\n\n## Usage\n\nRun it.\n\n⟦## 📊 Results⟧\n\nF1 is 0.84.\n' }],
  },
  *check({ document }) {
    for (const { start, end, title } of document.body ? duplicateSections(document.body) : []) {
      yield {
        span: { start, end: Math.min(end, document.source.lineAt(start).end) },
        message: `There is a section "${title}" above already. Bring the two together, or give this one a heading of its own.`,
      };
    }
  },
});
