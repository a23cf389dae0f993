import { yamlScalar } from '../../fixes/write-value';

/** How the author lays out blocks: columns from a key to the keys below it, and to the dashes of its list. */
export interface Columns {
  readonly step: number;
  readonly dash: number;
}

/** Plain data as this log has it: texts, numbers, lists and mappings. `null` is a key without a value. */
export type Value = string | number | null | readonly Value[] | { readonly [key: string]: Value };

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isMapping = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !isList(value);

/** Whether a value stands behind its key on the same line. */
export const isInline = (value: Value): value is string | number | null =>
  typeof value === 'string' ? !value.includes('\n') : typeof value === 'number' || value === null;

/** A scalar without quotes where it needs none. Days need none here: only readers of YAML 1.1 take them for more than text. */
export const scalarText = (value: string | number): string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : yamlScalar(value);

/** A scalar behind a key, with the space before it. */
export const behindKey = (value: string | number | null): string => (value === null ? '' : ` ${scalarText(value)}`);

/** The lines of `key: value` in block style. */
export function entryLines(key: string, value: Value, column: number, columns: Columns): string[] {
  const lead = `${' '.repeat(column)}${yamlScalar(key)}:`;
  if (isInline(value)) return [lead + behindKey(value)];
  return [lead + (typeof value === 'string' ? ' |' : ''), ...linesBelow(value, column, columns)];
}

/** What stands below a key at a column, when it does not fit behind it: a text of several lines, a list or a mapping. */
export function linesBelow(value: Value, column: number, columns: Columns): string[] {
  if (typeof value === 'string') return textLines(value, column + columns.step);
  if (isInline(value)) return [];
  if (isList(value)) return value.flatMap((item) => itemLines(item, column + columns.dash, columns));
  return Object.entries(value).flatMap(([key, below]) => entryLines(key, below, column + columns.step, columns));
}

/** The lines of an item of a list, its dash at the column. */
export function itemLines(item: Value, column: number, columns: Columns): string[] {
  const lead = `${' '.repeat(column)}- `;
  if (!isMapping(item)) return [lead + inlineText(item, false)];
  const [first = '', ...rest] = Object.entries(item).flatMap(([key, value]) =>
    entryLines(key, value, column + 2, columns),
  );
  return [lead + first.trimStart(), ...rest];
}

/** The lines of a text in block style; those without content stay empty. */
export const textLines = (text: string, column: number): string[] =>
  text.split('\n').map((line) => (line === '' ? '' : ' '.repeat(column) + line));

/** A value on one line, as it stands between brackets. */
export function inlineText(value: Value, json: boolean): string {
  if (isList(value)) return `[${value.map((item) => inlineText(item, json)).join(', ')}]`;
  if (isMapping(value)) {
    const pairs = Object.entries(value).map(([key, below]) => inlineEntry(key, below, json));
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  if (json || value === null) return JSON.stringify(value);
  const text = scalarText(value);
  // Between brackets a comma or a bracket would end the value.
  return typeof value === 'string' && (value.includes('\n') || (text === value && /[,[\]{}]/.test(text)))
    ? JSON.stringify(value)
    : text;
}

export const inlineEntry = (key: string, value: Value, json: boolean): string =>
  `${inlineText(key, json)}: ${inlineText(value, json)}`;
