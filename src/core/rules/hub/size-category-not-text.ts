import type { DataNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { sizeCategoryOf } from '../../hub/size-category';
import { defineRule } from '../rule';
import { DATASET_CARD, frontMatterEntry, valuesOf } from './support/front-matter';

export const sizeCategoryNotText = defineRule<{ readonly node: DataNode }>({
  id: 'hub/size-category-not-text',
  layer: 'field',
  severity: 'error',
  summary: 'A size category that is no text.',
  why: 'The size of a data set is given as a range such as `1K<n<10K`. The Hub refuses the push for a number or a mapping.',
  source: 'The message of the Hub for `size_categories`.',
  appliesTo: { formats: [DATASET_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [{ text: '---\npretty_name: Churn\nsize_categories:\n- 1K<n<10K\n---\n' }],
    bad: [
      {
        text: '---\npretty_name: Churn\nsize_categories:\n- ⟦7043⟧ # rows\n---\n',
        fixed: '---\npretty_name: Churn\nsize_categories:\n- 1K<n<10K # rows\n---\n',
      },
      { text: '---\npretty_name: Churn\nsize_categories:\n- ⟦train: 5634⟧\n---\n' },
    ],
  },
  *check({ document }) {
    for (const { node, span } of valuesOf(document, frontMatterEntry(document, 'size_categories'))) {
      if (node.type === 'alias' || node.value === null || typeof node.value === 'string') continue;
      const range = typeof node.value === 'number' ? sizeCategoryOf(node.value) : '1K<n<10K';
      yield {
        span,
        message: `A size category must be a text such as \`1K<n<10K\`, or the Hub refuses the push. Write ${typeof node.value === 'number' ? `\`${range}\`` : 'one of the ranges that completion offers'}.`,
        data: { node },
      };
    }
  },
  fix({ data }, { document }) {
    if (data?.node.type !== 'scalar' || typeof data.node.value !== 'number') return [];
    const category = sizeCategoryOf(data.node.value);
    return [
      { title: `Replace with \`${category}\``, preferred: true, edits: [replaceScalar(document, data.node, category)] },
    ];
  },
});
