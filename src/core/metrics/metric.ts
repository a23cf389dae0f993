import { aliases, official, unofficial } from '../../../schemas/data/metrics.json';

/** What is known of a metric. */
export interface Metric {
  /** Its name in `schemas/data/metrics.json`. */
  readonly id: string;
  /** The least and the greatest possible value; absent where there is no end. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly better: 'higher' | 'lower' | undefined;
  readonly scale: string;
}

interface Entry {
  readonly min: number | null;
  readonly max: number | null;
  readonly better?: string;
  readonly scale: string;
}

const ENTRIES = { ...official, ...unofficial } as Readonly<Record<string, Entry>>;
const ALIASES = aliases as Readonly<Record<string, string>>;

/** Words that say on which data or how often a metric was computed, and nothing about what it is. */
const CONTEXT =
  /^(?:val|valid|validation|test|testing|eval|evaluation|train|training|dev|holdout|cv|best|final|mean|avg|average|overall|top1)$/;

/** Words that say how classes were put together; range and direction stay. */
const AVERAGING = /^(?:macro|micro|weighted|samples|binary|ovr|ovo|score)$/;

/**
 * Finds out which metric a name means: `val_acc`, `test/accuracy`, `F1 (macro)`, `eval_loss`.
 * @returns undefined when the name is unknown or could mean something else; a guess would make wrong findings
 */
export function metricOf(name: string): Metric | undefined {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const kept = words.filter((word) => !CONTEXT.test(word));
  const core = kept.filter((word) => !AVERAGING.test(word));
  return find(words) ?? find(kept) ?? find(core);
}

function find(words: readonly string[]): Metric | undefined {
  for (const separator of ['_', '-', '']) {
    const joined = words.join(separator);
    const id = Object.hasOwn(ENTRIES, joined) ? joined : Object.hasOwn(ALIASES, joined) ? ALIASES[joined] : undefined;
    const entry = id === undefined ? undefined : ENTRIES[id];
    if (id === undefined || !entry) continue;
    const better = entry.better === 'higher' || entry.better === 'lower' ? entry.better : undefined;
    return { id, min: entry.min ?? undefined, max: entry.max ?? undefined, better, scale: entry.scale };
  }
  return undefined;
}

/** Whether the values of a metric run from 0 or -1 to 1, so that they are often written in percent instead. */
export const isFraction = (metric: Metric): boolean => metric.max === 1;
