import { defineRule } from '../rule';
import { addKey } from './support/add-key';
import { gapOf } from './support/gaps';
import { addSection } from './support/sections';

export const missingIntendedUse = defineRule({
  id: 'model-card/missing-intended-use',
  layer: 'judgement',
  severity: 'info',
  summary: 'The card does not say what the model is for.',
  why: 'Whether a score is good depends on the decision that follows from it. Readers look for who uses the output, for what, and for what it must not be used; without that they cannot hold the metrics against anything.',
  source: 'Model Cards for Model Reporting, intended use; template of Hugging Face Hub, "Uses".',
  appliesTo: { kinds: ['model-card'] },
  absence: true,
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Churn ranker\n\nA gradient boosting model on eleven fields of the billing system of a phone company, designed to rank customers for the calls of the retention team.\n\n## Data\n\nOne year of bills, exported each night by the data team.\n\n## Limits\n\nIt was not tested on business customers.\n',
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: Churn ranker\nconsiderations:\n  users:\n    - description: Retention agents\n  limitations:\n    - description: New customers\ntraining_data:\n  name: telecom\n',
      },
    ],
    bad: [
      {
        text: '⟦# Churn ranker⟧\n\nA gradient boosting model on eleven fields of the billing system of a phone company, with the score of each customer and month.\n\n## Data\n\nOne year of bills, exported each night by the data team.\n\n## Limits\n\nIt was not tested on business customers.\n',
      },
      {
        path: 'model-card.yaml',
        text: '⟦model_details⟧:\n  name: Churn ranker\nconsiderations:\n  limitations:\n    - description: New customers\ntraining_data:\n  name: telecom\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'intended-use');
    if (!span) return;
    const where = context.document.format.markdown ? 'Say' : 'Say in `considerations.use_cases`';
    yield {
      span,
      message: `The card does not say what the model is for. ${where} who uses the output for which decision, and what it must not be used for.`,
    };
  },
  fix: (_, { document }) =>
    document.format.markdown
      ? addSection(document, 'intended-use')
      : addKey(document, ['considerations'], 'use_cases', [{ description: '...' }]),
});
