const FOLDED: Readonly<Record<string, string>> = {
  acc: 'accuracy',
  accuracy_score: 'accuracy',
  binary_accuracy: 'accuracy',
  categorical_accuracy: 'accuracy',
  auc: 'roc_auc',
  auroc: 'roc_auc',
  auc_roc: 'roc_auc',
  rocauc: 'roc_auc',
  f1_score: 'f1',
  r2: 'r_squared',
  r2_score: 'r_squared',
  mcc: 'matthews_correlation',
};

const words = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[\s_./-]+/)
    .filter((word) => word !== '');

const PARTS = new Set(['train', 'training', 'val', 'valid', 'validation', 'eval', 'dev', 'test', 'holdout', 'best']);

/** A metric without the part of the data that trackers put around its name: `val/acc_best` is `accuracy`. */
export function plainMetric(name: string): string {
  const plain = words(name)
    .filter((word) => !PARTS.has(word))
    .join('_');
  return FOLDED[plain] ?? plain;
}

export const isAccuracy = (name: string): boolean => plainMetric(name) === 'accuracy';

/** Whether the name of a metric says that it is measured on the test data, at its start or its end. */
export function isOnTest(name: string): boolean {
  const parts = words(name);
  return parts.length > 1 && (parts[0] === 'test' || parts.at(-1) === 'test');
}
