import { listOf } from '../../schema/lists';
import { overlaps } from '../../text/span';
import { defineRule } from '../rule';
import { notAllowedValue } from '../schema/not-allowed-value';
import { CARDS, frontMatterEntry, textsOf } from './support/front-matter';

/** Keys with a list of values by which the Hub filters, and which it does not enforce. */
const KEYS = [
  'annotations_creators',
  'language_creators',
  'multilinguality',
  'base_model_relation',
  'co2_eq_emissions',
];

export const unlistedValue = defineRule({
  id: 'hub/unlisted-value',
  layer: 'field',
  severity: 'warning',
  summary: 'A value outside of a list by which the Hub filters.',
  why: 'The Hub accepts any text for sizes, sources of annotations, the relation to a base model and the like, and finds a card only by the values of its lists.',
  source: 'Hugging Face datasets `utils/resources`; huggingface_hub `repocard_data.py`.',
  appliesTo: { formats: CARDS },
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\npretty_name: Churn\nsize_categories:\n- 1K<n<10K\nannotations_creators:\n- expert-generated\n---\n',
      },
      { text: '---\nbase_model: gpt2\nbase_model_relation: finetune\n---\n' },
    ],
    bad: [
      {
        text: '---\npretty_name: Churn\nsize_categories:\n- ⟦1k<n<10k⟧ # rows\nannotations_creators: [⟦"expert generated"⟧]\n---\n',
        fixed:
          '---\npretty_name: Churn\nsize_categories:\n- 1K<n<10K # rows\nannotations_creators: ["expert-generated"]\n---\n',
      },
      {
        text: '---\nbase_model: gpt2\nbase_model_relation: ⟦fine-tune⟧\n---\n',
        fixed: '---\nbase_model: gpt2\nbase_model_relation: finetune\n---\n',
      },
      { text: '---\npretty_name: Churn\nsize_categories: ⟦7043 rows⟧\n---\n' },
      { text: '---\npretty_name: Churn\nsize_categories:\n- ⟦100MB<n<1GB⟧\n---\n' },
    ],
  },
  *check(context) {
    const { document } = context;
    for (const { node, text, span } of textsOf(document, frontMatterEntry(document, 'size_categories'))) {
      if (listOf('sizeCategory').has(text)) continue;
      // Bytes are no rows, so only another spelling of the same range is taken for it.
      const range = text.replace(/\s+/g, '').replace(/[kmbt]/g, (unit) => unit.toUpperCase());
      const nearest = listOf('sizeCategory').has(range) ? range : undefined;
      const advice =
        nearest === undefined
          ? 'Write the number of rows as one of the ranges that completion lists.'
          : `Write \`${nearest}\`.`;
      const message = `\`${text}\` is not one of the sizes by which the Hub filters. ${advice}`;
      yield { span, message, data: { node, nearest, allowed: nearest === undefined ? [] : [nearest] } };
    }
    const entries = KEYS.map((key) => frontMatterEntry(document, key)).filter((entry) => entry !== undefined);
    if (entries.length === 0) return;
    for (const problem of notAllowedValue.check(context)) {
      if (entries.some(({ value }) => overlaps(value, problem.span))) yield problem;
    }
  },
  fix: (problem, context) => notAllowedValue.fix?.(problem, context) ?? [],
});
