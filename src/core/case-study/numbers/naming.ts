/** Words in names of files, keys and models that tell no number from another. */
const NEUTRAL: ReadonlySet<string> = new Set(
  'metrics metric results result scores score evaluation evaluations eval performance summary report reports overall final best model models mean avg average value values aggregate total all classifier regressor classification regression the our ours proposed this main set data dataset outputs output artifacts artifact docs logs log src json'.split(
    ' ',
  ),
);

const SPLITS: Readonly<Record<string, string>> = {
  train: 'train',
  training: 'train',
  val: 'validation',
  valid: 'validation',
  validation: 'validation',
  dev: 'validation',
  test: 'test',
  testing: 'test',
  holdout: 'test',
  cv: 'cross-validation',
  fold: 'cross-validation',
  folds: 'cross-validation',
  oof: 'cross-validation',
};

const AVERAGES = /^(?:macro|micro|weighted|samples|balanced)$/;

/** What people shorten in the keys of a file and write out in the text. */
const SHORT: Readonly<Record<string, string>> = {
  xgb: 'xgboost',
  lgbm: 'lightgbm',
  lgb: 'lightgbm',
  rf: 'randomforest',
  lr: 'logisticregression',
  logreg: 'logisticregression',
  logistic: 'logisticregression',
  dt: 'decisiontree',
  gb: 'gradientboosting',
  gbm: 'gradientboosting',
  gbc: 'gradientboosting',
  nb: 'naivebayes',
  knn: 'knearestneighbors',
  kneighbors: 'knearestneighbors',
  svc: 'svm',
  supportvectormachine: 'svm',
  nn: 'neuralnetwork',
  linear: 'linearregression',
};

/** The words of a key, a path or a name in lower case: `RandomForest_test` has three. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The part of the data that the first telling word names. */
export function splitOfWords(words: readonly string[]): string | undefined {
  for (const word of words) if (Object.hasOwn(SPLITS, word)) return SPLITS[word];
  return undefined;
}

/** What is left of the words of a name when all that names no model is taken out, in one spelling; empty for nothing. */
export function ownerOf(words: readonly string[]): string {
  const left = words.filter((word) => !NEUTRAL.has(word) && !Object.hasOwn(SPLITS, word) && !AVERAGES.test(word));
  const joined = left.join('');
  // `toString` and its like are keys of every object.
  return Object.hasOwn(SHORT, joined) ? (SHORT[joined] ?? joined) : joined;
}

/** What tells one number of a metric from another of it: how it is averaged, how many of a ranking count. */
export function variantOf(names: readonly string[], metric: string): string {
  const text = names.join(' ').toLowerCase();
  const own = metric === 'r_squared' ? /r\^?[-_ ]?2|r²/g : /f[-_ ]?1/g;
  const rest = text.replace(own, ' ');
  const marks = new Set(rest.match(/macro|micro|weighted|samples|balanced|\d+(?:\.\d+)?/g) ?? []);
  const sum = /rouge[-_ ]?(lsum|l)\b/.exec(rest)?.[1];
  if (sum !== undefined) marks.add(sum);
  return [...marks].sort().join(' ');
}
