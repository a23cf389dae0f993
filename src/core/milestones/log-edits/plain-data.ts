import type { Step } from './steps';

type Mapping = Record<string, unknown>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy without what says nothing: blanks around texts, keys without a value, empty lists and mappings. */
export function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(tidy);
  if (!isMapping(value)) return value;
  const kept = Object.entries(value).map(([key, below]) => [key, tidy(below)] as const);
  return Object.fromEntries(kept.filter(([, below]) => !isNothing(below)));
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) ? value.length === 0 : isMapping(value) && Object.keys(value).length === 0);

/** What the data of a log says after a step, tidied. Edits are checked against it before anybody sees them. */
export function dataAfter(data: unknown, step: Step): unknown {
  const before = tidy(data);
  return tidy(changed(isMapping(before) ? before : {}, step.path, step));
}

function changed(value: unknown, [key, ...rest]: Step['path'], step: Step): unknown {
  if (key === undefined) {
    if (step.kind === 'remove') return undefined;
    const known = Array.isArray(value) ? value : isNothing(value) ? [] : [value];
    return step.kind === 'set' ? step.value : [...known, step.value];
  }
  if (Array.isArray(value) && typeof key === 'number')
    return value.flatMap((item, index) => {
      if (index !== key) return [item];
      return rest.length === 0 && step.kind === 'remove' ? [] : [changed(item, rest, step)];
    });
  const mapping = isMapping(value) ? value : {};
  return { ...mapping, [key]: changed(mapping[key], rest, step) };
}

/** Whether two data say the same, whatever the order of their keys. */
export const saySame = (one: unknown, other: unknown): boolean => inOrder(tidy(one)) === inOrder(tidy(other));

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isMapping(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
