import { aliases, official, unofficial } from '../hub/lists';

/** What is known of a metric. */
export interface Metric {
  /** Its name in `schemas/data/metrics.json`. */
  readonly id: string;
  /** The least and the greatest possible value; absent where there is no end. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly better: 'higher' | 'lower' | undefined;
  readonly scale: string;
}

interface Entry {
  readonly min: number | null;
  readonly max: number | null;
  readonly better?: string;
  readonly scale: string;
}

const ENTRIES = { ...official, ...unofficial } as Readonly<Record<string, Entry>>;

/** Spellings beside those of the data file, folded. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ...aliases,
  mean_absolute_error: 'mae',
  mean_squared_error: 'mse',
  root_mean_squared_error: 'rmse',
  root_mean_square_error: 'rmse',
  mean_absolute_percentage_error: 'mape',
  average_precision: 'pr_auc',
  ap: 'pr_auc',
  auc_pr: 'pr_auc',
  aucpr: 'pr_auc',
  auprc: 'pr_auc',
  prauc: 'pr_auc',
  rocauc: 'roc_auc',
  aucroc: 'roc_auc',
  area_under_curve: 'roc_auc',
  balanced_acc: 'balanced_accuracy',
  top_1_accuracy: 'accuracy',
  top1_accuracy: 'accuracy',
  top_5_accuracy: 'accuracy',
  top5_accuracy: 'accuracy',
  categorical_accuracy: 'accuracy',
  binary_accuracy: 'accuracy',
  sensitivity: 'recall',
  tpr: 'recall',
  tnr: 'specificity',
  kappa: 'cohen_kappa',
  cohens_kappa: 'cohen_kappa',
  logloss: 'log_loss',
  binary_crossentropy: 'log_loss',
  categorical_crossentropy: 'log_loss',
  cross_entropy: 'log_loss',
  rouge1: 'rouge',
  rouge2: 'rouge',
  rougel: 'rouge',
  rougelsum: 'rouge',
  rouge_1: 'rouge',
  rouge_2: 'rouge',
  rouge_l: 'rouge',
  rouge_lsum: 'rouge',
  bleu1: 'bleu',
  bleu2: 'bleu',
  bleu3: 'bleu',
  bleu4: 'bleu',
  bleu_1: 'bleu',
  bleu_2: 'bleu',
  bleu_3: 'bleu',
  bleu_4: 'bleu',
  em: 'exact_match',
  word_error_rate: 'wer',
  character_error_rate: 'cer',
  pearson: 'pearsonr',
  pearson_r: 'pearsonr',
  pearson_correlation: 'pearsonr',
  spearman: 'spearmanr',
  spearman_r: 'spearmanr',
  spearman_rho: 'spearmanr',
  spearman_correlation: 'spearmanr',
  brier: 'brier_score',
  map50: 'map',
  map_50: 'map',
  map_50_95: 'map',
  mean_average_precision: 'map',
  mean_reciprocal_rank: 'mrr',
  expected_calibration_error: 'ece',
  dice_coefficient: 'dice',
  ks_statistic: 'ks',
};

/** Words around the name of a metric that say where or how it was averaged, and leave it the same metric. */
const QUALIFIERS: ReadonlySet<string> = new Set([
  'train',
  'training',
  'val',
  'valid',
  'validation',
  'test',
  'testing',
  'eval',
  'evaluation',
  'dev',
  'holdout',
  'oof',
  'cv',
  'final',
  'best',
  'overall',
  'mean',
  'avg',
  'average',
  'macro',
  'micro',
  'weighted',
  'samples',
  'binary',
  'score',
]);

/** A long card names the same few metrics again and again; the answer depends on nothing but the name. */
const FOUND = new Map<string, Metric | undefined>();
const MOST_FOUND = 1000;

/** Words in brackets that make it another quantity. */
const OTHER_QUANTITY =
  /\b(?:std|stdev|sd|se|ci|var|variance|delta|change|gain|lift|improvement|count|n|time|p-?value)\b/i;

/**
 * Finds out which metric a name means: `val_acc`, `test/accuracy`, `F1 (macro)`, `eval_loss`, `rouge-l`, `ndcg@10`. A name
 * such as `Accuracy (%)` gives the range in percent.
 * @returns undefined when the name is unknown or could mean something else; a guess would make wrong findings
 */
export function metricOf(name: string): Metric | undefined {
  if (FOUND.has(name)) return FOUND.get(name);
  const metric = findMetric(name);
  if (FOUND.size < MOST_FOUND) FOUND.set(name, metric);
  return metric;
}

function findMetric(name: string): Metric | undefined {
  const inBrackets = Array.from(name.matchAll(/[([]([^()[\]]*)[)\]]/g), (match) => match[1] ?? '').join(' ');
  if (OTHER_QUANTITY.test(inBrackets)) return undefined;
  const bare = name.replace(/[([][^()[\]]*[)\]]/g, ' ').replaceAll('%', ' ');
  const id = knownId(wordsOf(bare)) ?? knownId(wordsOf(bare.replace(/([a-z])([A-Z])/g, '$1_$2')));
  const entry = id === undefined ? undefined : ENTRIES[id];
  if (id === undefined || !entry) return undefined;
  const percent = /%|\bpercent/i.test(name) && entry.max === 1;
  const better = entry.better === 'higher' || entry.better === 'lower' ? entry.better : undefined;
  const factor = percent ? 100 : 1;
  return {
    id,
    min: entry.min === null ? undefined : entry.min * factor,
    max: entry.max === null ? undefined : entry.max * factor,
    better,
    scale: percent ? 'percent-like' : entry.scale,
  };
}

/** The words of a name in lower case; `@10` and `@k` at its end say how many of a ranking count. */
const wordsOf = (name: string): string[] =>
  name
    .trim()
    .toLowerCase()
    .replace(/@\s*(?:\d[\d.:]*|k)$/, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** The id that the words spell once qualifiers at both ends are taken off. */
function knownId(words: readonly string[]): string | undefined {
  if (words.length === 0 || words.length > 8) return undefined;
  const name = words.join('_');
  const alias = Object.hasOwn(SPELLINGS, name) ? (SPELLINGS[name] ?? name) : name;
  if (Object.hasOwn(ENTRIES, alias)) return alias;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (QUALIFIERS.has(first)) return knownId(words.slice(1));
  return QUALIFIERS.has(last) ? knownId(words.slice(0, -1)) : undefined;
}

/** Whether the values of a metric run from 0 or -1 to 1, so that they are often written in percent instead. */
export const isFraction = (metric: Metric): boolean => metric.max === 1;
