import type { PortfolioDocument } from '../../document/document';
import { child, entryOf } from '../../document/data/locate';
import { resolve, type DataNode, type MapNode } from '../../document/data/node';
import type { ExperimentFacts } from '../experiment';
import { keyAt, present } from '../read-values';
import { entriesBelow, metricsOf, seedOf, selectionMetricsOf, settingsOf } from './settings';

/** With subcommands the config of each stands one level deeper. */
const SUBCOMMANDS = ['fit', 'validate', 'test', 'predict'];

/** Reads the config of a Lightning CLI: seed, trainer, model and data. */
export function readLightning({ data }: PortfolioDocument): ExperimentFacts {
  const root = configOf(data?.root);
  const entries = entriesBelow(root);
  return present({
    expresses: new Set(['seed'] as const),
    features: [],
    model: keyAt(root, 'model'),
    data: dataOf(root),
    settings: settingsOf(entries),
    metrics: metricsOf(entries),
    selectionMetrics: selectionMetricsOf(entries),
    seed: seedOf(entries),
    results: [],
    paths: [],
  });
}

/** The mappings with the keys of a config: the file's own, and that of each subcommand. */
export function lightningConfigsOf({ data }: PortfolioDocument): readonly MapNode[] {
  const root = resolve(data?.root);
  return [root, ...SUBCOMMANDS.map((name) => child(root, name))].filter((node) => node?.type === 'map');
}

function configOf(root: DataNode | undefined): DataNode | undefined {
  return SUBCOMMANDS.map((name) => entryOf(root, name)?.value).find((node) => node !== undefined) ?? root;
}

function dataOf(root: DataNode | undefined): ExperimentFacts['data'] {
  const entry = entryOf(root, 'data');
  return entry && { span: entry.keySpan };
}
