import { replaceScalar } from '../../fixes/replace-value';
import { metricOf } from '../../metrics/metric';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';
import { plainMetric } from './support/metric-name';
import { scalarAt } from '../support/scalar-at';

interface Data {
  readonly metric: string;
  readonly near: string | undefined;
}

export const undeclaredMetric = defineRule<Data>({
  id: 'experiment/undeclared-metric',
  layer: 'judgement',
  severity: 'info',
  summary: 'A result is reported for a metric that was not declared.',
  why: 'Metrics are chosen before the run. One that turns up only among the results may have been picked because it looks good, or its name is another spelling of a declared one, so that nothing can be matched. Declare it with its role, or correct the name.',
  source: 'REFORMS checklist, module on metrics and uncertainty; NeurIPS paper checklist, claims.',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmetrics:\n  primary: f1\nresults:\n  - metric: f1_score\n    value: 0.5\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - metric: recall\n    value: 0.6\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmetrics:\n  primary: recall\nresults:\n  - metric: ⟦specificity⟧\n    value: 0.9\n  - metric: recall\n    value: 0.6\n  - metric: specificity\n    value: 0.8\n    slice: new customers\n',
      },
      {
        text: 'name: demand\ntask:\n  type: forecasting\ndata:\n  name: sales\nmetrics:\n  primary: mape\nresults:\n  - metric: mape\n    value: 0.12\n  - metric: ⟦mase⟧\n    value: 0.8\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmetrics:\n  primary: recall\nresults:\n  - metric: ⟦"recal"⟧ # test\n    value: 0.6\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmetrics:\n  primary: recall\nresults:\n  - metric: "recall" # test\n    value: 0.6\n',
      },
    ],
  },
  *check({ experiment, schemaProblems }) {
    if (!experiment || experiment.metrics.length === 0) return;
    // What is declared in a way that cannot be read is declared all the same.
    if (schemaProblems.some(({ path }) => path[0] === 'metrics')) return;
    const declared = new Map(experiment.metrics.map(({ value }) => [plainMetric(value), value]));
    const seen = new Set<string>();
    for (const { metric, metricSpan } of experiment.results) {
      const plain = plainMetric(metric);
      if (declared.has(plain) || seen.has(plain)) continue;
      seen.add(plain);
      // A name that is a metric of its own is no other one misspelt: `mase` beside `mape`.
      const near = metricOf(metric) ? undefined : nearest(metric, declared.values());
      const advice = near === undefined ? 'Declare it there, with its role.' : `Did you mean \`${near}\`?`;
      yield {
        span: metricSpan,
        message: `\`${metric}\` is reported and not declared in \`metrics\`. ${advice}`,
        data: { metric, near },
      };
    }
  },
  fix({ span, data }, { document }) {
    const scalar = scalarAt(document, span);
    if (!data || !scalar) return [];
    if (data.near !== undefined) {
      const edits = [replaceScalar(document, scalar, data.near)];
      return [{ title: `Replace with \`${data.near}\``, preferred: true, edits }];
    }
    const edit = insertAbsent(document, ['metrics'], 'secondary', [data.metric]);
    return edit ? [{ title: `Declare \`${data.metric}\` as secondary`, preferred: false, edits: [edit] }] : [];
  },
});
