import type { TableBlock } from '../../document/markdown/blocks/block';
import type { Fix } from '../../rules/rule';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { isReferenceName } from '../numbers/reference';

/** More rows than this are no choice that anybody makes in a menu. */
const MOST_ROWS = 5;

/** One fix for each row of the first table that compares models, to say that it is the reference. */
export function callBaseline(study: CaseStudy): readonly Fix[] {
  const { blocks, numbers, body } = study;
  const tables = blocks.blocks.filter((block): block is TableBlock => block.kind === 'table');
  for (const { start, end, rows } of tables) {
    const models = new Set(
      numbers.filter(({ span }) => start <= span.start && span.end <= end).map(({ model }) => model),
    );
    const names = rows.flatMap(([cell]) => (cell && models.has(body.visibleText(cell).trim()) ? [cell] : []));
    if (names.length < 2 || names.some((cell) => isReferenceName(body.slice(cell)))) continue;
    return names.slice(0, MOST_ROWS).map((cell) => fixAt(cell, study));
  }
  return [];
}

function fixAt(cell: Span, { body }: CaseStudy): Fix {
  const end = cell.start + body.slice(cell).trimEnd().length;
  return {
    title: `Call "${body.visibleText(cell).trim().slice(0, 60)}" the baseline`,
    preferred: false,
    edits: [{ span: { start: end, end }, newText: ' (baseline)' }],
  };
}
