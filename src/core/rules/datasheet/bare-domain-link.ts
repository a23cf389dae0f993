import { defineRule } from '../rule';
import { isBareDomain, relativeLinks } from '../support/links';

export const bareDomainLink = defineRule({
  id: 'datasheet/bare-domain-link',
  layer: 'field',
  severity: 'warning',
  summary: 'A link to a web site without `https://`, which is read as a file.',
  why: 'In Markdown a link target without a scheme is a path, so the reader is sent to a file of that name beside the datasheet and gets a page that does not exist.',
  source: 'CommonMark, link destinations.',
  appliesTo: { formats: ['dataset-card-markdown'] },
  examplePath: 'DATASHEET.md',
  examples: {
    good: [{ text: '# Trams\n\nFrom [the city](https://example.org).\n' }],
    bad: [
      {
        text: '# Trams\n\nFrom [the city](⟦data.example.org/trams⟧ "open data").\n',
        fixed: '# Trams\n\nFrom [the city](https://data.example.org/trams "open data").\n',
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
