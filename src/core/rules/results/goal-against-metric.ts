import type { MetricFact } from '../../facts/experiment';
import { metricOf } from '../../metrics/metric';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';

interface Data {
  readonly goal: 'minimize' | 'maximize';
}

const goalOf = (name: string): Data['goal'] | undefined => {
  const better = metricOf(name)?.better;
  return better && (better === 'higher' ? 'maximize' : 'minimize');
};

function* metricsOf({ experiment }: CheckContext): Generator<MetricFact> {
  if (!experiment) return;
  yield* experiment.metrics;
  const { search } = experiment;
  // A sweep names one metric, which a reader may count among the metrics as well.
  if (search?.metric && !experiment.metrics.some(({ span }) => span.start === search.metric?.span.start))
    yield search.metric;
}

export const goalAgainstMetric = defineRule<Data>({
  id: 'results/goal-against-metric',
  layer: 'field',
  severity: 'warning',
  summary: 'A goal that is the wrong way round for its metric.',
  why: 'A search that minimizes accuracy runs to the end without an error and returns the worst model that it found.',
  source: 'The definition of the metric; direction as in `schemas/data/metrics.json`.',
  appliesTo: { kinds: ['experiment'] },
  examplePath: 'sweep.yaml',
  examples: {
    good: [
      {
        text: 'method: random\nmetric:\n  name: val_loss\n  goal: minimize\nparameters:\n  lr:\n    min: 0.1\n    max: 0.2\n',
      },
    ],
    bad: [
      {
        text: 'method: random\nmetric:\n  name: val_accuracy\n  goal: ⟦minimize⟧ # sic\nparameters:\n  lr:\n    min: 0.1\n    max: 0.2\n',
        fixed:
          'method: random\nmetric:\n  name: val_accuracy\n  goal: maximize # sic\nparameters:\n  lr:\n    min: 0.1\n    max: 0.2\n',
      },
      {
        path: 'experiment.json',
        text: '{\n  "name": "churn",\n  "task": { "type": "regression" },\n  "data": { "path": "churn.csv" },\n  "metrics": { "primary": { "name": "rmse", "goal": ⟦"maximize"⟧ } }\n}\n',
        fixed:
          '{\n  "name": "churn",\n  "task": { "type": "regression" },\n  "data": { "path": "churn.csv" },\n  "metrics": { "primary": { "name": "rmse", "goal": "minimize" } }\n}\n',
      },
    ],
  },
  *check(context) {
    for (const { value: name, goal } of metricsOf(context)) {
      const right = goalOf(name);
      if (!goal || !right || goal.value === right) continue;
      const better = right === 'maximize' ? 'higher' : 'lower';
      yield {
        span: goal.span,
        message: `\`${name}\` is better when it is ${better}, and the goal is to ${goal.value} it. Write \`${right}\`.`,
        data: { goal: right },
      };
    }
  },
  fix({ span, data }, { document }) {
    if (!data) return [];
    const quote = /^["']/.exec(document.source.slice(span))?.[0] ?? '';
    return [
      {
        title: `Replace with \`${data.goal}\``,
        preferred: true,
        edits: [{ span, newText: quote + data.goal + quote }],
      },
    ];
  },
});
