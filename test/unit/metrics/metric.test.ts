import assert from 'node:assert/strict';
import { metricOf } from '../../../src/core/metrics/metric';

describe('metricOf', () => {
  const known: Readonly<Record<string, string>> = {
    accuracy: 'accuracy',
    val_acc: 'accuracy',
    'test/accuracy': 'accuracy',
    'F1 (macro)': 'f1',
    'f1-score': 'f1',
    eval_loss: 'loss',
    'ROC-AUC': 'roc_auc',
    valAccuracy: 'accuracy',
    'balanced accuracy': 'balanced_accuracy',
    val_balanced_accuracy: 'balanced_accuracy',
    RMSE: 'rmse',
    mean_iou: 'mean_iou',
    'brier score': 'brier_score',
    'Accuracy (top-1)': 'accuracy',
    'weighted avg F1': 'f1',
    average_precision: 'pr_auc',
    mean_absolute_error: 'mae',
    'mean absolute error': 'mae',
    logloss: 'log_loss',
    'rouge-l': 'rouge',
    rougeL: 'rouge',
    'BLEU-4': 'bleu',
    SacreBLEU: 'sacrebleu',
    'ndcg@10': 'ndcg',
    'NDCG@k': 'ndcg',
    'mAP@50:95': 'map',
    mIoU: 'mean_iou',
    r2_score: 'r_squared',
    'word error rate': 'wer',
    MCC: 'matthews_correlation',
  };
  for (const [name, id] of Object.entries(known)) {
    it(`reads ${name} as ${id}`, () => assert.equal(metricOf(name)?.id, id));
  }
  for (const name of [
    '',
    'accuracy_drop',
    'loss_ratio',
    'time_to_first_token',
    'f1 minus baseline',
    'constructor',
    'accuracy (std)',
    'accuracy_std',
    'Accuracy (change)',
    'f1_threshold',
    'ci_lower',
    'mnli_accuracy',
    'n_samples',
    'score',
    'mean',
    'profit_loss',
    'precision_bits',
    '__proto__',
  ]) {
    it(`does not guess what "${name}" is`, () => assert.equal(metricOf(name), undefined));
  }
  it('knows range and direction', () => {
    assert.deepEqual(metricOf('perplexity'), {
      id: 'perplexity',
      min: 1,
      max: undefined,
      better: 'lower',
      scale: 'ratio',
    });
  });

  it('reads a name with a percent sign as a value in percent', () => {
    assert.deepEqual(metricOf('Accuracy (%)'), {
      id: 'accuracy',
      min: 0,
      max: 100,
      better: 'higher',
      scale: 'percent-like',
    });
  });
});
