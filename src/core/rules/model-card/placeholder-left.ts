import { defineRule } from '../rule';
import { placeholderProblems } from '../support/body-problems';
import { removePlaceholder } from '../support/placeholder-fixes';

export const placeholderLeft = defineRule({
  id: 'model-card/placeholder-left',
  layer: 'field',
  severity: 'warning',
  summary: 'A placeholder of a template was never filled in.',
  why: 'A card with `[More Information Needed]` in it tells readers that the template was taken and the work was not done. Write the answer, say that it is not known, or take the line or section out: a short card without gaps is better than a long one with them.',
  source: 'Templates of huggingface_hub for model cards; card that the Trainer of transformers writes.',
  appliesTo: { kinds: ['model-card'] },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\nlicense: mit\npipeline_tag: text-classification\n---\n\n# Mood\n\n## Uses\n\nNot known yet.\n' },
      {
        path: 'MODEL_CARD.md',
        text: '# Mood\n\n## Prompt\n\nFill `{{ question }}` as in:\n\n```\n{{ question }} TODO\n```\n\n## TODO\n\n- Measure it\n',
      },
      { path: 'model-card.yaml', text: 'model_details:\n  name: mood\n  overview: Tells the mood of a review.\n' },
    ],
    bad: [
      {
        text: '---\nlicense: mit\npipeline_tag: text-classification\n---\n\n⟦# Model Card for Model ID⟧\n\n- **Developed by:** us\n- **Paper:** ⟦[More Information Needed]⟧\n\n## Uses\n\n⟦[More Information Needed]⟧\n\n### Recommendations\n\n⟦Users (both direct and downstream) should be made aware of the risks, biases and limitations of the model.⟧\n',
      },
      {
        path: 'modelcard.md',
        text: '# Mood\n\nBy ⟦{{ developers | default("us") }}⟧ and `{{b}}`.\n',
      },
      {
        path: 'MODEL_CARD.md',
        text: '⟦<!-- This model card has been generated automatically according to the information the Trainer had access to. You⟧\nshould probably proofread and complete it, then remove this comment. -->\n\n# Mood\n\n## Intended uses\n\n⟦More information needed⟧\n\n## Results\n\n| Metric | Value |\n|---|---|\n| F1 | ⟦TBD⟧ |\n\nSee [the code](⟦https://github.com/yourusername/mood⟧).\n',
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: mood\n  overview: ⟦TODO⟧ # ask Ann\n  owners:\n    - name: ⟦"..."⟧\n',
      },
    ],
  },
  check: ({ document }) => placeholderProblems(document),
  fix: ({ span }, { document }) => removePlaceholder(document, span),
});
