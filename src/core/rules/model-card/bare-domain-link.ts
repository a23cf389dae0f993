import { defineRule } from '../rule';
import { addScheme, bareDomainProblems } from '../support/body-problems';

export const bareDomainLink = defineRule({
  id: 'model-card/bare-domain-link',
  layer: 'field',
  severity: 'warning',
  summary: 'A link to a web site without `https://`, which is read as a file.',
  why: 'In Markdown a link target without a scheme is a path, so the reader is sent to a file of that name beside the card and gets a page that does not exist.',
  source: 'CommonMark, link destinations.',
  appliesTo: { formats: ['model-card-markdown'] },
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Ranker\n\nBy [us](https://example.org), see www.example.org and [the logo](logo.ai).\n',
        files: { 'logo.ai': '' },
      },
    ],
    bad: [
      {
        text: '# Ranker\n\nBy [us](⟦example.org⟧), described [here](⟦www.example.com/ranker⟧ "page").\n',
        fixed: '# Ranker\n\nBy [us](https://example.org), described [here](https://www.example.com/ranker "page").\n',
      },
    ],
  },
  check: bareDomainProblems,
  fix: ({ span }) => addScheme(span),
});
