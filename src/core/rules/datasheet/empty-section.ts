import { defineRule } from '../rule';
import { emptySectionProblems } from '../support/body-problems';
import { removeSectionAt } from '../support/sections';

export const emptySection = defineRule({
  id: 'datasheet/empty-section',
  layer: 'field',
  severity: 'warning',
  summary: 'A section has a heading and nothing below it.',
  why: 'An empty heading promises something and breaks the promise, and comments of a template are not seen on the page. Write a sentence, be it "not known", or remove the heading.',
  source: 'README validation of the datasets library; templates of huggingface_hub for dataset cards.',
  appliesTo: { formats: ['dataset-card-markdown'] },
  absence: true,
  examplePath: 'DATASHEET.md',
  examples: {
    good: [{ text: '# Trams\n\n## Composition\n\n### Fields\n\nOne.\n\n## Maintenance\n\nNone.\n' }],
    bad: [{ text: '# Trams\n\n⟦## Motivation⟧\n\n<!-- Why? -->\n\n## Composition\n\nStops.\n\n⟦## Maintenance⟧\n' }],
  },
  check: ({ document }) => emptySectionProblems(document),
  fix: ({ span }, { document }) => removeSectionAt(document, span.start),
});
