import type { CardFacts } from '../../facts/card';
import { metricOf } from '../../metrics/metric';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { datasheetOf } from './support/datasheet';

/** From this share of the largest class on, guessing it each time already looks like a good score. */
const MAJORITY = 0.7;

export const accuracyOnUnbalancedData = defineRule({
  id: 'model-card/accuracy-on-unbalanced-data',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Accuracy is the only result although one class holds most of the cases.',
  why: 'With 97 % of one class, a model that always answers with that class is 97 % accurate and useless. Reviewers who see accuracy alone on such data conclude that nobody looked at the errors. Add recall and precision, the area under the precision-recall curve, or balanced accuracy; accuracy can stay beside them.',
  source: 'REFORMS checklist, module on metrics and uncertainty; Model Cards for Model Reporting, metrics.',
  appliesTo: { kinds: ['model-card'] },
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Churn ranker\n\n## Data\n\nThe classes are imbalanced: 8 % churn.\n\n## Results\n\n- Accuracy: 0.93\n- Recall: 0.62\n',
      },
      { text: '# Cat or dog\n\n## Data\n\nAs many cats as dogs.\n\n## Results\n\n- Accuracy: 0.93\n' },
      {
        path: 'churn/MODEL_CARD.md',
        text: '---\ndatasets:\n- lab/telecom\n---\n# Churn ranker\n\n## Results\n\n- Accuracy: 0.93\n',
        files: { 'fraud/DATASHEET.md': '# Telecom\n\n## Composition\n\nThe dataset is not balanced.\n' },
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: ranker\nquantitative_analysis:\n  performance_metrics:\n    - type: accuracy\n      value: 0.9\n',
        files: {
          'datasheet.yaml': 'name: telecom\nclass_balance: {stays: 0.55, leaves: 0.45}\nfields:\n  - name: tenure\n',
        },
      },
    ],
    bad: [
      {
        text: '# Churn ranker\n\n## Data\n\nThe classes are imbalanced: 8 % churn.\n\n## Results\n\n- **⟦Accuracy⟧:** 93 %\n',
      },
      {
        text: '# Churn ranker\n\n## Results\n\n| Metric | Value |\n|---|---|\n| ⟦Accuracy⟧ | 0.93 |\n',
        files: { 'DATASHEET.md': '# Telecom\n\n## Composition\n\nThe dataset is not balanced.\n' },
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: ranker\nquantitative_analysis:\n  performance_metrics:\n    - type: ⟦accuracy⟧ # on the test split\n      value: 0.97\ntraining_data:\n  datasheet: data/datasheet.yaml\n',
        files: {
          'data/datasheet.yaml': 'name: telecom\nclass_balance:\n  leaves: 0.03\nfields:\n  - name: tenure\n',
          'other/datasheet.yaml': 'name: other\nfields:\n  - name: x\n',
        },
      },
    ],
  },
  *check(context) {
    const { card } = context;
    const [first] = card?.results ?? [];
    if (!card || !first || card.results.some(({ metric }) => metricOf(metric)?.id !== 'accuracy')) return;
    const fact = imbalanceOf(card, context);
    if (fact === undefined) return;
    yield {
      span: first.metricSpan,
      message: `${fact}, so accuracy alone looks good whatever the model does. Add a metric that the largest class cannot win, such as recall, PR AUC or balanced accuracy.`,
    };
  },
});

function imbalanceOf(card: CardFacts, context: CheckContext): string | undefined {
  if (card.imbalance) return 'The classes are of very different size';
  const found = datasheetOf(context);
  if (!found) return undefined;
  const { document, facts } = found;
  const balance = facts.classBalance && majorityShare(facts.classBalance.value);
  if (balance === undefined) return facts.imbalance && `\`${document.path}\` calls the classes unbalanced`;
  return balance >= MAJORITY
    ? `The largest class holds ${Math.round(balance * 100)} % of the rows, as \`${document.path}\` has it`
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
