/** The name of a column without its table, its case and its separators. */
const fold = (name: string): string =>
  name
    .slice(name.lastIndexOf('.') + 1)
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

/** Whether two names are of one column: `customers.Left-Early` is `left_early`. */
export const isSameColumn = (one: string, other: string): boolean => fold(one) === fold(other);

/** Whether a name holds that of a column as a word: `tenure_log` and `is_tenure_long` are made from `tenure`. */
export const isDerivedFrom = (name: string, columns: readonly string[]): boolean =>
  columns.some((column) => `_${name.toLowerCase()}_`.includes(`_${column.toLowerCase()}_`));
