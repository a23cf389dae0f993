import type { TableBlock } from '../../../document/markdown/blocks/block';
import type { Span } from '../../../text/span';
import type { CaseStudy } from '../../case-study';
import { isReferenceName } from '../../numbers/reference';
import { readResultsBlocks } from '../../results-block/results-block';

/** Tables that are written from a file of metrics. What they hold is measured, whatever the metrics are called. */
function resultsTables({ body, blocks }: CaseStudy): TableBlock[] {
  const written = readResultsBlocks(body).blocks.map(({ content }) => content);
  return blocks.blocks.filter(
    (block): block is TableBlock =>
      block.kind === 'table' &&
      written.some(({ start, end }) => start <= block.start && block.end <= end) &&
      block.rows.some(([, ...values]) => values.some((value) => /\d/.test(body.slice(value)))),
  );
}

/** The first row of each of these tables. */
export const linesOfResultsTables = (study: CaseStudy): Span[] =>
  resultsTables(study).flatMap(({ rows: [first] }) => (first ? wholeOf(first) : []));

/** A row or a column of a reference, and one of something else, in one of these tables. */
export function comparedInResultsTables(study: CaseStudy): Span[] {
  const isReference = (cell: Span | undefined): boolean =>
    cell !== undefined && isReferenceName(study.body.proseIn(cell));
  return resultsTables(study).flatMap(({ header, rows }) => {
    const reference = rows.find(([name]) => isReference(name));
    const own = rows.find(([name]) => !isReference(name));
    if (reference && own) return [...wholeOf(reference), ...wholeOf(own)];
    const columns = header.slice(1);
    const isCompared = columns.some(isReference) && !columns.every(isReference);
    return isCompared ? wholeOf(header) : [];
  });
}

/** From the first cell of a row to the last. */
function wholeOf(row: readonly Span[]): Span[] {
  const [first, last] = [row[0], row.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}
