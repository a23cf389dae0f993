import { defineRule } from '../rule';
import { addKey } from './support/add-key';
import { gapOf } from './support/gaps';
import { addSection } from './support/sections';

export const missingEvaluation = defineRule({
  id: 'model-card/missing-evaluation',
  layer: 'judgement',
  severity: 'info',
  summary: 'The card reports no result and no test of any kind.',
  why: 'What a model can do is a claim until it was measured. Say on which data it was tried, by which metric and next to which baseline, or say plainly that it was not evaluated yet.',
  source: 'Model Cards for Model Reporting, metrics and evaluation data; template of Hugging Face Hub, "Evaluation".',
  appliesTo: { kinds: ['model-card'] },
  absence: true,
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team on Mondays.\n\n## Training data\n\nOne year of bills.\n\n## Limitations\n\nNot evaluated on business customers; on others it was measured against last year.\n',
      },
    ],
    bad: [
      {
        text: '⟦# Churn ranker⟧\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team on Mondays.\n\n## Training data\n\nOne year of bills, exported each night by the data team.\n\n## Limitations\n\nBusiness customers are missing from the data.\n',
      },
      {
        path: 'model-card.yaml',
        text: '⟦model_details⟧:\n  name: Churn ranker\nconsiderations:\n  use_cases:\n    - description: Calls\n  limitations:\n    - description: New customers\ntraining_data:\n  name: telecom\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'evaluation');
    if (!span) return;
    yield {
      span,
      message:
        'The card reports no result. Say on which data the model was measured, by which metric and next to which baseline, or that it was not evaluated.',
    };
  },
  fix: (_, { document }) =>
    document.format.markdown
      ? addSection(document, 'evaluation')
      : addKey(document, [], 'quantitative_analysis', {
          performance_metrics: [{ type: '...', value: '...', split: 'test' }],
        }),
});
