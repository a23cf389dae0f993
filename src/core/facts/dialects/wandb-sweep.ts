import type { PortfolioDocument } from '../../document/document';
import { child, entryOf } from '../../document/data/locate';
import { resolve, type DataNode, type Entry } from '../../document/data/node';
import type { ExperimentFacts, MetricFact, SettingFact } from '../experiment';
import { itemsAt, placeOf, present, textAt } from '../read-values';
import { goalAt } from './native';
import { SEED_KEYS } from './synonyms';

/** Reads a W&B sweep: what is searched, by which metric, and the parameters that are held or tried. */
export function readWandbSweep({ data }: PortfolioDocument): ExperimentFacts {
  const root = data?.root;
  const parameters = entryOf(root, 'parameters');
  const settings = parameters ? settingsOf(parameters.value, '') : [];
  const single = metric(child(root, 'metric'));
  const metrics = [...single, ...itemsAt(root, 'metrics').flatMap(metric)];
  const method = entryOf(root, 'method');
  const span = method?.keySpan ?? parameters?.keySpan;
  const program = textAt(root, 'program');
  return present({
    expresses: new Set(['metrics'] as const),
    name: textAt(root, 'name'),
    features: [],
    settings,
    metrics,
    search: span && present({ span, method: textAt(root, 'method'), metric: metrics[0] }),
    selectionMetrics: metrics,
    seed: settings.find(({ name }) => SEED_KEYS.has(name.slice(name.lastIndexOf('.') + 1))),
    results: [],
    paths: program ? [{ ...program, anywhere: true }] : [],
  });
}

/** The values of each parameter, nested ones by their dotted name; a parameter that tries several has several settings. */
function settingsOf(parameters: DataNode, prefix: string): SettingFact[] {
  const map = resolve(parameters);
  if (map?.type !== 'map') return [];
  return map.entries.flatMap((entry) => {
    const name = prefix + entry.key;
    const nested = entryOf(entry.value, 'parameters');
    const value = entryOf(entry.value, 'value');
    return [
      ...(value ? setting(name, value) : []),
      ...itemsAt(entry.value, 'values').flatMap((item) => setting(name, { ...entry, value: item })),
      ...(nested ? settingsOf(nested.value, `${name}.`) : []),
    ];
  });
}

function setting(name: string, entry: Entry): SettingFact[] {
  const content = resolve(entry.value);
  return content?.type === 'scalar' ? [{ name, value: content.value, span: placeOf(entry) }] : [];
}

function metric(node: DataNode | undefined): MetricFact[] {
  const name = textAt(node, 'name');
  return name ? [present({ ...name, role: 'unspecified' as const, goal: goalAt(node) })] : [];
}
