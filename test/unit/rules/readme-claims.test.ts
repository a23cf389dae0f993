import assert from 'node:assert/strict';
import { vagueClaim } from '../../../src/core/rules/readme/vague-claim';
import { wrongDelta } from '../../../src/core/rules/readme/wrong-delta';
import type { Rule } from '../../../src/core/rules/rule';
import { CheckContext } from '../../../src/core/rules/context';
import { caseStudyOf } from '../../harness/case-study';

/** What a rule marks in a README. */
function marked(rule: Rule, text: string): readonly string[] {
  const { document, workspace } = caseStudyOf(text);
  const context = new CheckContext(document, workspace.repository);
  return Array.from(rule.check(context), ({ span }) => text.slice(span.start, span.end));
}

/** Texts with what is marked in them; nothing where nothing is said. */
function marks(rule: Rule, before: string, cases: readonly (readonly [text: string, ...found: string[]])[]): void {
  for (const [text, ...found] of cases)
    it(`${found.length === 0 ? 'nothing' : found.join(', ')}: ${text.replace(/\s+/g, ' ').slice(0, 80)}`, () => {
      assert.deepEqual(marked(rule, before + text), found);
    });
}

describe('readme/wrong-delta', () => {
  marks(wrongDelta, '# Churn\n\nThe F1 is 0.781.\n\n', [
    ['From 10 to 20 epochs improved accuracy by 2%.'],
    ['From 2019 to 2023, sales grew by 12%.'],
    ['Reducing the features from 80 to 40 lowered accuracy by 1%.'],
    ['Precision 0.81 vs recall 0.70, a 5% difference in class share.'],
    ['F1 improved from 0.71 to 0.78 (+20%).', '+20%'],
    ['F1 improved from 0.71 to 0.78 (+0.07).'],
    ['F1 improved from 0.71 to 0.78 (+7pp).'],
    ['F1 improved from 0.71 to 0.78 (+9pp).', '+9pp'],
    ['Error fell from 12% to 6% (50% reduction).'],
    ['Error fell from 12% to 6% (30% reduction).', '30%'],
    ['Latency went from 800ms to 200ms (75% lower, 4x faster).'],
    ['Latency went from 800ms to 200ms (8x faster).', '8x'],
    ['Cost fell from $1.2 to $0.4 per request, with 3% lower recall.'],
    ['AUC 0.89 vs 0.75 (p < 0.05, +19%).'],
    ['Accuracy rose from 88% to 91% and recall by 12%.'],
    ['Our model is 14% above target AUC (0.97 vs 0.85 target).'],
    ['Revenue from 1.2M to 1.5M (25% increase).'],
    ['MAE: 20.1 → 15.3 (-23.9%), RMSE: 30.2 → 25.0 (-17.2%)'],
    ['MAE: 20.1 → 15.3 (-33.9%)', '-33.9%'],
    ['MAE: 20.1 → 15.3 (-24%, 95% CI 20-28%)'],
    ['We split 80% vs 20% (5-fold).'],
    ['churn dropped from 26.5% to 22% among targeted customers (n=1,200, 95% confidence).'],
    [
      '| Metric | Baseline | Model | Improvement |\n|---|---|---|---|\n| Acc | 0.80 | 0.90 | 50% fewer errors |\n| MAE | 10 | 5 | 2x |',
    ],
    ['| Model | Accuracy | F1 | Improvement |\n|---|---|---|---|\n| A | 0.80 | 0.70 | - |\n| B | 0.85 | 0.75 | +5% |'],
    [
      '| Metric | Before | After | Change |\n|---|---|---|---|\n| Latency | 120 ms | 80 ms | -33% |\n| Size | 1.2 GB | 400 MB | -67% |',
    ],
    [
      '| Metric | Before | After | Δ |\n|---|---|---|---|\n| AUC | 0.755 | 0.815 | +0.08 |\n| F1 | 71.2 | 74.9 | +3.7 |',
      '+0.08',
    ],
    ['| Params | Before | After | Δ |\n|---|---|---|---|\n| AUC | 0.755 | 0.815 | ✅ |'],
    ['| Month | Sales | Customers | Change |\n|---|---|---|---|\n| May | 120 | 40 | +3% |'],
    ['Revenue uplift of 12% when the threshold moves from 0.5 to 0.3.'],
    ['Moving the threshold from 0.5 to 0.35 raised recall by 9%.'],
    ['Moving the threshold from 0.5 to 0.35 (+9% recall).'],
    ['Dropout from 0.2 to 0.5 (accuracy +1.3%)'],
    ['Trained on 80% to 90% of data, improving by 3%.'],
    ['MAPE from 18.0% to 12.6%, a 30% relative and 5.4 points absolute reduction.'],
    ['accuracy improved 5% from 85% to 90%'],
    ['Recall 0.62 → 0.81 for a 3% drop in precision'],
    ['recall improved from 0.62 to 0.81 (at a 3% false positive rate)'],
  ]);
});

describe('readme/vague-claim', () => {
  marks(vagueClaim, '# Churn\n\nF1: 0.81\n\n## Model\n\n', [
    ['The model achieved excellent results on the test set.', 'excellent results'],
    ['Our system delivers highly accurate predictions.', 'highly accurate'],
    ['XGBoost significantly outperformed the baseline in all our tests.', 'significantly outperformed'],
    ['Random forests often achieve good performance.'],
    ['XGBoost is a great library with high performance.'],
    ['Polars is used for high performance data processing.'],
    ['The goal is to achieve high accuracy.'],
    ['A high recall is needed because a miss is expensive.'],
    ['The app works well on mobile phones with FastAPI.'],
    ['High accuracy can be misleading.'],
    ['The model has high accuracy, 94%.'],
    ['We chose FastAPI for high performance.'],
    ['Achieving good results on small data requires regularisation.'],
    ['Precision is high when the threshold is high.'],
    ['The results show that the model performs very well on unseen data.', 'performs very well'],
    ['The model did not perform well on rare classes.'],
    ['Dropout significantly reduces overfitting.'],
    ['Feature engineering significantly improved the performance of our model.', 'significantly improved'],
    ['This significantly reduced the training time with caching.'],
    ['Why does XGBoost perform better than logistic regression here?'],
    ['With high recall comes low precision.'],
    ['Retraining works well with the DVC pipeline.'],
    ['This project demonstrates strong predictive performance across all segments.', 'strong predictive performance'],
    ['The classifier works better with scaled inputs.'],
    ['Final model reached state-of-the-art performance.', 'state-of-the-art performance'],
  ]);
});
