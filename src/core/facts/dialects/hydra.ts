import type { PortfolioDocument } from '../../document/document';
import { child } from '../../document/data/locate';
import { resolve, type Entry } from '../../document/data/node';
import type { Span } from '../../text/span';
import type { ExperimentFacts } from '../experiment';
import { placeOf, present, textOf } from '../read-values';
import { entriesBelow, metricsOf, named, seedOf, selectionMetricsOf, settingsOf } from './settings';

/** An entry of a defaults list that names a config of a group. */
export interface GroupDefault {
  /** As written, without `override`, `optional` and a package: `model` or `/model`. */
  readonly group: string;
  readonly name: string;
  /** The name alone. */
  readonly span: Span;
  readonly optional: boolean;
  readonly override: boolean;
  /** The key that names the group. */
  readonly keySpan: Span;
}

/** The entries `group: name` of the defaults list; `_self_`, `???`, null and interpolations name no file. */
export function groupDefaultsOf({ data }: PortfolioDocument): readonly GroupDefault[] {
  const list = child(data?.root, 'defaults');
  if (list?.type !== 'seq') return [];
  return list.items.flatMap((item) => {
    const map = resolve(item);
    return map?.type === 'map' ? map.entries.flatMap(groupDefaults) : [];
  });
}

function groupDefaults({ key, keySpan, value }: Entry): GroupDefault[] {
  const words = key.trim().split(/\s+/);
  const group = (words.at(-1) ?? '').replace(/@.*$/, '');
  const [optional, override] = [words.includes('optional'), words.includes('override')];
  const names = value.type === 'seq' ? value.items : [value];
  return names.flatMap((node) => {
    const name = textOf(node);
    return name && !/\$\{|\?\?\?/.test(name.value + group)
      ? [{ group, name: name.value, span: name.span, optional, override, keySpan }]
      : [];
  });
}

/**
 * Reads a Hydra or OmegaConf config. It is composed from other files, so what is not here may be there: its facts say
 * what this file states.
 */
export function readHydra({ data }: PortfolioDocument): ExperimentFacts {
  const entries = entriesBelow(data?.root);
  const name = named(entries, new Set(['experiment_name', 'task_name']))[0];
  return present({
    expresses: new Set(['seed'] as const),
    name: name && textOf(name.value, placeOf(name)),
    features: [],
    settings: settingsOf(entries),
    metrics: metricsOf(entries),
    selectionMetrics: selectionMetricsOf(entries),
    seed: seedOf(entries),
    results: [],
    paths: [],
  });
}
