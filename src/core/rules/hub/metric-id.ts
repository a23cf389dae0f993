import type { ScalarNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { metricOf } from '../../metrics/metric';
import { listOf } from '../../schema/lists';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { frontMatterEntry, MODEL_CARD, textsOf } from './support/front-matter';

interface Data {
  readonly node: ScalarNode;
  readonly metric: string;
}

export const metricId = defineRule<Data>({
  id: 'hub/metric-id',
  layer: 'field',
  severity: 'info',
  summary: 'A metric under another name than its usual id.',
  why: 'Cards are compared by the ids that `evaluate` gives its metrics. `F1-Score` and `f1` are two metrics to every tool that reads them.',
  source: 'Hugging Face evaluate, its metrics by name.',
  appliesTo: { formats: [MODEL_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [{ text: '---\nlibrary_name: sklearn\nmetrics:\n- f1\n- profit_per_customer\n---\n' }],
    bad: [
      {
        text: '---\nlibrary_name: sklearn\nmetrics:\n- ⟦F1-Score⟧ # macro\n- ⟦"Accuracy"⟧\n- ⟦acuracy⟧\n---\n',
        fixed: '---\nlibrary_name: sklearn\nmetrics:\n- f1 # macro\n- "accuracy"\n- accuracy\n---\n',
      },
    ],
  },
  *check({ document }) {
    for (const { node, text, span } of textsOf(document, frontMatterEntry(document, 'metrics'))) {
      const metrics = listOf('metric');
      if (metrics.has(text)) continue;
      const metric = /^\w[\w -]*$/.test(text) ? (metricOf(text)?.id ?? nearest(text, metrics, 7)) : undefined;
      if (metric === undefined || !metrics.has(metric)) continue;
      yield {
        span,
        message: `The usual id of \`${text}\` is \`${metric}\`. Write it, so that the card can be compared.`,
        data: { node, metric },
      };
    }
  },
  fix({ data }, { document }) {
    if (!data) return [];
    return [
      {
        title: `Replace with \`${data.metric}\``,
        preferred: true,
        edits: [replaceScalar(document, data.node, data.metric)],
      },
    ];
  },
});
