import { defineRule } from '../rule';
import { CARDS } from './support/front-matter';
import { slotsIn } from './support/slots';

export const templateSlot = defineRule({
  id: 'hub/template-slot',
  layer: 'field',
  severity: 'warning',
  summary: 'A slot of the template is left in the front matter.',
  why: 'A card with `{{ card_data }}` or `[More Information Needed]` as its metadata says that nobody looked at it after copying the template. The Hub shows the slot as a tag, or nothing.',
  source: 'Hugging Face, `modelcard_template.md` and `datasetcard_template.md`.',
  appliesTo: { formats: [...CARDS, 'space-card-markdown'] },
  examplePath: 'model_card.md',
  examples: {
    good: [{ text: '---\n# The template has {{ card_data }} here.\nlicense: mit\n---\n# Churn\n' }],
    bad: [
      { text: '---\n# Metadata\n⟦{{ card_data }}⟧\n---\n# Churn\n' },
      { text: '---\nlicense: mit\ntags:\n- ⟦{{HF_USER}}⟧\n---\n' },
      { text: '---\nlicense: mit\nlanguage: ⟦[More Information Needed]⟧\n---\n' },
    ],
  },
  *check({ document }) {
    for (const span of slotsIn(document)) {
      yield {
        span,
        message: `\`${document.source.slice(span)}\` is a slot of the template. Write the value, or remove the key.`,
      };
    }
  },
});
