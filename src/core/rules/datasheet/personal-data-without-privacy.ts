import { defineRule } from '../rule';
import { addKey } from './support/add-key';

/** Columns that hold a person's name, address or number, whatever the data is about. */
const PERSONAL =
  /^(?:e[-_ ]?mail(?:[-_ ]?address)?|(?:first|last|full|sur)[-_ ]?name|phone(?:[-_ ]?number)?|telephone|ssn|social[-_ ]security.*|date[-_ ]of[-_ ]birth|birth[-_ ]?date|dob|(?:home|street|ip)[-_ ]?address|passport.*|credit[-_ ]?card.*)$/i;

export const personalDataWithoutPrivacy = defineRule({
  id: 'datasheet/personal-data-without-privacy',
  layer: 'judgement',
  severity: 'warning',
  summary: 'A field is about persons, and nothing is said about their protection.',
  why: 'Where data is about people, the first question of a review is on what ground it is used and what was done to protect them. An honest "names removed, postcodes cut to two digits" answers it; silence looks like nobody asked.',
  source: 'Datasheets for Datasets, composition and collection (questions on people); GDPR, articles 5 and 6.',
  appliesTo: { kinds: ['datasheet'] },
  absence: true,
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      {
        text: 'name: telecom\nfields:\n  - name: postcode\n    personal_data: true\nprivacy:\n  measures: Cut to two digits\n',
      },
      { text: 'name: trams\nfields:\n  - name: stop\n    personal_data: false\n' },
      {
        path: 'DATASHEET.md',
        text: '# People\n\n## Fields\n\n| Column | Description |\n|---|---|\n| email | Hashed |\n\n## Privacy\n\nAddresses are hashed.\n',
      },
    ],
    bad: [
      {
        text: 'name: telecom\nfields:\n  - name: tenure\n  - name: postcode\n    personal_data: ⟦true⟧ # five digits\n  - name: age\n    personal_data: true\n',
      },
      {
        path: 'DATASHEET.md',
        text: '# Orders\n\n## Motivation\n\nThe dataset was made to learn which orders are sent back, from all orders that a shop for shoes had in the year 2024.\n\n## Fields\n\n| Column | Description |\n|---|---|\n| order | Number |\n| ⟦`email`⟧ | As typed |\n',
      },
    ],
  },
  *check({ datasheet, document }) {
    if (!datasheet || datasheet.unjudged || datasheet.privacy) return;
    const { markdown } = document.format;
    const field = datasheet.fields.find(
      ({ value, personalData }) => personalData?.value === true || (markdown && PERSONAL.test(value)),
    );
    if (!field) return;
    const where = markdown ? 'Say' : 'Add `privacy` with';
    yield {
      span: field.personalData?.span ?? field.span,
      message: `\`${field.value}\` is about persons, and nothing says how they are protected. ${where} on what ground the data is used and what was removed or coarsened.`,
    };
  },
  fix: (_, { document }) =>
    document.format.markdown ? [] : addKey(document, [], 'privacy', { personal_data: true, measures: ['...'] }),
});
