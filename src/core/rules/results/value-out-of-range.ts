import { isFraction } from '../../metrics/metric';
import { defineRule } from '../rule';
import { looksLikePercent, reportedValues } from './reported';

export const valueOutOfRange = defineRule({
  id: 'results/value-out-of-range',
  layer: 'field',
  severity: 'warning',
  summary: 'A metric value that cannot be.',
  why: 'An accuracy of 104 or a perplexity of 0.4 is a slip, a wrong column or another unit. A reviewer who sees one such number trusts none of the others.',
  source: 'The definition of the metric; ranges as in `schemas/data/metrics.json`.',
  appliesTo: { kinds: ['model-card', 'experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: churn.csv\nresults:\n  - metric: accuracy\n    value: 0.91\n  - metric: rmse\n    value: 412.5\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: churn.csv\nresults:\n  - metric: val_accuracy\n    value: ⟦-0.2⟧ # ?\n',
      },
      {
        text: 'name: lm\ntask:\n  type: generation\ndata:\n  path: text.txt\nresults:\n  - metric: perplexity\n    value: ⟦0.4⟧\n',
      },
    ],
  },
  *check(context) {
    for (const { result, metric, value, span } of reportedValues(context)) {
      const { min, max } = metric;
      const below = min !== undefined && value < min;
      const above = max !== undefined && value > max && !(isFraction(metric) && looksLikePercent(value));
      if (!below && !above) continue;
      const range =
        max === undefined
          ? `at least ${min ?? ''}`
          : min === undefined
            ? `at most ${max}`
            : `between ${min} and ${max}`;
      yield {
        span,
        message: `\`${result.metric}\` is always ${range}, so ${value} cannot be. Check the number and its unit.`,
      };
    }
  },
});
