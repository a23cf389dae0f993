import { defineRule } from '../rule';
import { duplicateSectionProblems } from '../support/body-problems';

export const duplicateSection = defineRule({
  id: 'datasheet/duplicate-section',
  layer: 'field',
  severity: 'info',
  summary: 'Two sections at one place have the same heading.',
  why: 'Readers and tools that look for a section stop at the first one, so what stands in the second is not found, and links to it lead to the first. It mostly comes from pasting a template below an earlier text.',
  source: 'README validation of the datasets library.',
  appliesTo: { formats: ['dataset-card-markdown'] },
  examplePath: 'DATASHEET.md',
  examples: {
    good: [{ text: '# Trams\n\n## Train\n\n### Size\n\n10\n\n## Test\n\n### Size\n\n5\n' }],
    bad: [{ text: '# Trams\n\n## Uses\n\nTeaching.\n\n## Size\n\n10\n\n⟦## Uses⟧\n\nPlanning.\n' }],
  },
  check: ({ document }) => duplicateSectionProblems(document),
});
