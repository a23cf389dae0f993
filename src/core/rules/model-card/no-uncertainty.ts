import { defineRule } from '../rule';
import { gapOf } from './support/gaps';

export const noUncertainty = defineRule({
  id: 'model-card/no-uncertainty',
  layer: 'judgement',
  severity: 'info',
  summary: 'No result says how far it can be trusted.',
  why: 'On a few hundred test cases the second decimal is luck. An interval, a standard deviation over seeds or folds, or the number of test cases behind the value tells a reader whether a difference means something.',
  source: 'NeurIPS paper checklist, statistical significance; REFORMS checklist, module on metrics and uncertainty.',
  appliesTo: { kinds: ['model-card'] },
  absence: true,
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team.\n\n## Training data\n\nOne year of bills.\n\n## Evaluation\n\nRecall is 0.62 on 1,409 customers, and 0.31 for a naive rule.\n\n## Limitations\n\nNot tested on business customers.\n',
      },
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team.\n\n## Training data\n\nOne year of bills.\n\n## Evaluation\n\n| Class | Recall | Support |\n| --- | --- | --- |\n| stayed | 0.95 | 1035 |\n| left | 0.58 | 374 |\n\nA naive rule reaches 0.31 for those who left.\n\n## Limitations\n\nNot tested on business customers.\n',
      },
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team.\n\n## Training data\n\nOne year of bills.\n\n## Evaluation\n\nRecall: 0.62 ± 0.03 over five seeds, and 0.31 for a naive rule.\n\n## Limitations\n\nNot tested on business customers.\n',
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: Churn ranker\nconsiderations:\n  use_cases:\n    - description: Calls\n  limitations:\n    - description: New customers\nquantitative_analysis:\n  performance_metrics:\n    - type: recall\n      value: 0.62\n      confidence_interval: {lower_bound: 0.58, upper_bound: 0.66}\nbaseline:\n  name: Contract rule\n',
      },
    ],
    bad: [
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team.\n\n## Training data\n\nOne year of bills.\n\n## Evaluation\n\nRecall: ⟦0.62⟧, and 0.31 for a naive rule.\n\n## Limitations\n\nNot tested on business customers.\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'uncertainty');
    if (!span) return;
    yield {
      span,
      message:
        'Nothing says how much of this value is luck. Give an interval, a deviation over seeds or folds, or the number of test cases behind it.',
    };
  },
});
