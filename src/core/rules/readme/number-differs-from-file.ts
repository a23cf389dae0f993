import { differencesFromFiles, type Difference } from '../../case-study/numbers/differences';
import { defineRule } from '../rule';
import { differenceProblem, takeFromFile } from '../support/difference';

export const numberDiffersFromFile = defineRule<Difference>({
  id: 'readme/number-differs-from-file',
  layer: 'agreement',
  severity: 'error',
  summary: 'The README gives a number that the metrics file of the project gives otherwise.',
  why: 'A reviewer who opens `metrics.json` next to the README and finds another number stops believing the rest. Mostly nobody lied: the model was trained again and the page was forgotten.\n\nOnly a number that can be bound without doubt is compared: same metric, same average, same part of the data, same model, one value in a file that the README names or that is the only `metrics.json`. Rounding and percent against fractions make no difference, and a number that no file holds is never called wrong.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\nOn the test set the F1 is 0.81 and the accuracy 94.2%.\n',
        files: { 'metrics.json': '{"test_f1": 0.8149, "test_accuracy": 0.9421}' },
      },
      {
        text: '# Churn\n\nOn the validation set the F1 is 0.84. The numbers are in `reports/metrics.json`.\n',
        files: { 'reports/metrics.json': '{"test": {"f1": 0.8149}}', 'old/metrics.json': '{"f1": 0.61}' },
      },
      {
        text: '# Churn\n\n| Model | F1 |\n| --- | --- |\n| Logistic regression | 0.71 |\n| XGBoost | 0.78 |\n',
        files: { 'metrics.json': '{"f1": 0.742}' },
      },
      {
        text: '# Churn\n\nIt reaches an accuracy of about 0.97, and a macro F1 of 0.91.\n',
        files: { 'metrics.json': '{"accuracy": 0.942, "f1": 0.88}' },
      },
    ],
    bad: [
      {
        text: '# Churn\n\nOn the test set the accuracy is ⟦0.970⟧. <!-- final run -->\n',
        fixed: '# Churn\n\nOn the test set the accuracy is 0.942. <!-- final run -->\n',
        files: { 'metrics.json': '{\n  "test": {"accuracy": 0.9421, "f1": 0.81},\n  "train": {"accuracy": 0.99}\n}\n' },
      },
      {
        text: '# Churn\n\nAll numbers come from `reports/metrics.json`.\n\n| Model | Accuracy | ROC AUC |\n| --- | --- | --- |\n| Random forest | ⟦93,1 %⟧ | 0.881 |\n| XGBoost | 94,2 % | **⟦0.920⟧** |\n',
        fixed:
          '# Churn\n\nAll numbers come from `reports/metrics.json`.\n\n| Model | Accuracy | ROC AUC |\n| --- | --- | --- |\n| Random forest | 91,3 % | 0.881 |\n| XGBoost | 94,2 % | **0.902** |\n',
        files: {
          'reports/metrics.json':
            '{"rf": {"accuracy": 0.9131, "roc_auc": 0.8812}, "xgb": {"accuracy": 0.9421, "roc_auc": 0.9018}}',
        },
      },
    ],
  },
  *check({ caseStudy }) {
    if (!caseStudy) return;
    const { body, numbers, workspace } = caseStudy;
    for (const difference of differencesFromFiles(body, numbers, workspace))
      yield differenceProblem(difference, body, workspace);
  },
  fix: ({ data }, { document }) => (data && document.body ? takeFromFile(data, document.body) : []),
});
