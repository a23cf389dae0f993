import type { PortfolioDocument } from '../../../document/document';
import type { Span } from '../../../text/span';
import type { Fix } from '../../rule';

/** Adds a row, or a sentence below a table that has no column for the model, for the author to fill in. */
export function addBaseline({ body, source }: PortfolioDocument, result: Span): readonly Fix[] {
  if (!body) return [];
  const table = body.tables.find(({ start, end }) => start <= result.start && result.end <= end);
  const { lineBreak } = source;
  const end = table?.end ?? source.lineAt(result.end).end;
  const [first] = table?.header ?? [];
  const perModel =
    first !== undefined && /model|method|approach|system|algorithm|classifier/i.test(body.proseIn(first));
  const newText =
    table && perModel
      ? `${lineBreak}| Baseline |${'  |'.repeat(table.header.length - 1)}`
      : `${lineBreak}${lineBreak}Baseline on the same data:`;
  const title = table && perModel ? 'Add a row for the baseline' : 'Add a line for the baseline';
  return [{ title, preferred: false, edits: [{ span: { start: end, end }, newText }] }];
}
