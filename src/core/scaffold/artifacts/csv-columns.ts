import { readTable } from '../../milestones/detectors/support/rows';

/** Kinds of values as the schema of datasheets names them. */
export type ColumnType =
  'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'category' | 'identifier' | 'string' | 'text' | 'json';

/** A column of a table, as its rows show it. */
export interface Column {
  readonly name: string;
  /** Undefined when no row that was read has a value. */
  readonly type: ColumnType | undefined;
  /** Least and greatest number or day, or all categories; only of a table that was read whole. */
  readonly range: readonly (string | number)[] | undefined;
  /** Undefined when no empty cell was seen, and not all rows were. */
  readonly nullable: boolean | undefined;
  /** How often each value stands there, for few different ones in a table that was read whole. */
  readonly counts: ReadonlyMap<string, number> | undefined;
}

export interface CsvTable {
  readonly columns: readonly Column[];
  /** Number of rows; undefined when not all of them were read. */
  readonly rows: number | undefined;
}

/** More characters than these are not looked at: what a column holds shows in the first rows. */
const LONGEST = 200_000;
const MOST_CATEGORIES = 12;

/** What programs write for a value that is missing. */
const MISSING = /^(?:|na|n\/a|nan|null|none|nil|#n\/a|\?)$/i;

/**
 * The columns of a CSV or TSV file with what their values look like.
 * @param text the whole file, or its first lines
 * @param isWhole whether nothing of the file is missing; only then least, greatest and all values are known
 * @returns undefined for a table without a head: numbers name no columns
 */
export function csvColumns(path: string, text: string, isWhole: boolean): CsvTable | undefined {
  const isCut = text.length > LONGEST;
  // The last line of a part may be half of one.
  const read = isCut || !isWhole ? text.slice(0, text.lastIndexOf('\n', LONGEST) + 1) : text;
  const table = readTable(path, read.replace(/^\uFEFF/, ''));
  if (!table) return undefined;
  const names = table.columns.map((name) => name.replaceAll(/\s+/g, ' '));
  const isHead =
    names.length > 1 && names.every((name, index) => (name !== '' || index === 0) && !/^[-+]?[\d.]+$/.test(name));
  if (!isHead) return undefined;
  const whole = isWhole && !isCut;
  const columns = names.flatMap((name, index): Column[] => {
    // Data frames are often written with their index in front, which has no name.
    if (name === '') return [];
    return [
      columnOf(
        name,
        table.rows.map(({ cells }) => cells[index] ?? ''),
        whole,
      ),
    ];
  });
  return { columns, rows: whole ? table.rows.length : undefined };
}

function columnOf(name: string, cells: readonly string[], isWhole: boolean): Column {
  const values = cells.filter((cell) => !MISSING.test(cell));
  const hasGap = values.length < cells.length;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const type = values.length === 0 ? undefined : typeOf(name, values, counts);
  return {
    name,
    type,
    range: isWhole ? rangeOf(type, values, counts) : undefined,
    nullable: hasGap ? true : isWhole && cells.length > 0 ? false : undefined,
    counts: isWhole && counts.size <= MOST_CATEGORIES ? counts : undefined,
  };
}

const WHOLE = /^[-+]?\d{1,15}$/;
const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const TRUTH = /^(?:true|false|yes|no)$/i;
const ID = /(?:^|[_\s-])(?:id|uuid|guid|key)$/i;
/** `customerId` and `customerID`, and not `valid`. */
const CAMEL_ID = /[a-z]I[dD]$/;
const WORDS_OF_TEXT = 6;

function typeOf(name: string, values: readonly string[], counts: ReadonlyMap<string, number>): ColumnType {
  const all = (pattern: RegExp): boolean => values.every((value) => pattern.test(value));
  if ((ID.test(name) || CAMEL_ID.test(name)) && !all(TRUTH)) return 'identifier';
  if (all(TRUTH) || (counts.size === 2 && counts.has('0') && counts.has('1'))) return 'boolean';
  // Leading zeros are of codes, such as those of the post.
  if (values.some((value) => /^0\d/.test(value)) && all(/^\d+$/)) return 'string';
  if (all(WHOLE)) return 'integer';
  if (all(DECIMAL)) return 'number';
  if (all(DAY)) return 'date';
  if (all(MOMENT)) return 'datetime';
  if (all(/^\s*[[{]/)) return 'json';
  const words = values.reduce((sum, value) => sum + value.split(/\s+/).length, 0) / values.length;
  if (words >= WORDS_OF_TEXT) return 'text';
  return counts.size <= MOST_CATEGORIES && values.length >= counts.size * 2 ? 'category' : 'string';
}

function rangeOf(
  type: ColumnType | undefined,
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
): readonly (string | number)[] | undefined {
  if (type === 'integer' || type === 'number') {
    const numbers = values.map(Number);
    return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  }
  if (type === 'date') return [values.reduce((a, b) => (a < b ? a : b)), values.reduce((a, b) => (a > b ? a : b))];
  return type === 'category' ? [...counts.keys()].sort() : undefined;
}
