import { isFraction } from '../../metrics/metric';
import { defineRule } from '../rule';
import { looksLikePercent, reportedValues } from './reported';

interface Data {
  readonly fraction: string;
}

/** Papers multiply these by 100 without saying so. */
const COUNTED_TO_100 = new Set(['bleu', 'rouge', 'meteor', 'bertscore', 'exact_match', 'pearsonr', 'spearmanr']);

/** 93.4 as 0.934: the digits of the author, none added by the arithmetic of floating point. */
const asFraction = (value: number): string => String(Number((value / 100).toPrecision(12)));

export const percentForFraction = defineRule<Data>({
  id: 'results/percent-for-fraction',
  layer: 'field',
  severity: 'warning',
  summary: 'A percentage where a fraction is expected.',
  why: 'Tools that compute these metrics return fractions. A file in which one number counts to 1 and the next to 100 cannot be compared with anything, not even with itself.',
  source: 'The definition of the metric; Hugging Face evaluate returns fractions.',
  // On the Hub both ways of writing are common, so in front matter only a mixture is a mistake.
  appliesTo: { formats: ['experiment', 'model-card', 'model-card-markdown'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: churn.csv\nresults:\n  - metric: accuracy\n    value: 0.91\n',
      },
      {
        path: 'README.md',
        text: '---\nlicense: mit\nmodel-index:\n  - name: reviews\n    results:\n      - task:\n          type: text-classification\n        dataset:\n          type: reviews\n          name: Reviews\n        metrics:\n          - type: accuracy\n            value: 91.2\n---\n# Reviews\n',
      },
    ],
    bad: [
      {
        path: 'README.md',
        text: '---\nlicense: mit\nmodel-index:\n  - name: reviews\n    results:\n      - task:\n          type: text-classification\n        dataset:\n          type: reviews\n          name: Reviews\n        metrics:\n          - type: accuracy\n            value: 0.912\n          - type: recall\n            value: ⟦88.1⟧\n          - type: f1\n            value: 90.4\n            name: F1 (macro, %)\n---\n# Reviews\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: churn.csv\nresults:\n  - metric: accuracy\n    value: ⟦93.4⟧  # test\n',
      },
    ],
  },
  *check(context) {
    const values = reportedValues(context).filter(({ metric }) => isFraction(metric) && !COUNTED_TO_100.has(metric.id));
    const { format } = context.document;
    if (format.markdown && !values.some(({ value }) => value > 0 && value < 1)) return;
    for (const { result, value, span } of values) {
      if (!looksLikePercent(value)) continue;
      // A percent sign says what is meant.
      if (context.document.text.slice(span.start, span.end + 2).includes('%')) continue;
      const fraction = asFraction(value);
      yield {
        span,
        message: `\`${result.metric}\` counts to 1, and ${value} reads like a percentage. Write ${fraction}.`,
        data: { fraction },
      };
    }
  },
  fix({ span, data }, { document }) {
    if (!data || document.format.markdown) return [];
    return [{ title: `Write ${data.fraction}`, preferred: false, edits: [{ span, newText: data.fraction }] }];
  },
});
