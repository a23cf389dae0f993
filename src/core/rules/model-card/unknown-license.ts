import { replaceScalar } from '../../fixes/replace-value';
import { listOf } from '../../schema/lists';
import { scalarAt } from '../support/scalar-at';
import { defineRule } from '../rule';
import { isDeprecated, isExpression, nearSpdx, spdxOf } from '../support/spdx';

interface Data {
  readonly id: string;
  /** Whether the id was certainly meant, only written in another way. */
  readonly certain: boolean;
}

export const unknownLicense = defineRule<Data>({
  id: 'model-card/unknown-license',
  layer: 'field',
  severity: 'warning',
  summary: 'A licence id that is not in the SPDX list.',
  why: 'Tools that check licences know them by their SPDX id, letter by letter. Write the id of the list, `proprietary`, or the terms themselves as `custom_text`.',
  source: 'Model Card Toolkit 0.0.2, `licenses.identifier`; SPDX License List.',
  appliesTo: { formats: ['model-card'] },
  examplePath: 'model-card.yaml',
  examples: {
    good: [
      {
        text: 'model_details:\n  licenses:\n    - identifier: Apache-2.0\n    - identifier: proprietary\n    - identifier: MIT OR Apache-2.0\n',
      },
      { text: 'model_details:\n  licenses:\n    - identifier: LicenseRef-ours\n    - identifier: GPL-3.0\n' },
    ],
    bad: [
      {
        text: 'model_details:\n  licenses:\n    - identifier: ⟦apache-2.0⟧ # as the code\n    - identifier: ⟦"CC BY 4.0"⟧\n    - identifier: ⟦ours⟧\n',
      },
      {
        text: 'model_details:\n  licenses:\n    - identifier: ⟦Apache 2.0⟧ # as the code\n',
        fixed: 'model_details:\n  licenses:\n    - identifier: Apache-2.0 # as the code\n',
      },
      {
        path: 'model-card.json',
        text: '{ "model_details": { "licenses": [{ "identifier": ⟦"mit"⟧ }] } }\n',
        fixed: '{ "model_details": { "licenses": [{ "identifier": "MIT" }] } }\n',
      },
    ],
  },
  *check({ card }) {
    for (const { value, span } of card?.licenses ?? []) {
      const known = listOf('spdxLicense').has(value) || isDeprecated(value) || isExpression(value);
      if (known || value.toLowerCase() === 'proprietary') continue;
      const certain = spdxOf(value);
      const id = certain ?? nearSpdx(value);
      const advice =
        id === undefined
          ? 'Write an id of the list, `proprietary`, or the terms as `custom_text`.'
          : `Did you mean \`${id}\`?`;
      yield {
        span,
        message: `\`${value}\` is not an id of the SPDX list. ${advice}`,
        ...(id === undefined ? {} : { data: { id, certain: certain !== undefined } }),
      };
    }
  },
  fix({ span, data }, { document }) {
    const scalar = data && scalarAt(document, span);
    if (!data || !scalar) return [];
    return [
      {
        title: `Replace with \`${data.id}\``,
        preferred: data.certain,
        edits: [replaceScalar(document, scalar, data.id)],
      },
    ];
  },
});
