import { resolve, type DataNode, type Entry } from '../../document/data/node';
import type { ExperimentFacts, MetricFact, SettingFact } from '../experiment';
import type { Fact } from '../fact';
import { placeOf, textOf } from '../read-values';
import { METRIC_KEYS, SEED_KEYS, SELECTION_KEYS } from './synonyms';

/** An entry with the keys and indices that lead to it, joined by dots. */
export interface NamedEntry {
  readonly name: string;
  readonly entry: Entry;
}

/** Every entry below `root`, outer ones before their own; what an alias stands for is read where it is written. */
export function entriesBelow(root: DataNode | undefined): readonly NamedEntry[] {
  const found: NamedEntry[] = [];
  if (root) collect(root, '', found);
  return found;
}

function collect(node: DataNode, prefix: string, found: NamedEntry[]): void {
  if (node.type === 'seq') node.items.forEach((item, index) => collect(item, `${prefix}${index}.`, found));
  if (node.type !== 'map') return;
  for (const entry of node.entries) {
    if (entry.merged) continue;
    const name = prefix + entry.key;
    found.push({ name, entry });
    if (entry.value.type !== 'scalar') collect(entry.value, `${name}.`, found);
  }
}

/** Every key with a scalar value, by its path. */
export const settingsOf = (entries: readonly NamedEntry[]): SettingFact[] =>
  entries.flatMap(({ name, entry }) =>
    entry.value.type === 'scalar' ? [{ name, value: entry.value.value, span: placeOf(entry) }] : [],
  );

/** The entries whose key is one of `keys`. */
export const named = (entries: readonly NamedEntry[], keys: ReadonlySet<string>): readonly Entry[] =>
  entries.flatMap(({ entry }) => (keys.has(entry.key) ? [entry] : []));

/** The texts of an entry: its scalar, or the scalars of its list. */
export function textsOf({ value, ...entry }: Entry): readonly Fact<string>[] {
  if (value.type === 'seq') return value.items.map((item) => textOf(item)).filter((fact) => fact !== undefined);
  const text = textOf(value, placeOf({ value, ...entry }));
  return text ? [text] : [];
}

/** The seed of a free-form file: the first that is set, else one that the file leaves open on purpose. */
export function seedOf(entries: readonly NamedEntry[]): ExperimentFacts['seed'] {
  const seeds = named(entries, SEED_KEYS).flatMap((entry) => {
    const content = resolve(entry.value);
    return content?.type === 'scalar' ? [{ value: content.value, span: placeOf(entry) }] : [];
  });
  return seeds.find(({ value }) => value !== null) ?? seeds[0];
}

/** The metrics that a free-form file names as such: a path or a sentence there is no metric. */
export function metricsOf(entries: readonly NamedEntry[]): readonly MetricFact[] {
  return named(entries, METRIC_KEYS)
    .flatMap(textsOf)
    .filter(({ value }) => /^[A-Za-z][\w@%+/-]*$/.test(value) && !value.includes('//'))
    .map((fact) => ({ ...fact, role: 'unspecified' }));
}

/** The metrics by which something is picked. */
export const selectionMetricsOf = (entries: readonly NamedEntry[]): readonly Fact<string>[] =>
  named(entries, SELECTION_KEYS).flatMap(textsOf);
