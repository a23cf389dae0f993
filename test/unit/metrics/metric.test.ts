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
  };
  for (const [name, id] of Object.entries(known)) {
    it(`reads ${name} as ${id}`, () => assert.equal(metricOf(name)?.id, id));
  }
  for (const name of ['', 'accuracy_drop', 'loss_ratio', 'time_to_first_token', 'f1 minus baseline', 'constructor']) {
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
});
