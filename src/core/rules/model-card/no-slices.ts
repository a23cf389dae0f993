import { defineRule } from '../rule';
import { addKey } from './support/add-key';
import { gapOf } from './support/gaps';

export const noSlices = defineRule({
  id: 'model-card/no-slices',
  layer: 'judgement',
  severity: 'info',
  summary: 'Results are given only as an average over all cases.',
  why: 'An average hides the group for which the model fails: new customers, a rare class, the busiest hour. Results for two or three such slices, or a sentence that says why there are none, show that somebody looked.',
  source: 'Model Cards for Model Reporting, factors and disaggregated evaluation.',
  appliesTo: { kinds: ['model-card'] },
  absence: true,
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Review sorter\n\nSorts the reviews of a shop by their tone, meant for the people who answer them.\n\n## Training data\n\nOne year of reviews.\n\n## Evaluation\n\nAccuracy: 0.91, and 0.86 for a linear model.\n\n| Language | n | Accuracy |\n| --- | --- | --- |\n| de | 5,000 | 0.92 |\n| en | 5,000 | 0.90 |\n\n## Limitations\n\nNot tested on irony.\n',
      },
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team.\n\n## Training data\n\nOne year of bills.\n\n## Evaluation\n\nRecall: 0.62, and 0.31 for a naive rule. It is 0.41 for the segment of new customers.\n\n## Limitations\n\nNot tested on business customers.\n',
      },
    ],
    bad: [
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team.\n\n## Training data\n\nOne year of bills.\n\n⟦## Evaluation⟧\n\nRecall: 0.62, and 0.31 for a naive rule.\n\n## Limitations\n\nNot tested on business customers.\n',
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: Churn ranker\nconsiderations:\n  use_cases:\n    - description: Calls\n  limitations:\n    - description: New customers\n⟦quantitative_analysis⟧:\n  performance_metrics:\n    - type: recall\n      value: 0.62\nbaseline:\n  name: Contract rule\ntraining_data:\n  name: telecom\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'slices');
    if (!span) return;
    const what = context.document.format.markdown ? 'Add the main metric for' : 'Add `slices` and the main metric for';
    yield {
      span,
      message: `These results are averages over all cases, which hide where the model fails. ${what} two or three groups that matter.`,
    };
  },
  fix: (_, { document }) => (document.format.markdown ? [] : addKey(document, [], 'slices', ['...'])),
});
