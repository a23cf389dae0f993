import { defineRule } from '../rule';
import { fewOrFirst } from '../support/few';
import { emptySections, removeSectionAt } from '../support/sections';

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
  *check({ document }) {
    const empty = (document.body ? emptySections(document.body) : []).map(({ start, end, title }) => ({
      span: { start, end: Math.min(end, document.source.lineAt(start).end) },
      message: `The section "${title}" is empty. Write a sentence, or remove the heading.`,
    }));
    yield* fewOrFirst(
      empty,
      (count) => `${count} sections are empty, this one first. Write a sentence in each, or remove their headings.`,
    );
  },
  fix: ({ span }, { document }) => removeSectionAt(document, span.start),
});
