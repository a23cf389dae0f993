import type { MetricsValue } from '../workspace/metrics-file';

/** Words in a key that make it the same metric of what the result is compared with. */
const REFERENCE =
  /^(?:baseline|base|dummy|naive|majority)[_.\- /](.+)$|^(.+)[_.\- /](?:baseline|base|dummy|naive|majority)$/i;

/** `f1` for `baseline_f1`; undefined for a key that is no reference's. */
export function ofReference(key: string): string | undefined {
  const match = REFERENCE.exec(key);
  return match?.[1] ?? match?.[2];
}

/**
 * The values that a key asks for: it names the last step to them, some steps in a row, or all steps with dots between them.
 * A metric brings that of its baseline along.
 */
export function valuesOf(values: readonly MetricsValue[], key: string): readonly MetricsValue[] {
  const exact = values.filter(({ keys }) => keys.join('.') === key || keys.includes(key));
  const steps = key.split('.');
  const found = exact.length > 0 ? exact : values.filter(({ keys }) => contains(keys, steps));
  if (found.length === 0) return [];
  const references = values.filter(({ keys }) => keys.some((step) => ofReference(step) === key));
  return [...found, ...references.filter((value) => !found.includes(value))];
}

/** Whether the steps follow each other somewhere in the keys. */
const contains = (keys: readonly string[], steps: readonly string[]): boolean =>
  keys.some((_, start) => steps.every((step, index) => keys[start + index] === step));

/** What a writer of keys can choose from: the last steps, in the order of the file. */
export const namesOf = (values: readonly MetricsValue[]): readonly string[] => [
  ...new Set(values.map(({ keys }) => keys.at(-1) ?? '')),
];
