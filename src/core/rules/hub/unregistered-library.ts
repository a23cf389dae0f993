import type { ScalarNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { listOf } from '../../schema/lists';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { frontMatterEntry, MODEL_CARD, textsOf } from './support/front-matter';

interface Data {
  readonly node: ScalarNode;
  readonly library: string | undefined;
}

/** Names of packages whose id on the Hub is another one. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'scikit-learn': 'sklearn',
  scikitlearn: 'sklearn',
  huggingface: 'transformers',
  'hugging face transformers': 'transformers',
  'pytorch-transformers': 'transformers',
  sentence_transformers: 'sentence-transformers',
  'tf-keras': 'keras',
};

export const unregisteredLibrary = defineRule<Data>({
  id: 'hub/unregistered-library',
  layer: 'field',
  severity: 'info',
  summary: 'A library that the Hub has no entry for.',
  why: 'For a library of its list the page of a model shows how to load it and counts downloads. Any other name is accepted and does neither; `pytorch` is the most frequent of them.',
  source: 'Hugging Face `tasks/src/model-libraries.ts`.',
  appliesTo: { formats: [MODEL_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [{ text: '---\nlicense: mit\nlibrary_name: sklearn\n---\n' }],
    bad: [
      {
        text: '---\nlicense: mit\nlibrary_name: ⟦scikit-learn⟧ # 1.5\n---\n',
        fixed: '---\nlicense: mit\nlibrary_name: sklearn # 1.5\n---\n',
      },
      {
        text: '---\nlicense: mit\nlibrary_name: ⟦"Transformers"⟧\n---\n',
        fixed: '---\nlicense: mit\nlibrary_name: "transformers"\n---\n',
      },
      { text: '---\nlicense: mit\nlibrary_name: ⟦pytorch⟧\n---\n' },
    ],
  },
  *check({ document }) {
    for (const { node, text, span } of textsOf(document, frontMatterEntry(document, 'library_name'))) {
      const libraries = listOf('modelLibrary');
      if (libraries.has(text)) continue;
      const meant = OTHER_NAMES[text.toLowerCase()];
      const library = meant !== undefined && libraries.has(meant) ? meant : nearest(text, libraries, 8);
      const advice =
        library === undefined
          ? 'Keep it if it is the right one; completion lists those that have an entry.'
          : `Write \`${library}\`.`;
      yield {
        span,
        message: `The Hub has no entry for the library \`${text}\`, so the page shows no code and counts no downloads. ${advice}`,
        data: { node, library },
      };
    }
  },
  fix({ data }, { document }) {
    if (!data || data.library === undefined) return [];
    return [
      {
        title: `Replace with \`${data.library}\``,
        preferred: true,
        edits: [replaceScalar(document, data.node, data.library)],
      },
    ];
  },
});
