import type { PortfolioDocument } from '../../../document/document';
import type { Table } from '../../../document/markdown/body';
import { lastBefore } from '../../../text/last-before';
import type { Span } from '../../../text/span';
import type { CheckContext } from '../../context';
import type { Fix } from '../../rule';
import { addKey } from './add-key';
import { knownBaseline, valueOf, type KnownBaseline } from './known-baseline';

/** Adds a baseline beside a result: with the numbers of the experiment where it has one, else for the author to fill in. */
export function addBaseline(context: CheckContext, result: Span): readonly Fix[] {
  const known = knownBaseline(context);
  return context.document.format.markdown
    ? addToText(context.document, result, known)
    : addToCard(context.document, known);
}

function addToCard(document: PortfolioDocument, known: KnownBaseline | undefined): readonly Fix[] {
  if (!known) return addKey(document, [], 'baseline', { name: '...', metrics: [{ type: '...', value: '...' }] });
  const metrics = known.results.map(([type, value]) => ({ type, value }));
  return addKey(document, [], 'baseline', { name: known.name, metrics }).map((fix) => ({
    ...fix,
    title: `Add \`baseline\` from the experiment: ${known.name}`,
    preferred: known.linked,
  }));
}

function addToText(
  { body, source }: PortfolioDocument,
  result: Span,
  known: KnownBaseline | undefined,
): readonly Fix[] {
  if (!body) return [];
  const before = lastBefore(body.tables, result.start);
  const table = before && result.end <= before.end ? before : undefined;
  const titles = table?.header.map((cell) => body.proseIn(cell).trim()) ?? [];
  const perModel = /model|method|approach|system|algorithm|classifier/i.test(titles[0] ?? '');
  const end = table?.end ?? source.lineAt(result.end).end;
  const from = known ? `, as in the experiment: ${known.name}` : '';
  const newText =
    table && perModel
      ? source.lineBreak + row(table, titles, known)
      : source.lineBreak + source.lineBreak + sentence(known);
  const title = `Add a ${table && perModel ? 'row' : 'line'} for the baseline${from}`;
  return [{ title, preferred: false, edits: [{ span: { start: end, end }, newText }] }];
}

function row({ header }: Table, titles: readonly string[], known: KnownBaseline | undefined): string {
  const cells = header.map((_, index) => {
    if (index === 0) return known ? `${known.name} (baseline)` : 'Baseline';
    return known ? String(valueOf(known, titles[index] ?? '') ?? '') : '';
  });
  return `| ${cells.join(' | ')} |`;
}

const sentence = (known: KnownBaseline | undefined): string =>
  known
    ? `Baseline on the same data, ${known.name}: ${known.results.map(([metric, value]) => `${metric} ${value}`).join(', ')}.`
    : 'Baseline on the same data:';
