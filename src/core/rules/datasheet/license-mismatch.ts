import { defineRule } from '../rule';
import { fixMismatch, licenseMismatches, type Mismatch } from '../support/license-mismatch';

export const licenseMismatch = defineRule<Mismatch>({
  id: 'datasheet/license-mismatch',
  layer: 'field',
  severity: 'warning',
  summary: 'Front matter and text name two different licences.',
  why: 'Search and tools read the licence of the front matter, people read the text. When the two differ, nobody knows what they may do with the data, and every model trained on it inherits the question.',
  source: 'Hugging Face Hub, dataset cards (licence in the metadata and in the template).',
  appliesTo: { formats: ['dataset-card-markdown'] },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\npretty_name: Trams\nlicense: [mit, cc-by-4.0]\n---\n\n# Trams\n\n- **License:** CC BY 4.0\n' },
      { text: '---\npretty_name: Trams\nlicense: mit\n---\n\n# Trams\n\n## License\n\nMIT License\n' },
    ],
    bad: [
      {
        text: '---\npretty_name: Trams\nlicense: mit # as the code\n---\n\n# Trams\n\n## Licensing Information\n\n⟦CC BY-SA 4.0⟧\n',
      },
    ],
  },
  *check({ datasheet }) {
    if (datasheet) yield* licenseMismatches(datasheet.licenses, datasheet.writtenLicenses);
  },
  fix: (problem, { document }) => fixMismatch(document, problem),
});
