import type { ExperimentFacts, MetricFact } from '../../facts/experiment';
import type { Fact } from '../../facts/fact';
import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';
import { datasheetOf } from './support/datasheet';
import { isAccuracy } from './support/metric-name';
import { scalarAt } from '../support/scalar-at';

/** From this share of the largest class on, guessing it each time already looks like a good score. */
const MAJORITY = 0.7;

const ALTERNATIVES = ['balanced_accuracy', 'f1', 'pr_auc'];

export const accuracyOnUnbalancedData = defineRule({
  id: 'experiment/accuracy-on-unbalanced-data',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Accuracy decides although one class holds most of the rows.',
  why: 'With 97 % of one class, a model that always answers with that class is 97 % accurate and useless. Reviewers who see accuracy on such data conclude that nobody looked at the errors. Choose by a number that the largest class cannot win: recall at the capacity you have, precision and recall together, or the area under the precision-recall curve. Accuracy can stay as a secondary metric.',
  source: 'REFORMS checklist, module on metrics and uncertainty.',
  appliesTo: { kinds: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  class_balance: {stays: 0.9, leaves: 0.1}\nmetrics:\n  primary: recall\n  secondary: [accuracy]\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  class_balance: {stays: 0.55, leaves: 0.45}\nmetrics:\n  primary: accuracy\n',
      },
      { text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmetrics:\n  primary: accuracy\n' },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  class_balance:\n    stays: 0.9 # of 7,000\n    leaves: 0.1\nmetrics:\n  primary: ⟦accuracy⟧\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  datasheet: datasheet.yaml\nmetrics:\n  primary:\n    name: ⟦"accuracy"⟧\n',
        files: {
          'datasheet.yaml': 'name: telecom\nclass_balance:\n  leaves: 0.03\nfields:\n  - name: tenure\n',
        },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  datasheet: DATASHEET.md\nmetrics:\n  primary: ⟦accuracy⟧\n',
        files: {
          'DATASHEET.md': '# Telecom\n\n## Composition\n\nThe classes are heavily imbalanced.\n',
        },
      },
      {
        path: 'sweep.yaml',
        text: 'program: train.py\nmethod: bayes\nmetric:\n  name: ⟦val_acc⟧\n  goal: maximize\nparameters:\n  depth:\n    values: [2, 4]\n',
        files: {
          'datasheet.yaml': 'name: telecom\nclass_balance:\n  stays: 4500\n  leaves: 500\nfields:\n  - name: tenure\n',
        },
      },
    ],
  },
  *check(context) {
    const { experiment } = context;
    const deciding = experiment && decidingMetric(experiment);
    if (!experiment || !deciding || !isAccuracy(deciding.value)) return;
    const found = datasheetOf(context);
    const datasheet = found?.facts;
    const balance = experiment.data?.classBalance ?? datasheet?.classBalance;
    const share = balance && majorityShare(balance.value);
    if (share === undefined ? !datasheet?.imbalance : share < MAJORITY) return;
    const own = experiment.data?.classBalance !== undefined;
    const source = `\`${found?.document.path ?? ''}\``;
    const fact =
      share === undefined
        ? `${source} calls the classes unbalanced`
        : `The largest class holds ${Math.round(share * 100)} % of the rows${own ? '' : `, as ${source} has it`}`;
    yield {
      span: deciding.span,
      message: `${fact}, so accuracy looks good whatever the model does. Choose by a metric that the largest class cannot win, such as recall, \`pr_auc\` or \`balanced_accuracy\`.`,
    };
  },
  fix({ span }, { document }) {
    const scalar = document.format.id === 'experiment' ? scalarAt(document, span) : undefined;
    if (!scalar) return [];
    return ALTERNATIVES.map((metric) => ({
      title: `Choose by \`${metric}\``,
      preferred: false,
      edits: [replaceScalar(document, scalar, metric)],
    }));
  },
});

/** The metric that decides: the primary one, else the only one. */
function decidingMetric({ metrics, results }: ExperimentFacts): MetricFact | Fact<string> | undefined {
  const primary = metrics.find(({ role }) => role === 'primary');
  if (primary) return primary;
  const [first] = metrics;
  if (first) return metrics.every(({ value }) => isAccuracy(value)) ? first : undefined;
  const [result] = results;
  return result && results.every(({ metric }) => isAccuracy(metric))
    ? { value: result.metric, span: result.metricSpan }
    : undefined;
}

/** Shares, percentages and counts alike; where shares do not add up to one, the rest is the class that nobody named. */
function majorityShare(balance: Readonly<Record<string, number>>): number | undefined {
  const values = Object.values(balance);
  const total = values.reduce((sum, value) => sum + value, 0);
  const largest = Math.max(...values);
  if (!(total > 0) || largest < 0) return undefined;
  return total > 1.01 ? largest / total : Math.max(largest, 1 - total);
}
