/**
 * Names of metrics as people write them in cards, with the id that `schemas/data/metrics.json` has for each. Order matters:
 * the first that matches wins, so the longer names come first. Words that mean something else in prose are left out.
 */
const NAMES: readonly (readonly [string, string])[] = [
  ['balanced_accuracy', String.raw`balanced[-_ ]acc(?:uracy)?`],
  ['accuracy', String.raw`(?:top[-_ ]?\d+[-_ ])?accuracy|acc(?=\b|@)`],
  ['pr_auc', String.raw`auc[-_ ]?pr|au[-_ ]?prc|pr[-_ ]?auc|average[-_ ]precision`],
  ['roc_auc', String.raw`(?:roc[-_ ]?)?auc(?:[-_ ]?roc)?|auroc|area under (?:the )?(?:roc )?curve|c[-_ ]statistic`],
  [
    'f1',
    String.raw`(?:(?:macro|micro|weighted)[-_ ])?f1(?:[-_ ]?(?:score|measure))?(?:[-_ ](?:macro|micro|weighted))?`,
  ],
  ['f_beta', String.raw`f(?:0\.5|2)(?:[-_ ]?score)?|f[-_ ](?:score|measure)`],
  ['map', String.raw`mAP(?:[@_ ]?\d[\d.:-]*)?(?=\b|[A-Z])`],
  ['precision', String.raw`precision`],
  ['recall', String.raw`recall|sensitivity|true positive rate|tpr`],
  ['specificity', String.raw`specificity|true negative rate`],
  ['matthews_correlation', String.raw`mcc|matthews(?: correlation)?(?: coefficient)?`],
  ['cohen_kappa', String.raw`(?:cohen(?:['’]s)? )?kappa`],
  ['log_loss', String.raw`log[-_ ]?loss|cross[-_ ]?entropy(?:[-_ ]loss)?`],
  ['brier_score', String.raw`brier(?:[-_ ]score)?`],
  ['ece', String.raw`ece|expected calibration error`],
  ['rmse', String.raw`rmse|root mean squared? error`],
  ['smape', String.raw`smape`],
  ['mape', String.raw`w?mape`],
  ['mase', String.raw`mase`],
  ['mae', String.raw`mae|mean absolute error`],
  ['mse', String.raw`mse|mean squared error`],
  ['r_squared', String.raw`r2(?:[-_ ]score)?|r²|r[-_ ]?squared`],
  ['mean_iou', String.raw`m?iou|jaccard`],
  ['dice', String.raw`dice(?:[-_ ](?:score|coefficient))?`],
  ['ndcg', String.raw`ndcg`],
  ['mrr', String.raw`mrr|mean reciprocal rank`],
  ['hit_rate', String.raw`hit[-_ ]rate`],
  ['exact_match', String.raw`exact[-_ ]match`],
  ['code_eval', String.raw`pass@\d+`],
  ['sacrebleu', String.raw`sacre[-_ ]?bleu`],
  ['bleu', String.raw`bleu(?:-\d)?`],
  ['rouge', String.raw`rouge[-_ ]?(?:1|2|l|lsum)?`],
  ['meteor', String.raw`meteor`],
  ['chrf', String.raw`chrf\+*`],
  ['bertscore', String.raw`bert[-_ ]?score`],
  ['wer', String.raw`wer|word error rate`],
  ['cer', String.raw`cer|character error rate`],
  ['perplexity', String.raw`perplexity|ppl`],
  ['spearmanr', String.raw`spearman(?:r|['’]s)?`],
  ['pearsonr', String.raw`pearson(?:r|['’]s)?`],
  ['psnr', String.raw`psnr`],
  ['ssim', String.raw`ssim`],
  ['fid', String.raw`fid`],
];

/** What may follow a name and belongs to it: a cut-off, a variant. */
const CUT_OFF = String.raw`(?:@(?:\d+|k)\b)?`;

const ANY = new RegExp(
  String.raw`(?<![\w.])(?:${NAMES.map(([, pattern]) => `(${pattern})`).join('|')})${CUT_OFF}(?![a-z0-9])`,
  'gi',
);

export interface MetricName {
  /** An id of the metrics list where that has one. */
  readonly id: string;
  readonly index: number;
  readonly length: number;
}

/** Every metric named in a text, in order. */
export function* metricNames(text: string): Generator<MetricName> {
  for (const match of text.matchAll(ANY)) {
    // Each name is a group of its own, and the names have no groups in them.
    const id = NAMES[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]?.[0];
    if (id !== undefined) yield { id, index: match.index, length: match[0].length };
  }
}

/** The metric that a short text, such as a cell or a label, names; undefined when it names none or talks about something else. */
export function metricOfLabel(text: string): MetricName | undefined {
  const [name] = metricNames(text);
  if (!name) return undefined;
  const rest = (text.slice(0, name.index) + text.slice(name.index + name.length)).replace(/\([^)]*\)/g, ' ');
  // "Accuracy at the threshold of the team" is a sentence; "Validation accuracy" and "F1 (macro)" are labels.
  return rest.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length <= 3 ? name : undefined;
}
