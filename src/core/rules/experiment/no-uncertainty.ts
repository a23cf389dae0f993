import type { ExperimentFacts } from '../../facts/experiment';
import type { ResultFact } from '../../facts/fact';
import { defineRule } from '../rule';
import { plainMetric } from './support/metric-name';
import { isDraft } from './support/stage';

export const noUncertainty = defineRule({
  id: 'experiment/no-uncertainty',
  layer: 'judgement',
  severity: 'info',
  summary: 'The main result is a single number without any spread.',
  why: 'Another seed, another fold or another thousand test rows would have given another number. Without an interval, a standard deviation or several runs, nobody can say whether the gain over the baseline is more than luck. Resampling the test rows a thousand times costs seconds.',
  source: 'NeurIPS paper checklist, statistical significance; REFORMS checklist, module on metrics and uncertainty.',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - metric: recall\n    value: 0.6\n    std: 0.02\n    runs: 5\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmetrics:\n  primary: roc_auc\nresults:\n  - metric: recall\n    value: 0.6\n    std: 0.02\n  - metric: roc_auc\n    value: ⟦0.86⟧ # test\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - metric: recall\n    value: ⟦0.6⟧\n  - metric: precision\n    value: 0.4\n',
      },
    ],
  },
  *check(context) {
    const { experiment } = context;
    const main = experiment && !isDraft(context) ? mainResult(experiment) : undefined;
    if (!main?.value || main.uncertainty) return;
    yield {
      span: main.value.span,
      message:
        'This number stands without any spread, so a gain may be luck. Add `confidence_interval`, or `std` and `runs`.',
    };
  },
});

/** The result that a claim will be made from: of the primary metric, on the test data, over all rows. */
function mainResult({ results, metrics }: ExperimentFacts): ResultFact | undefined {
  const primary = metrics.find(({ role }) => role === 'primary')?.value;
  const whole = results.filter(({ slice }) => slice === undefined);
  const ofPrimary = whole.filter(({ metric }) => primary !== undefined && plainMetric(metric) === plainMetric(primary));
  const own = ofPrimary.length > 0 ? ofPrimary : whole;
  // Several models or splits: it is enough that one of them is reported with its spread.
  if (own.some(({ uncertainty }) => uncertainty)) return undefined;
  return own.find(({ split }) => split === undefined || /test|hold/i.test(split));
}
