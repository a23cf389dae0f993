import assert from 'node:assert/strict';
import { differencesFromFiles } from '../../../../src/core/case-study/numbers/differences';
import { caseStudyOf } from '../../../harness/case-study';

/** The digits that a page should have, by what it has: each number of a page that its files give otherwise. */
function differences(text: string, files: Readonly<Record<string, unknown>>): readonly string[] {
  const written = Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)]);
  const { body, numbers, workspace } = caseStudyOf(
    `# Churn\n\n${text}\n`,
    Object.fromEntries(written) as Record<string, string>,
  );
  return differencesFromFiles(body, numbers, workspace).map(
    ({ number, digits }) => `${body.slice(number.span)} is ${digits}`,
  );
}

describe('numbers of a page against those of a metrics file', () => {
  const wrong: readonly (readonly [
    text: string,
    files: Readonly<Record<string, unknown>>,
    found: readonly string[],
  ])[] = [
    [
      '| Metric | Value |\n|---|---|\n| Accuracy | 0.971 |\n| F1 | 0.81 |',
      { 'metrics.json': { accuracy: 0.942, f1: 0.8123 } },
      ['0.971 is 0.942'],
    ],
    [
      '| Metric | Train | Test |\n|---|---|---|\n| Accuracy | 0.991 | 0.971 |',
      { 'metrics.json': { train: { accuracy: 0.991 }, test: { accuracy: 0.942 } } },
      ['0.971 is 0.942'],
    ],
    ['- **Accuracy:** 97.1%\n- **F1:** 81.2%', { 'metrics.json': { accuracy: 0.942, f1: 0.8123 } }, ['97.1% is 94.2']],
    ['Test accuracy: 0.97', { 'metrics.json': { test_accuracy: 0.942 } }, ['0.97 is 0.94']],
    [
      '- Macro F1: 0.683',
      { 'metrics.json': { '0': { 'f1-score': 0.95 }, '1': { 'f1-score': 0.66 }, 'macro avg': { 'f1-score': 0.805 } } },
      ['0.683 is 0.805'],
    ],
    ['ROC AUC: 0.883', { 'metrics.json': { roc_auc: { mean: 0.861, std: 0.01 } } }, ['0.883 is 0.861']],
    [
      '- Random forest: accuracy 0.913',
      { 'metrics.json': { model: 'RandomForestClassifier', accuracy: 0.942 } },
      ['0.913 is 0.942'],
    ],
    ['RMSE: 25,113', { 'metrics.json': { rmse: 28113.4 } }, ['25,113 is 28,113']],
    [
      'Accuracy 0.971 on the test set.\n\n| Metric | Test |\n|---|---|\n| Accuracy | 0.971 |',
      { 'metrics.json': { accuracy: 0.942 } },
      ['0.971 is 0.942', '0.971 is 0.942'],
    ],
    [
      'Accuracy 0.971. See `metrics.json`.',
      { 'reports/metrics.json': { accuracy: 0.942 }, 'b/xgb_metrics.json': { accuracy: 0.93 } },
      ['0.971 is 0.942'],
    ],
    ['MAPE: 12.3%', { 'metrics.json': { mape: 0.152 } }, ['12.3% is 15.2']],
    ['R²: 0.871', { 'metrics.json': { r2: 0.823 } }, ['0.871 is 0.823']],
    ['- Hit rate@5: 0.913', { 'metrics.json': { 'hit_rate@5': 0.85 } }, ['0.913 is 0.850']],
    [
      '| Model | F1 |\n|---|---|\n| XGBoost (tuned) | 0.831 |\n| Dummy | 0.50 |',
      { 'metrics.json': { xgboost: { f1: 0.812 }, dummy: { f1: 0.5 } } },
      ['0.831 is 0.812'],
    ],
    [
      'See results.json\n\n| Model | F1 |\n|---|---|\n| XGBoost | 0.831 |\n| RF | 0.79 |',
      {
        'results.json': [
          { model: 'XGBoost', f1: 0.812 },
          { model: 'RandomForest', f1: 0.79 },
        ],
      },
      ['0.831 is 0.812'],
    ],
    [
      'Our final model reaches an accuracy of **97.1%** on the held-out test set.',
      { 'metrics.json': { accuracy: 0.942 } },
      ['97.1% is 94.2'],
    ],
    [
      'The model achieves 97.1% accuracy and 0.889 ROC-AUC.',
      { 'metrics.json': { accuracy: 0.942, roc_auc: 0.889 } },
      ['97.1% is 94.2'],
    ],
  ];
  for (const [text, files, found] of wrong)
    it(`finds ${found.join(', ')} in: ${text.replace(/\s+/g, ' ').slice(0, 80)}`, () => {
      assert.deepEqual(differences(text, files), found);
    });

  const silent: readonly (readonly [text: string, files: Readonly<Record<string, unknown>>])[] = [
    ['Test accuracy: 0.95', { 'metrics.json': { test_accuracy: 0.942 } }],
    [
      '| Class | Precision | Recall |\n|---|---|---|\n| Stay | 0.95 | 0.97 |\n| Churn | 0.81 | 0.68 |',
      { 'metrics.json': { precision: 0.79, recall: 0.66 } },
    ],
    [
      'Recall 0.683 for churners',
      { 'metrics.json': { '0': { recall: 0.95 }, '1': { recall: 0.66 }, 'macro avg': { recall: 0.8 } } },
    ],
    ['Cross-validated ROC AUC: 0.883', { 'metrics.json': { roc_auc: 0.861 } }],
    ['- Random forest: accuracy 0.913\n- XGBoost: accuracy 0.931', { 'metrics.json': { accuracy: 0.942 } }],
    ['- Random forest: accuracy 0.913', { 'metrics.json': { model: 'XGBClassifier', accuracy: 0.942 } }],
    ['RMSE: $11.2K', { 'metrics.json': { rmse: 11900.2 } }],
    ['RMSE: 25,113 dollars', { 'metrics.json': { rmse: 0.1324 } }],
    ['The majority baseline has an accuracy of 0.913.', { 'metrics.json': { accuracy: 0.942 } }],
    ['Accuracy 0.971.\n\n| Metric | Test |\n|---|---|\n| Accuracy | 0.942 |', { 'metrics.json': { accuracy: 0.942 } }],
    ['Accuracy 0.971.', { 'a/metrics.json': { accuracy: 0.942 }, 'b/metrics.json': { accuracy: 0.942 } }],
    ['MAPE: 15.2%', { 'metrics.json': { mape: 0.152 } }],
    ['MAE: 11.22', { 'metrics.json': { neg_mae: -11.22, mae: -11.22 } }],
    ['Target accuracy: 0.971. We need an accuracy of at least 0.98.', { 'metrics.json': { accuracy: 0.942 } }],
    ['The paper reports an accuracy of 0.971.', { 'metrics.json': { accuracy: 0.942 } }],
    ['Tuning improved the F1 from 0.715 to 0.812.', { 'metrics.json': { f1: 0.812 } }],
    ['Tuning improved the F1 from 0.715 to 0.832.', { 'metrics.json': { f1: 0.812 } }],
    ['Hit rate@10: 0.913', { 'metrics.json': { hit_rate_5: 0.85, hit_rate: 0.83 } }],
    ['Accuracy: 0.942', { 'train_metrics.json': { accuracy: 0.99 } }],
    ['Validation AUC 0.9712', { 'metrics.json': { auc: 0.942 } }],
    [
      '<!-- results:begin src=reports/metrics.json -->\n| Metric | Value |\n|---|---|\n| F1 | 0.831 |\n<!-- results:end -->',
      { 'reports/metrics.json': { f1: 0.812 }, 'x/metrics.json': { f1: 0.1 } },
    ],
    [
      '| Step | Metric | Value |\n|---|---|---|\n| Tagger | F1 | 0.883 |\n\n- Router: accuracy 0.913\n- Tagger: F1 0.883',
      { 'metrics.json': { accuracy: 0.942, f1: 0.883 } },
    ],
    ['Accuracy: 0.971', { 'tests/fixtures/metrics.json': { accuracy: 0.942 } }],
    ['| Metric | Value |\n|---|---|\n| F1 | 0.812 ± 0.021 |', { 'metrics.json': { f1: 0.801 } }],
    ['| Metric | Dev / test |\n|---|---|\n| F1 | 0.862 / 0.812 |', { 'metrics.json': { f1: 0.812 } }],
    ['## Baseline\n\nF1: 0.612', { 'metrics.json': { f1: 0.812 } }],
  ];
  for (const [text, files] of silent)
    it(`says nothing of: ${text.replace(/\s+/g, ' ').slice(0, 80)} (${JSON.stringify(files)})`, () => {
      assert.deepEqual(differences(text, files), []);
    });
});
