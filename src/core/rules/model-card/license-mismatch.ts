import { defineRule } from '../rule';
import { fixMismatch, licenseMismatches, type Mismatch } from '../support/license-mismatch';

export const licenseMismatch = defineRule<Mismatch>({
  id: 'model-card/license-mismatch',
  layer: 'field',
  severity: 'warning',
  summary: 'Front matter and text name two different licences.',
  why: 'Search and tools read the licence of the front matter, people read the text. When the two differ, nobody knows what they may do with the model, and the careful ones will not use it.',
  source: 'Hugging Face Hub, model cards (licence in the metadata and in the template).',
  appliesTo: { formats: ['model-card-markdown'] },
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\nlicense: apache-2.0\nlibrary_name: sklearn\n---\n\n# Ranker\n\n## Model details\n\n- **License:** Apache License 2.0\n\n## Training data\n\n- **License:** CC BY 4.0\n',
      },
      {
        text: '---\nlicense: mit\nlibrary_name: sklearn\n---\n\n# Ranker\n\n## License\n\nMIT for the code, CC BY 4.0 for the weights.\n',
      },
      { text: '---\nlicense: other\nlicense_name: ours\nlibrary_name: sklearn\n---\n\n# Ranker\n\n- License: MIT\n' },
    ],
    bad: [
      {
        text: '---\nlicense: mit # as the code\nlibrary_name: sklearn\n---\n\n# Ranker\n\n## Model details\n\n- **License:** ⟦Apache 2.0⟧\n\n## License\n\n⟦Apache License 2.0.⟧\n',
      },
    ],
  },
  *check({ card }) {
    if (card) yield* licenseMismatches(card.licenses, card.writtenLicenses);
  },
  fix: (problem, { document }) => fixMismatch(document, problem),
});
