import type { PortfolioDocument } from '../../document/document';
import { entryOf } from '../../document/data/locate';
import { resolve, type DataNode, type Entry } from '../../document/data/node';
import type { ExperimentFacts, SplitFact, SplitStrategy } from '../experiment';
import type { Fact } from '../fact';
import { booleanOf, hasContent, numberOf, placeOf, present, textOf } from '../read-values';
import { entriesNamed, metricsNamed, seedIn, settingsIn, textsOf } from './settings';
import { FOLD_KEYS, METRIC_KEYS, SELECTION_KEYS, SHARE_KEYS } from './synonyms';

/** Reads a parameter file such as `params.yaml`: nothing in it has a fixed place, so its facts are found by their names. */
export function readDvcParams({ data }: PortfolioDocument): ExperimentFacts {
  const root = data?.root;
  const features = entriesNamed(root, new Set(['features'])).find(({ value }) => resolve(value)?.type === 'seq');
  const target = entriesNamed(root, new Set(['target'])).find(({ value }) => textOf(value));
  const selection = entriesNamed(root, SELECTION_KEYS).flatMap(textsOf);
  return present({
    expresses: new Set(['seed', 'split', 'features', 'target'] as const),
    target: target && textOf(target.value, placeOf(target)),
    targetSpan: target?.keySpan,
    features: features ? textsOf(features) : [],
    featuresSpan: features?.keySpan,
    settings: settingsIn(root),
    split: splitOf(root),
    metrics: metricsNamed(root, METRIC_KEYS),
    selectionMetrics: selection,
    seed: seedIn(root),
    results: [],
    paths: [],
  });
}

/** A share that is held out, or a number of folds, with what stands beside it. */
function splitOf(root: DataNode | undefined): SplitFact | undefined {
  const block = entryOf(root, 'split');
  const scope = block && resolve(block.value)?.type === 'map' ? block.value : root;
  const fold = entriesNamed(scope, FOLD_KEYS)[0];
  const share = entriesNamed(scope, SHARE_KEYS).find(({ value }) => numberOf(value)?.value !== 0);
  const named = fold ?? share;
  if (!named) return undefined;
  return {
    span: block?.keySpan ?? named.keySpan,
    strategy: strategyOf(scope, named, fold !== undefined),
    ...seedOfSplit(scope),
  };
}

function strategyOf(scope: DataNode | undefined, named: Entry, folds: boolean): Fact<SplitStrategy> {
  const span = named.keySpan;
  // Anything that speaks of time or of an order that is kept may make the split another one than the plain draw.
  const ordered = settingsIn(scope).some(
    ({ name, value }) =>
      /(^|[._])(time|date|temporal|chronolog\w*|cutoff|gap|horizon|group\w*|strategy|method)($|[._])/i.test(name) ||
      (/(^|\.)shuffle$/.test(name) && value === false),
  );
  if (ordered) return { value: 'unknown', span };
  const stratify = entriesNamed(scope, new Set(['stratify'])).find(({ value }) => hasContent(value));
  const stratified = stratify !== undefined && booleanOf(stratify.value)?.value !== false;
  return { value: folds ? 'k-fold' : stratified ? 'stratified' : 'random', span };
}

function seedOfSplit(scope: DataNode | undefined): { seed?: Fact<number> } {
  const seed = seedIn(scope);
  return seed && typeof seed.value === 'number' ? { seed: { value: seed.value, span: seed.span } } : {};
}
