import type { Entry } from '../../document/data/node';
import { removeEntry } from '../../fixes/remove-entry';
import { renameKey } from '../../fixes/rename-key';
import { defineRule } from '../rule';
import { DATASET_CARD, frontMatterEntry } from './support/front-matter';

interface Data {
  readonly entry: Entry;
  readonly key: string;
}

const PLURALS: Readonly<Record<string, string>> = { languages: 'language', licenses: 'license' };

export const pluralKey = defineRule<Data>({
  id: 'hub/plural-key',
  layer: 'field',
  severity: 'error',
  summary: 'The old plural keys `languages` and `licenses` of dataset cards.',
  why: 'Cards of 2021 wrote `languages` and `licenses`. The Hub reads `language` and `license` now and refuses the push with the old keys.',
  source: 'Hugging Face datasets, the change of the metadata keys in 2022.',
  appliesTo: { formats: [DATASET_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [{ text: '---\npretty_name: Churn\nlanguage:\n- en\nlicense: mit\n---\n' }],
    bad: [
      {
        text: '---\npretty_name: Churn\n⟦languages⟧: # all of them\n- en\n⟦licenses⟧:\n- mit\n---\n',
        fixed: '---\npretty_name: Churn\nlanguage: # all of them\n- en\nlicense:\n- mit\n---\n',
      },
      {
        text: '---\npretty_name: Churn\nlicense: mit\n⟦licenses⟧:\n- mit\n---\n',
      },
    ],
  },
  *check({ document }) {
    for (const [plural, key] of Object.entries(PLURALS)) {
      const entry = frontMatterEntry(document, plural);
      if (!entry) continue;
      const known = frontMatterEntry(document, key) !== undefined;
      const message = `The Hub refuses the old key \`${plural}\`. Rename it to \`${key}\`.`;
      yield { span: entry.keySpan, message, data: { entry, key }, ...(known ? {} : { meant: key }) };
    }
  },
  fix({ data, span }, { document }) {
    const root = document.data?.root;
    if (!data || root?.type !== 'map') return [];
    const { entry, key } = data;
    if (frontMatterEntry(document, key))
      return [{ title: `Remove \`${entry.key}\``, preferred: false, edits: [removeEntry(document, root, entry)] }];
    return [{ title: `Rename to \`${key}\``, preferred: true, edits: [renameKey(document, span, key)] }];
  },
});
