import { detectCheck } from '../requirements/check';
import type { Detection, Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { placeOf } from './support/documents';
import { pagesLike } from './support/pages';
import { readLike } from './support/project';
import { readRows } from './support/rows';
import { counted } from './support/said';

const FILE =
  /(?:^|[-_./])(?:slices?|segments?|subgroups?|cohorts?|error[-_]?analysis|errors?[-_]by|metrics[-_](?:by|per)|results[-_](?:by|per)|by[-_][a-z]+|fairness)(?:[-_][\w-]+)*\.(?:csv|tsv|json)$/i;
const TITLE =
  /\berrors?\b|\bslices?\b|\bsegments?\b|\bsubgroups?\b|\bcohorts?\b|\bper[- ](?:class|group|segment|region)\b|\bfairness\b|\bfailures?\b/i;
const COUNT =
  /^(?:n|#|counts?|rows?|support|sizes?|samples?|examples?|total|num(?:ber)?(?:[ _]of)?[ _]\w+|n[ _]\w+|\w+[ _]count)$/i;

/** Errors by slice, each slice with how many rows it has. */
export const sliceTable: Detector = {
  id: 'slice-table',
  detect(evidence) {
    const tables = [...inFiles(evidence), ...inPages(evidence)];
    const whole = tables.find(({ hasCounts }) => hasCounts);
    if (whole) return met([shown(whole, `${counted(whole.rows, 'slice')}, each with a count`)]);
    const [table] = tables;
    if (table)
      return partly(
        [lacking(table, `${counted(table.rows, 'slice')} without counts`)],
        `Add to the table in ${table.path}, line ${table.line}, how many rows each slice has.`,
      );
    return declared(evidence) ?? told(evidence);
  },
};

interface Slices {
  readonly path: string;
  readonly line: number;
  readonly rows: number;
  readonly hasCounts: boolean;
}

const inFiles = (evidence: Evidence): readonly Slices[] =>
  readLike(evidence, FILE).flatMap(({ path, text }) => {
    const rows = readRows(path, text);
    if (!rows || rows.count < 2) return [];
    return [{ path, line: 1, rows: rows.count, hasCounts: rows.columns.some((name) => COUNT.test(name.trim())) }];
  });

const inPages = (evidence: Evidence): readonly Slices[] =>
  pagesLike(evidence, /\.md$/i).flatMap((page) => {
    if (!page.text.includes('|') || !TITLE.test(page.text)) return [];
    return page.body.blocks.blocks.flatMap((block) => {
      if (block.kind !== 'table' || !TITLE.test(block.section?.title ?? '') || block.rows.length < 2) return [];
      const columns = block.header.map((cell) => page.seen(cell).trim());
      const numbers = block.rows.filter((row) => row.some((cell) => /^\W*\d/.test(page.seen(cell).trim())));
      if (numbers.length < 2) return [];
      return [
        {
          path: page.path,
          line: page.lineAt(block.start),
          rows: block.rows.length,
          hasCounts: columns.some((name) => COUNT.test(name)),
        },
      ];
    });
  });

/** Slices of an experiment or a model card. */
function declared({ repository }: Evidence): Detection | undefined {
  for (const document of [...repository.ofKind('experiment'), ...repository.ofKind('model-card')]) {
    const { experiment, card } = repository.factsOf(document);
    const span = (experiment ?? card)?.slices;
    if (!span) continue;
    const at = placeOf(document, span);
    const results =
      (experiment ?? card)?.results.filter(({ slice, value }) => slice !== undefined && value !== undefined) ?? [];
    if (results.length > 1 && /\b(?:n|count|support|rows|size)\b\s*:/.test(document.text.slice(span.start)))
      return met([shown(at, 'Results by slice')]);
    return partly(
      [shown(at, 'Slices are named')],
      `Write a table with the metric and the number of rows of each slice of ${document.path}.`,
    );
  }
  return undefined;
}

function told(evidence: Evidence): Detection {
  const readme = detectCheck('readme/error-analysis', evidence);
  const next =
    'Write a table of errors by slice, such as reports/slices.csv, with the metric and the number of rows of each.';
  if (readme.state !== 'met' && readme.state !== 'partly') return notMet(next);
  return partly(readme.reasons, next);
}
