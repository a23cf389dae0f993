import type { PortfolioDocument } from '../../document/document';
import { entryOf } from '../../document/data/locate';
import { resolve, type DataNode, type Entry } from '../../document/data/node';
import type { ExperimentFacts, SplitFact, SplitStrategy } from '../experiment';
import type { Fact } from '../fact';
import { booleanOf, hasContent, numberOf, placeOf, present, textOf } from '../read-values';
import {
  entriesBelow,
  metricsOf,
  named,
  seedOf,
  selectionMetricsOf,
  settingsOf,
  textsOf,
  type NamedEntry,
} from './settings';
import { FOLD_KEYS, SHARE_KEYS } from './synonyms';

/** Reads a parameter file such as `params.yaml`: nothing in it has a fixed place, so its facts are found by their names. */
export function readDvcParams({ data }: PortfolioDocument): ExperimentFacts {
  const root = data?.root;
  const entries = entriesBelow(root);
  const features = named(entries, new Set(['features'])).find(({ value }) => resolve(value)?.type === 'seq');
  const target = named(entries, new Set(['target'])).find(({ value }) => textOf(value));
  return present({
    expresses: new Set(['seed', 'split', 'features', 'target'] as const),
    target: target && textOf(target.value, placeOf(target)),
    targetSpan: target?.keySpan,
    features: features ? textsOf(features) : [],
    featuresSpan: features?.keySpan,
    settings: settingsOf(entries),
    split: splitOf(root, entries),
    metrics: metricsOf(entries),
    selectionMetrics: selectionMetricsOf(entries),
    seed: seedOf(entries),
    results: [],
    paths: [],
  });
}

/** A share that is held out, or a number of folds, with what stands beside it. */
function splitOf(root: DataNode | undefined, entries: readonly NamedEntry[]): SplitFact | undefined {
  const block = entryOf(root, 'split');
  const scope = block && resolve(block.value)?.type === 'map' ? entriesBelow(block.value) : entries;
  const fold = named(scope, FOLD_KEYS)[0];
  const share = named(scope, SHARE_KEYS).find(({ value }) => numberOf(value)?.value !== 0);
  const found = fold ?? share;
  if (!found) return undefined;
  return {
    span: block?.keySpan ?? found.keySpan,
    strategy: strategyOf(scope, found, fold !== undefined),
    ...seedOfSplit(scope),
  };
}

function strategyOf(scope: readonly NamedEntry[], found: Entry, folds: boolean): Fact<SplitStrategy> {
  const span = found.keySpan;
  // Anything that speaks of time or of an order that is kept may make the split another one than the plain draw.
  const ordered = settingsOf(scope).some(
    ({ name, value }) =>
      /(^|[._])(time|date|temporal|chronolog\w*|cutoff|gap|horizon|group\w*|strategy|method)($|[._])/i.test(name) ||
      (/(^|\.)shuffle$/.test(name) && value === false),
  );
  if (ordered) return { value: 'unknown', span };
  const stratify = named(scope, new Set(['stratify'])).find(({ value }) => hasContent(value));
  const stratified = stratify !== undefined && booleanOf(stratify.value)?.value !== false;
  return { value: folds ? 'k-fold' : stratified ? 'stratified' : 'random', span };
}

function seedOfSplit(scope: readonly NamedEntry[]): { seed?: Fact<number> } {
  const seed = seedOf(scope);
  return seed && typeof seed.value === 'number' ? { seed: { value: seed.value, span: seed.span } } : {};
}
