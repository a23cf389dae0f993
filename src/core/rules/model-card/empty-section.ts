import { defineRule } from '../rule';
import { emptySectionProblems } from '../support/body-problems';
import { removeSectionAt } from '../support/sections';

export const emptySection = defineRule({
  id: 'model-card/empty-section',
  layer: 'field',
  severity: 'warning',
  summary: 'A section has a heading and nothing below it.',
  why: 'An empty heading promises something and breaks the promise, and comments of a template are not seen on the page. Write a sentence, be it "not evaluated", or remove the heading.',
  source: 'Templates of huggingface_hub for model cards; README validation of the datasets library.',
  appliesTo: { formats: ['model-card-markdown'] },
  absence: true,
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Mood\n\n## Training details\n\n### Data\n\nReviews.\n\n## Curve\n\n![Recall](curve.png)\n',
        files: { 'curve.png': '' },
      },
      { text: '# Mood\n\n## Limitations\n\nNone are known.\n' },
    ],
    bad: [
      {
        text: '# Mood\n\n⟦## Uses⟧\n\n<!-- What is it for? -->\n\n## Training details\n\n⟦### Data⟧\n\n---\n\n### Procedure\n\nThree epochs.\n\n⟦## Contact⟧\n',
      },
    ],
  },
  check: ({ document }) => emptySectionProblems(document),
  fix: ({ span }, { document }) => removeSectionAt(document, span.start),
});
