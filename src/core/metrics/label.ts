/** Short names that people write in capitals. */
const SHORT =
  /^(?:f\d|r2|roc|pr|auc|ap|mae|mse|rmse|rmsle|mape|smape|wape|map|mrr|ndcg|bleu|wer|cer|iou|ece|mcc|em|ks)$/i;

/** The key of a metric as people write its name: "ROC AUC" for `roc_auc`. */
export function labelOf(key: string): string {
  const words = key.split(/[_\s]+/).map((word) => (SHORT.test(word) ? word.toUpperCase() : word));
  const label = words.join(' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}
