import { isHidden } from '../../hub/tasks';
import { defineRule } from '../rule';
import { CARDS, frontMatterEntry, MODEL_CARD, textsOf } from './support/front-matter';

export const unsuitedTask = defineRule({
  id: 'hub/unsuited-task',
  layer: 'field',
  severity: 'hint',
  summary: 'A task that the Hub knows and hides where this kind of card is searched.',
  why: 'Some tasks are in the list for data sets only, and some for models only. A card with one of the others is valid, and nobody finds it by its task.',
  source: 'Hugging Face `tasks/src/pipelines.ts`, `hideInModels` and `hideInDatasets`.',
  appliesTo: { formats: CARDS },
  examplePath: 'README.md',
  examples: {
    good: [{ text: '---\npipeline_tag: text-generation\n---\n' }],
    bad: [
      { text: '---\npipeline_tag: ⟦table-to-text⟧\n---\n' },
      { text: '---\ntask_categories:\n- ⟦keypoint-detection⟧\n---\n' },
    ],
  },
  *check({ document }) {
    const [key, kind] =
      document.format.id === MODEL_CARD
        ? (['pipeline_tag', 'model'] as const)
        : (['task_categories', 'dataset'] as const);
    for (const { text, span } of textsOf(document, frontMatterEntry(document, key))) {
      if (!isHidden(text, kind)) continue;
      const cards = kind === 'model' ? 'models' : 'data sets';
      yield {
        span,
        message: `The Hub hides \`${text}\` in its search for ${cards}. Choose a nearer task if there is one.`,
      };
    }
  },
});
