import { replaceScalar } from '../../fixes/replace-value';
import { scalarAt } from '../support/scalar-at';
import { defineRule } from '../rule';
import { isDeprecated, successorsOf } from '../support/spdx';

export const deprecatedLicense = defineRule({
  id: 'model-card/deprecated-license',
  layer: 'field',
  severity: 'info',
  summary: 'A licence id that the SPDX list has withdrawn.',
  why: 'The old ids of the GNU licences do not say whether later versions of the licence count as well. SPDX replaced each by two that do.',
  source: 'SPDX License List, deprecated ids.',
  appliesTo: { formats: ['model-card'] },
  examplePath: 'model-card.yaml',
  examples: {
    good: [{ text: 'model_details:\n  licenses:\n    - identifier: GPL-3.0-or-later\n' }],
    bad: [{ text: 'model_details:\n  licenses:\n    - identifier: ⟦GPL-3.0⟧ # as the library\n' }],
  },
  *check({ card }) {
    for (const { value, span } of card?.licenses ?? []) {
      if (!isDeprecated(value)) continue;
      const successors = successorsOf(value).map((id) => `\`${id}\``);
      const advice =
        successors.length === 0 ? 'Write the id that took its place.' : `Write ${successors.join(' or ')}.`;
      yield { span, message: `SPDX has withdrawn the id \`${value}\`. ${advice}` };
    }
  },
  fix({ span }, { document }) {
    const scalar = scalarAt(document, span);
    if (!scalar) return [];
    return successorsOf(String(scalar.value)).map((id) => ({
      title: `Replace with \`${id}\``,
      preferred: false,
      edits: [replaceScalar(document, scalar, id)],
    }));
  },
});
