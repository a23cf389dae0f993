import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { pagesLike } from './support/pages';
import { readLike } from './support/project';
import { readRows, readTable } from './support/rows';
import { isBlank, listed } from './support/said';

const PLACE =
  /(?:^|\/)(?:career|job[-_]?search|jobs?|applications?|outreach)\/.*\.(?:md|csv|tsv|ya?ml|json)$|(?:^|[-_./])(?:job[-_]?(?:pipeline|tracker|search|applications?)|applications?|pipeline|companies|targets?|prospects)(?:[-_.][\w-]+)*\.(?:md|csv|tsv|ya?ml|json)$/i;

const CAREER = /(?:^|\/)(?:career|job[-_]?search|jobs?|applications?|outreach)\//i;

const COLUMNS: readonly { readonly name: string; readonly is: RegExp }[] = [
  { name: 'company', is: /^(?:company|employer|organi[sz]ation|firm|target)\b/i },
  { name: 'role', is: /^(?:role|position|title|job)\b/i },
  { name: 'stage', is: /^(?:stage|status|state|phase|step)\b/i },
  { name: 'next date', is: /^(?:next\b|follow[-_ ]?up|due|deadline)/i },
];
const CLOSED = /reject|closed|declin|withdr|no(?:t| longer) |ghosted|accepted|hired|done/i;

/** A table of applications, in whatever kind of file. */
interface Pipeline {
  readonly path: string;
  readonly line: number;
  readonly columns: readonly string[];
  /** Absent when the cells are not known. */
  readonly rows?: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly count: number;
}

/** Whether applications stand in a table with company, role, stage and the next date of each. */
export const jobPipeline: Detector = {
  id: 'job-pipeline',
  detect(evidence) {
    const next = 'Write career/pipeline.md: a table with company, role, stage and next date, one row for each target.';
    const [best] = pipelinesIn(evidence)
      .map((table) => ({
        table,
        missing: COLUMNS.filter(({ is }) => !table.columns.some((name) => is.test(name.trim()))).map(
          ({ name }) => name,
        ),
      }))
      // Without the company it is a table of something else.
      .filter(
        ({ table, missing }) =>
          !missing.includes('company') &&
          (CAREER.test(table.path) ? missing.length <= 2 : missing.length <= 1 && !missing.includes('role')),
      )
      .toSorted((a, b) => a.missing.length - b.missing.length || b.table.count - a.table.count);
    if (!best) return notMet(next);
    const { table, missing } = best;
    const there = shown(table, `A table of ${table.count} ${table.count === 1 ? 'application' : 'applications'}`);
    if (missing.length > 0)
      return partly(
        [there, lacking(table, `The table has no column for the ${listed(missing)}`)],
        `Add a column for the ${listed(missing)} to ${table.path}.`,
      );
    if (table.count === 0)
      return partly([lacking(table, 'The table has no rows yet')], `Write the first three targets into ${table.path}.`);
    const open = undated(table);
    if (open.length === 0) return met([there]);
    return partly(
      [there, ...open.map((line) => lacking({ path: table.path, line }, 'This target has no next date'))],
      `Write a next date into line ${open[0] ?? table.line} of ${table.path}, or close the target.`,
    );
  },
};

function undated({ columns, rows = [] }: Pipeline): readonly number[] {
  const indexOf = (name: string): number =>
    columns.findIndex((column) => COLUMNS.find((one) => one.name === name)?.is.test(column.trim()) === true);
  const [stage, date] = [indexOf('stage'), indexOf('next date')];
  return rows
    .filter(({ cells }) => isBlank(cells[date] ?? '') && !CLOSED.test(cells[stage] ?? ''))
    .map(({ line }) => line);
}

function pipelinesIn(evidence: Evidence): Pipeline[] {
  const onPages = pagesLike(evidence, PLACE).flatMap((page) =>
    page.tables.map(({ line, columns, rows }): Pipeline => {
      const filled = rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
      return { path: page.path, line, columns, rows: filled, count: filled.length };
    }),
  );
  const inFiles = readLike(evidence, (path) => PLACE.test(path) && !/\.md$/i.test(path)).flatMap(
    ({ path, text }): Pipeline[] => {
      const table = /\.[ct]sv$/i.test(path) ? readTable(path, text) : undefined;
      if (table) return [{ path, line: 1, ...table, count: table.rows.length }];
      const rows = readRows(path, text);
      return rows ? [{ path, line: 1, ...rows }] : [];
    },
  );
  return [...onPages, ...inFiles];
}
