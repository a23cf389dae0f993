import { readTable } from '../../milestones/detectors/support/rows';
import type { Surroundings } from './surroundings';

/** A row of a table of errors by slice. */
export interface SliceRow {
  readonly slice: string;
  readonly rows: string;
  readonly value: string;
}

const FILE =
  /(?:^|[-_./])(?:slices?|segments?|subgroups?|cohorts?|error[-_]?analysis|errors?[-_]by|metrics[-_](?:by|per))[\w-]*\.(?:csv|tsv)$/i;
const COUNT = /^(?:n|#|counts?|rows?|support|sizes?|samples?|examples?|n[ _]\w+|\w+[ _]count)$/i;
const NAME = /slice|segment|group|cohort|name|class|value/i;
const MOST = 12;

/** The slices of the first table of slices that a run has left, with their counts and the first of their numbers. */
export function sliceRows(around: Surroundings): readonly SliceRow[] {
  const path = around.project.files.find((file) => FILE.test(file));
  const text = path === undefined ? undefined : around.headOf(path);
  const table = path === undefined || text === undefined ? undefined : readTable(path, text);
  if (!table) return [];
  const count = table.columns.findIndex((column) => COUNT.test(column));
  const names = table.columns.flatMap((column, index) => (index !== count && NAME.test(column) ? [index] : []));
  const value = table.columns.findIndex(
    (_, index) =>
      index !== count &&
      !names.includes(index) &&
      table.rows.every(({ cells }) => /^-?[\d.]+$/.test(cells[index] ?? '')),
  );
  if (count < 0 || value < 0 || names.length === 0) return [];
  return table.rows.slice(0, MOST).map(({ cells }) => ({
    slice: names.map((index) => (cells[index] ?? '').replaceAll('|', String.raw`\|`)).join(', '),
    rows: cells[count] ?? '',
    value: cells[value] ?? '',
  }));
}
