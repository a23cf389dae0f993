import type { ScalarNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { fitsSizeCategory, sizeCategoryOf } from '../../hub/size-category';
import { listOf } from '../../schema/lists';
import { defineRule } from '../rule';
import { infosOf, rowsOf } from './support/configs';
import { DATASET_CARD, frontMatterEntry, textsOf } from './support/front-matter';

interface Data {
  readonly node: ScalarNode;
  /** The right category; absent when several configurations leave it open. */
  readonly category: string | undefined;
}

export const sizeCategoryMismatch = defineRule<Data>({
  id: 'hub/size-category-mismatch',
  layer: 'field',
  severity: 'warning',
  summary: 'A size category that does not hold the rows that the card itself counts.',
  why: 'People filter data sets by size. A card that says `n<1K` at the top and counts 7,043 rows below contradicts itself.',
  source: 'Hugging Face, dataset card specification, `size_categories` and `dataset_info.splits`.',
  appliesTo: { formats: [DATASET_CARD] },
  absence: true,
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\nsize_categories:\n- 1K<n<10K\ndataset_info:\n  splits:\n  - name: train\n    num_examples: 5634\n  - name: test\n    num_examples: 1409\n---\n',
      },
    ],
    bad: [
      {
        text: '---\nsize_categories:\n- ⟦10K<n<100K⟧ # rows\ndataset_info:\n  splits:\n  - name: train\n    num_examples: 5634\n  - name: test\n    num_examples: 1409\n---\n',
        fixed:
          '---\nsize_categories:\n- 1K<n<10K # rows\ndataset_info:\n  splits:\n  - name: train\n    num_examples: 5634\n  - name: test\n    num_examples: 1409\n---\n',
      },
    ],
  },
  *check({ document }) {
    const written = textsOf(document, frontMatterEntry(document, 'size_categories'));
    const known = written.filter(({ text }) => text !== 'unknown' && listOf('sizeCategory').has(text));
    const [first] = known;
    if (!first || known.length < written.length) return;
    const counts = infosOf(document).map(rowsOf);
    const rows = counts.filter((count) => count !== undefined);
    if (rows.length === 0 || rows.length < counts.length) return;
    const total = rows.reduce((sum, count) => sum + count, 0);
    // A category may speak of all configurations together or of any one of them.
    if (known.some(({ text }) => [total, ...rows].some((count) => fitsSizeCategory(count, text)))) return;
    const right = sizeCategoryOf(total);
    yield {
      span: first.span,
      message: `\`${first.text}\` does not fit the ${total} rows in \`dataset_info\`. Write \`${right}\`, or correct the numbers there.`,
      data: { node: first.node, category: rows.length === 1 && known.length === 1 ? right : undefined },
    };
  },
  fix({ data }, { document }) {
    if (!data || data.category === undefined) return [];
    return [
      {
        title: `Replace with \`${data.category}\``,
        preferred: true,
        edits: [replaceScalar(document, data.node, data.category)],
      },
    ];
  },
});
