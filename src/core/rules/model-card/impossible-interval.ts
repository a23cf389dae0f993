import { child, entryOf } from '../../document/data/locate';
import type { DataNode, Entry } from '../../document/data/node';
import { itemsAt, numberAt, placeOf, textAt } from '../../facts/read-values';
import type { Edit } from '../../text/edit';
import { defineRule } from '../rule';

/** What changes places to put the interval in order. */
type Swap = readonly Edit[];

export const impossibleInterval = defineRule<Swap>({
  id: 'model-card/impossible-interval',
  layer: 'field',
  severity: 'warning',
  summary: 'A confidence interval that is upside down or does not hold its value.',
  why: 'A lower bound above the upper one, or a value outside of its own interval, is a slip of the hand, and a reader who sees it stops believing the other numbers.',
  source: 'Model Card Toolkit 0.0.2, `confidence_interval`.',
  appliesTo: { formats: ['model-card'] },
  examplePath: 'model-card.yaml',
  examples: {
    good: [
      {
        text: 'quantitative_analysis:\n  performance_metrics:\n    - type: recall\n      value: 0.62\n      confidence_interval: {lower_bound: 0.58, upper_bound: "0.66"}\n',
      },
    ],
    bad: [
      {
        text: 'quantitative_analysis:\n  performance_metrics:\n    - type: recall\n      value: 0.62\n      confidence_interval:\n        lower_bound: ⟦0.66⟧ # bootstrap\n        upper_bound: 0.58\n',
        fixed:
          'quantitative_analysis:\n  performance_metrics:\n    - type: recall\n      value: 0.62\n      confidence_interval:\n        lower_bound: 0.58 # bootstrap\n        upper_bound: 0.66\n',
      },
      {
        path: 'model-card.json',
        text: '{\n  "quantitative_analysis": {\n    "performance_metrics": [\n      { "type": "recall", "value": ⟦"0.72"⟧, "confidence_interval": { "lower_bound": "0.58", "upper_bound": "0.66" } }\n    ]\n  }\n}\n',
      },
    ],
  },
  *check({ document: { data, source } }) {
    for (const metric of itemsAt(child(data?.root, 'quantitative_analysis'), 'performance_metrics')) {
      const interval = child(metric, 'confidence_interval');
      const [lower, upper, value] = [
        numberIn(interval, 'lower_bound'),
        numberIn(interval, 'upper_bound'),
        numberIn(metric, 'value'),
      ];
      if (!lower || !upper) continue;
      if (lower.value > upper.value) {
        yield {
          span: lower.span,
          message: `The lower bound ${lower.value} is above the upper bound ${upper.value}. Swap the two.`,
          data: [
            { span: lower.span, newText: source.slice(upper.span) },
            { span: upper.span, newText: source.slice(lower.span) },
          ],
        };
      } else if (value && (value.value < lower.value || value.value > upper.value)) {
        yield {
          span: value.span,
          message: `${value.value} lies outside of its own interval from ${lower.value} to ${upper.value}. Correct one of the three.`,
        };
      }
    }
  },
  fix: ({ data }) => (data ? [{ title: 'Swap the bounds', preferred: true, edits: data }] : []),
});

/** A number, or a text that is one, as Model Card Toolkit has them. */
function numberIn(
  parent: DataNode | undefined,
  key: string,
): { value: number; span: { start: number; end: number } } | undefined {
  const number = numberAt(parent, key);
  if (number) return { value: number.value, span: number.span };
  const text = textAt(parent, key);
  const entry: Entry | undefined = entryOf(parent, key);
  return text && entry && /^-?\d+(?:\.\d+)?$/.test(text.value)
    ? { value: Number(text.value), span: placeOf(entry) }
    : undefined;
}
