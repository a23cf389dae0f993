import { defineRule } from '../rule';

export const generationWithoutSetting = defineRule({
  id: 'model-card/generation-without-setting',
  layer: 'judgement',
  severity: 'info',
  summary: 'A model that generates text reports a score without the prompts or the evaluation set.',
  why: 'The score of a text generator depends on the prompt, the number of examples in it, the decoding settings and the questions asked; each can move it by more than a new model does. Name the evaluation set and how the model was prompted, or the harness and its version, so that others can get the number again.',
  source: 'NeurIPS paper checklist, experimental details; Hugging Face Hub, evaluation results (source).',
  appliesTo: { formats: ['model-card-markdown'] },
  absence: true,
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\npipeline_tag: text-generation\n---\n\n# Helper 1B\n\nA small assistant, fine-tuned on public dialogues, that answers the questions of new colleagues from the handbook of the company.\n\n## Results\n\nExact match: 0.61 on the held-out questions, with the prompt in `prompts/v3.txt` and a temperature of 0.\n\n## Limits\n\nIt invents page numbers.\n',
      },
      {
        text: '---\npipeline_tag: text-classification\n---\n\n# Mood\n\nTells the mood of a review, fine-tuned on the reviews of a book shop that were written by its customers in one year.\n\n## Results\n\nAccuracy: 0.91\n\n## Limits\n\nIt does not understand irony and was not tested on other shops.\n',
      },
    ],
    bad: [
      {
        text: '---\npipeline_tag: text-generation\n---\n\n# Helper 1B\n\nA small assistant, fine-tuned on public dialogues, that answers the questions of new colleagues from the handbook of the company.\n\n## Results\n\n⟦Exact match⟧: 0.61, and 0.32 for the base model.\n\n## Limits\n\nIt invents page numbers and it is not a lawyer.\n',
      },
    ],
  },
  *check({ card }) {
    const [first] = card?.results ?? [];
    if (!card?.generative || card.unjudged || !first) return;
    const missing = [
      card.topics.has('prompt') ? undefined : 'how the model was prompted',
      card.topics.has('evaluation-set') ? undefined : 'on which evaluation set',
    ].filter((part) => part !== undefined);
    if (missing.length < 2) return;
    yield {
      span: first.metricSpan,
      message: `The card does not say ${missing.join(' or ')} for this score, so nobody can get it again. Name the evaluation set, the prompt and the decoding settings, or the harness and its version.`,
    };
  },
});
