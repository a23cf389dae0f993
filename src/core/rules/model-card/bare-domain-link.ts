import { defineRule } from '../rule';
import { isBareDomain, relativeLinks } from '../support/links';

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
  *check(context) {
    const { body } = context.document;
    for (const link of body ? relativeLinks(body) : []) {
      if (!isBareDomain(context, link)) continue;
      yield {
        span: link.span,
        message: `This link is read as a file named \`${link.target}\`. Write \`https://\` in front of it.`,
      };
    }
  },
  fix: ({ span }) => [
    {
      title: 'Add `https://`',
      preferred: true,
      edits: [{ span: { start: span.start, end: span.start }, newText: 'https://' }],
    },
  ],
});
