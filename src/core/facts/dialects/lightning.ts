import type { PortfolioDocument } from '../../document/document';
import { entryOf } from '../../document/data/locate';
import type { DataNode } from '../../document/data/node';
import type { ExperimentFacts } from '../experiment';
import { keyAt, present } from '../read-values';
import { entriesNamed, metricsNamed, seedIn, settingsIn, textsOf } from './settings';
import { METRIC_KEYS, SELECTION_KEYS } from './synonyms';

/** With subcommands the config of each stands one level deeper. */
const SUBCOMMANDS = ['fit', 'validate', 'test', 'predict'];

/** Reads the config of a Lightning CLI: seed, trainer, model and data. */
export function readLightning({ data }: PortfolioDocument): ExperimentFacts {
  const root = configOf(data?.root);
  return present({
    expresses: new Set(['seed'] as const),
    features: [],
    model: keyAt(root, 'model'),
    data: dataOf(root),
    settings: settingsIn(root),
    metrics: metricsNamed(root, METRIC_KEYS),
    selectionMetrics: entriesNamed(root, SELECTION_KEYS).flatMap(textsOf),
    seed: seedIn(root),
    results: [],
    paths: [],
  });
}

function configOf(root: DataNode | undefined): DataNode | undefined {
  return SUBCOMMANDS.map((name) => entryOf(root, name)?.value).find((node) => node !== undefined) ?? root;
}

function dataOf(root: DataNode | undefined): ExperimentFacts['data'] {
  const entry = entryOf(root, 'data');
  return entry && { span: entry.keySpan };
}
