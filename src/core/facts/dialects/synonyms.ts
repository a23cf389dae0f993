/**
 * What people call the same thing in files that have no schema of their own. From a survey of 112 experiment files of
 * public repositories (2026): names that were not seen there are not listed.
 */
export const SEED_KEYS: ReadonlySet<string> = new Set([
  'seed',
  'random_state',
  'random_seed',
  'manual_seed',
  'rng_seed',
  'split_seed',
  'seed_everything',
]);

/** Keys that say how much is held out. */
export const SHARE_KEYS: ReadonlySet<string> = new Set([
  'test_size',
  'val_size',
  'validation_size',
  'val_split',
  'val_set_size',
]);

export const FOLD_KEYS: ReadonlySet<string> = new Set(['cv_folds', 'n_splits']);

/** Keys whose value names the metric of the evaluation. */
export const METRIC_KEYS: ReadonlySet<string> = new Set(['metric', 'metrics', 'scoring', 'eval_metric']);

/** Keys whose value names the metric by which a checkpoint, the moment to stop or the winner of a search is picked. */
export const SELECTION_KEYS: ReadonlySet<string> = new Set(['monitor', 'metric_for_best_model', 'optimized_metric']);
