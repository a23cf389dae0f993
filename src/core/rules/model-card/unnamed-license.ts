import { child, entryOf } from '../../document/data/locate';
import { resolve } from '../../document/data/node';
import { insertKey } from '../../fixes/insert-key';
import { itemsAt } from '../../facts/read-values';
import { defineRule } from '../rule';

export const unnamedLicense = defineRule<number>({
  id: 'model-card/unnamed-license',
  layer: 'field',
  severity: 'warning',
  summary: 'A licence entry with neither an id nor terms.',
  why: 'An entry of `licenses` is one of two things: an `identifier` from the SPDX list, or the terms themselves as `custom_text`. With neither, it says nothing, and Model Card Toolkit drops it.',
  source: 'Model Card Toolkit 0.0.2, `licenses` (`identifier` or `custom_text`).',
  appliesTo: { formats: ['model-card'] },
  absence: true,
  examplePath: 'model-card.yaml',
  examples: {
    good: [{ text: 'model_details:\n  licenses:\n    - identifier: MIT\n    - custom_text: For evaluation only.\n' }],
    bad: [
      { text: 'model_details:\n  name: ranker\n  ⟦licenses⟧:\n    - {} # to be agreed\n' },
      { path: 'model-card.json', text: '{ "model_details": { ⟦"licenses"⟧: [{ "identifier": "MIT" }, {}] } }\n' },
    ],
  },
  *check({ document }) {
    const details = child(document.data?.root, 'model_details');
    const licenses = entryOf(details, 'licenses');
    for (const [index, item] of itemsAt(details, 'licenses').entries()) {
      const license = resolve(item);
      if (!licenses || license?.type !== 'map' || entryOf(license, 'identifier') || entryOf(license, 'custom_text'))
        continue;
      yield {
        span: licenses.keySpan,
        message:
          'An entry of `licenses` names no licence. Add `identifier` with an SPDX id, or the terms as `custom_text`.',
        data: index,
      };
    }
  },
  fix({ data }, { document }) {
    const path = ['model_details', 'licenses', data ?? 0];
    return (['identifier', 'custom_text'] as const).flatMap((key) => {
      const edit = insertKey(document, path, key, '...');
      return edit ? [{ title: `Add \`${key}\` to fill in`, preferred: false, edits: [edit] }] : [];
    });
  },
});
