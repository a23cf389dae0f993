import { defineRule } from '../rule';
import { looksLikePercent, reportedValues } from './reported';

export const bleuScale = defineRule({
  id: 'results/bleu-scale',
  layer: 'field',
  severity: 'info',
  summary: 'A BLEU score on the scale of the other BLEU.',
  why: 'The metric `bleu` counts to 1 and `sacrebleu` to 100. They also split words differently, so a reader has to know which of the two the number is.',
  source: 'Hugging Face evaluate, `bleu` and `sacrebleu`.',
  appliesTo: { kinds: ['model-card', 'experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: translate\ntask:\n  type: generation\ndata:\n  path: pairs.csv\nresults:\n  - metric: sacrebleu\n    value: 27.4\n  - metric: bleu\n    value: 0.274\n',
      },
    ],
    bad: [
      {
        text: 'name: translate\ntask:\n  type: generation\ndata:\n  path: pairs.csv\nresults:\n  - metric: bleu\n    value: ⟦27.4⟧\n  - metric: sacrebleu\n    value: ⟦0.274⟧\n',
      },
    ],
  },
  *check(context) {
    for (const { metric, value, span } of reportedValues(context)) {
      if (metric.id === 'bleu' && looksLikePercent(value)) {
        yield {
          span,
          message: `\`bleu\` counts to 1. Write ${value} under \`sacrebleu\` if that computed it, else divide it by 100.`,
        };
      } else if (metric.id === 'sacrebleu' && value > 0 && value < 1) {
        yield {
          span,
          message: `\`sacrebleu\` counts to 100. Write ${value} under \`bleu\` if that computed it, else multiply it by 100.`,
        };
      }
    }
  },
});
