import { defineRule } from '../rule';
import { addKey } from './support/add-key';
import { gapOf } from './support/gaps';
import { addSection } from './support/sections';

export const missingTrainingData = defineRule({
  id: 'model-card/missing-training-data',
  layer: 'judgement',
  severity: 'info',
  summary: 'The card does not say what the model learnt from.',
  why: 'A model repeats what its data held, so the data tells more about its limits than its architecture does. Name the data set with its version and period, and link its datasheet; where the data cannot be shared, say what it was and why.',
  source: 'Model Cards for Model Reporting, training data; template of Hugging Face Hub, "Training Data".',
  appliesTo: { kinds: ['model-card'] },
  absence: true,
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team on Mondays.\n\n## How it works\n\nGradient boosting, trained on one year of bills.\n\n## Limits\n\nIt was not tested on business customers.\n',
      },
      {
        path: 'README.md',
        text: '---\nlibrary_name: sklearn\npipeline_tag: tabular-classification\ndatasets: [acme/telecom]\n---\n\n# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team on Mondays.\n\n## Limits\n\nIt was not tested on business customers, and it may be wrong about new ones.\n',
      },
    ],
    bad: [
      {
        text: '⟦# Churn ranker⟧\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team on Mondays.\n\n## How it works\n\nGradient boosting with 300 trees of depth five.\n\n## Limits\n\nIt was not tested on business customers.\n',
      },
      {
        path: 'model-card.yaml',
        text: '⟦model_details⟧:\n  name: Churn ranker\nconsiderations:\n  use_cases:\n    - description: Calls\n  limitations:\n    - description: New customers\nslices: [new customers]\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'training-data');
    if (!span) return;
    const where = context.document.format.markdown ? 'Name the data set' : 'Add `training_data` with its name';
    yield {
      span,
      message: `The card does not say what the model was trained on. ${where}, its version and its datasheet.`,
    };
  },
  fix: (_, { document }) =>
    document.format.markdown
      ? addSection(document, 'training-data')
      : addKey(document, [], 'training_data', { name: '...', version: '...' }),
});
