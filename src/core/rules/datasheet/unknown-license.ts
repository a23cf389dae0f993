import { replaceScalar } from '../../fixes/replace-value';
import { areOwnTerms, licenseIdOf } from '../../hub/licenses';
import { listOf } from '../../schema/lists';
import { scalarAt } from '../support/scalar-at';
import { defineRule } from '../rule';
import { isDeprecated, isExpression, spdxOf } from '../support/spdx';

export const unknownLicense = defineRule<string>({
  id: 'datasheet/unknown-license',
  layer: 'field',
  severity: 'info',
  summary: 'A licence that is neither an SPDX id nor one of the Hub.',
  why: 'Tools that compare the licence of data with that of a model know ids, letter by letter. Terms that have no id are written as they are.',
  source: 'SPDX License List; Hugging Face Hub, licences.',
  appliesTo: { formats: ['datasheet'] },
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      { text: 'name: trams\nlicense: CC-BY-4.0\nfields:\n  - name: stop\n' },
      { text: 'name: trams\nlicense: cc-by-4.0\nfields:\n  - name: stop\n' },
      { text: 'name: trams\nlicense: Internal use only, see the contract\nfields:\n  - name: stop\n' },
    ],
    bad: [
      {
        text: 'name: trams\nlicense: ⟦CC BY 4.0⟧ # of the town\nfields:\n  - name: stop\n',
        fixed: 'name: trams\nlicense: CC-BY-4.0 # of the town\nfields:\n  - name: stop\n',
      },
      {
        path: 'datasheet.json',
        text: '{ "name": "trams", "license": ⟦"Apache License 2.0"⟧, "fields": [{ "name": "stop" }] }\n',
        fixed: '{ "name": "trams", "license": "Apache-2.0", "fields": [{ "name": "stop" }] }\n',
      },
    ],
  },
  *check({ datasheet }) {
    for (const { value, span } of datasheet?.licenses ?? []) {
      const known = listOf('spdxLicense').has(value) || listOf('license').has(value) || isDeprecated(value);
      if (known || isExpression(value) || areOwnTerms(value)) continue;
      const id = spdxOf(value) ?? licenseIdOf(value);
      // Terms in words of one's own are an answer; only another spelling of an id is mended.
      if (id === undefined) continue;
      yield { span, message: `\`${value}\` is not an id of a licence. Write \`${id}\`.`, data: id };
    }
  },
  fix({ span, data }, { document }) {
    const scalar = data === undefined ? undefined : scalarAt(document, span);
    return scalar && data !== undefined
      ? [{ title: `Replace with \`${data}\``, preferred: true, edits: [replaceScalar(document, scalar, data)] }]
      : [];
  },
});
