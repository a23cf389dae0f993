import { defineRule } from '../rule';
import { addScheme, bareDomainProblems } from '../support/body-problems';

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
  check: bareDomainProblems,
  fix: ({ span }) => addScheme(span),
});
