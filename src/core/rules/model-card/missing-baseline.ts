import { defineRule } from '../rule';
import { addBaseline } from './support/baseline-row';
import { gapOf } from './support/gaps';

export const missingBaseline = defineRule({
  id: 'model-card/missing-baseline',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Results stand alone, with nothing to compare them with.',
  why: 'A score says nothing until it stands beside the simplest thing that could do the job: a constant, a rule, a linear model, or what is used today. Reviewers look for that row first. It is measured on the same data by the same metric, and a sentence is enough: "always answering no reaches 0.91".',
  source:
    'REFORMS checklist, module on modelling (comparison with baselines); Model Cards for Model Reporting, metrics.',
  appliesTo: { kinds: ['model-card'] },
  absence: true,
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team.\n\n## Training data\n\nOne year of bills.\n\n## Evaluation\n\nROC AUC is 0.86 (logistic regression: 0.84) on 1,409 customers.\n\n## Limitations\n\nNot tested on business customers.\n',
      },
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team.\n\n## Training data\n\nOne year of bills.\n\n## Evaluation\n\n| Model | Recall |\n|---|---|\n| Contract rule | 0.31 |\n| Ranker | 0.62 |\n\n## Limitations\n\nNot tested on business customers.\n',
      },
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team.\n\n## Training data\n\nOne year of bills.\n\n## Evaluation\n\n- Recall: 0.62, where a random list of the same length has 0.08 and a naive rule 0.31\n\n## Limitations\n\nNot tested on business customers.\n',
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: Churn ranker\nconsiderations:\n  use_cases:\n    - description: Calls\nquantitative_analysis:\n  performance_metrics:\n    - type: recall\n      value: 0.62\nbaseline:\n  name: Contract rule\n',
      },
    ],
    bad: [
      {
        text: '# Churn ranker\n\nRanks the customers of a phone company by the chance that they leave, meant for the calls of the retention team.\n\n## Training data\n\nOne year of bills.\n\n## Evaluation\n\n| Metric | Value |\n|---|---|\n| ⟦Recall⟧ | 0.62 |\n\n## Limitations\n\nNot tested on business customers.\n',
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: Churn ranker\nconsiderations:\n  use_cases:\n    - description: Calls\nquantitative_analysis:\n  performance_metrics:\n    - type: ⟦recall⟧ # at 200 calls\n      value: 0.62\n',
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: Churn ranker\nconsiderations:\n  limitations:\n    - description: Not tried on companies\n  use_cases:\n    - description: Calls\nquantitative_analysis:\n  performance_metrics:\n    - type: ⟦recall⟧ # at 200 calls\n      value: 0.62\n      confidence_interval: {lower_bound: 0.58, upper_bound: 0.66}\ntraining_data:\n  name: telecom\nslices: [new customers]\nexperiment: experiment.yaml\n',
        fixed:
          'model_details:\n  name: Churn ranker\nconsiderations:\n  limitations:\n    - description: Not tried on companies\n  use_cases:\n    - description: Calls\nquantitative_analysis:\n  performance_metrics:\n    - type: recall # at 200 calls\n      value: 0.62\n      confidence_interval: {lower_bound: 0.58, upper_bound: 0.66}\ntraining_data:\n  name: telecom\nslices: [new customers]\nexperiment: experiment.yaml\nbaseline:\n  name: Contract rule\n  metrics:\n    - type: recall\n      value: 0.31\n',
        files: {
          'experiment.yaml':
            'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nbaseline:\n  name: Contract rule\n  results: {recall: 0.31, roc_auc: 0.7}\n',
        },
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'baseline');
    if (!span) return;
    const what = context.document.format.markdown ? 'Add a row or a sentence' : 'Add `baseline`';
    yield {
      span,
      message: `Nothing stands beside this result, so nobody can tell whether it is good. ${what} with the simplest thing that could do the job, measured on the same data.`,
    };
  },
  fix: ({ span }, context) => addBaseline(context, span),
});
