import { child, entryOf } from '../../document/data/locate';
import { resolve } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';

export const privacyContradictsFields = defineRule({
  id: 'datasheet/privacy-contradicts-fields',
  layer: 'field',
  severity: 'warning',
  summary: 'The datasheet says that there is no personal data, and a field is marked as personal data.',
  why: 'One of the two is wrong. A reader who relies on the "no" handles the data as if it were about nobody.',
  source: 'The format of the datasheet, `privacy.personal_data`.',
  appliesTo: { formats: ['datasheet'] },
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      {
        text: 'name: telecom\nfields:\n  - name: postcode\n    personal_data: true\nprivacy:\n  personal_data: true\n',
      },
    ],
    bad: [
      {
        text: 'name: telecom\nfields:\n  - name: postcode\n    personal_data: true\nprivacy:\n  personal_data: ⟦false⟧ # names removed\n',
        fixed:
          'name: telecom\nfields:\n  - name: postcode\n    personal_data: true\nprivacy:\n  personal_data: true # names removed\n',
      },
    ],
  },
  *check({ datasheet }) {
    const field = datasheet?.fields.find(({ personalData }) => personalData?.value === true);
    if (!field || datasheet?.personalData?.value !== false) return;
    yield {
      span: datasheet.personalData.span,
      message: `\`${field.value}\` is marked as personal data, so this cannot be false. Write \`true\`, or correct the field.`,
    };
  },
  fix(_, { document }) {
    const node = resolve(entryOf(child(document.data?.root, 'privacy'), 'personal_data')?.value);
    return node?.type === 'scalar'
      ? [{ title: 'Replace with `true`', preferred: true, edits: [replaceScalar(document, node, true)] }]
      : [];
  },
});
