import { walk } from '../../document/data/locate';
import { resolve, type DataNode, type Entry } from '../../document/data/node';
import type { ExperimentFacts, MetricFact, SettingFact } from '../experiment';
import type { Fact } from '../fact';
import { placeOf, textOf } from '../read-values';
import { SEED_KEYS } from './synonyms';

/** Every key with a scalar value below `root`, named by its path. */
export function settingsIn(root: DataNode | undefined): SettingFact[] {
  const settings: SettingFact[] = [];
  for (const { node, path, entry } of walk(root)) {
    if (entry && node.type === 'scalar')
      settings.push({ name: path.join('.'), value: node.value, span: placeOf(entry) });
  }
  return settings;
}

/** The entries below `root`, outermost first, whose key is one of `keys`. */
export function entriesNamed(root: DataNode | undefined, keys: ReadonlySet<string>): Entry[] {
  const found: Entry[] = [];
  for (const { entry } of walk(root)) if (entry && keys.has(entry.key)) found.push(entry);
  return found;
}

/** The texts of an entry: its scalar, or the scalars of its list. */
export function textsOf({ value, ...entry }: Entry): readonly Fact<string>[] {
  if (value.type === 'seq') return value.items.map((item) => textOf(item)).filter((fact) => fact !== undefined);
  const text = textOf(value, placeOf({ value, ...entry }));
  return text ? [text] : [];
}

/** The seed of a free-form file: the first that is set, else one that the file leaves open on purpose. */
export function seedIn(root: DataNode | undefined): ExperimentFacts['seed'] {
  const seeds = entriesNamed(root, SEED_KEYS).flatMap((entry) => {
    const content = resolve(entry.value);
    return content?.type === 'scalar' ? [{ value: content.value, span: placeOf(entry) }] : [];
  });
  return seeds.find(({ value }) => value !== null) ?? seeds[0];
}

/** The metrics that a free-form file names below one of `keys`: a path or a sentence there is no metric. */
export function metricsNamed(root: DataNode | undefined, keys: ReadonlySet<string>): readonly MetricFact[] {
  return entriesNamed(root, keys)
    .flatMap(textsOf)
    .filter(({ value }) => /^[A-Za-z][\w@%+/-]*$/.test(value) && !value.includes('//'))
    .map((fact) => ({ ...fact, role: 'unspecified' }));
}
