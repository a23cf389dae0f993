import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import type { DataNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { Span } from '../text/span';
import { extentOf } from './extent';

/** VS Code keeps no more than this many for a file. */
const MOST_RANGES = 5000;

/** Everything over more than one line that an editor can fold away: keys with what belongs to them, sections, comments. */
export function folding(document: PortfolioDocument): FoldingRange[] {
  const lines = new Lines(document);
  const { data, frontMatter, body } = document;
  if (frontMatter) lines.fold(frontMatter.span);
  for (const { node, entry } of document.nodes) {
    if (lines.full) break;
    const whole = node === data?.root && !isFlow(node);
    if (!whole) lines.fold(extentOf(document.text, node, entry?.keySpan ?? node), closedBy(node));
  }
  for (const heading of body?.headings ?? []) lines.fold({ start: heading.start, end: heading.section.end });
  if (data?.language === 'yaml') foldComments(document, data.span, lines);
  return lines.ranges;
}

const isFlow = (node: DataNode): boolean => (node.type === 'map' || node.type === 'seq') && node.flow;

/** A closing bracket stays visible below what is folded. */
const closedBy = (node: DataNode): number => (isFlow(node) ? 1 : 0);

class Lines {
  readonly ranges: FoldingRange[] = [];
  private readonly starts = new Set<number>();

  constructor(private readonly document: PortfolioDocument) {}

  get full(): boolean {
    return this.ranges.length >= MOST_RANGES;
  }

  /** @param keep how many of the last lines stay visible; of several ranges from one line the first, outermost counts */
  fold({ start, end }: Span, keep = 0, kind?: FoldingRangeKind): void {
    const { source, text } = this.document;
    let last = end;
    while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
    const startLine = source.positionAt(start).line;
    const endLine = source.positionAt(last).line - keep;
    if (endLine <= startLine || this.full || this.starts.has(startLine)) return;
    this.starts.add(startLine);
    this.ranges.push({ startLine, endLine, ...(kind ? { kind } : {}) });
  }
}

/** Comments of more than one line, and what stands between `# region` and `# endregion`. */
function foldComments({ text }: PortfolioDocument, span: Span, lines: Lines): void {
  const within = text.slice(span.start, span.end);
  for (const { index, 0: block } of within.matchAll(/^[ \t]*#[^\r\n]*(?:\r?\n[ \t]*#[^\r\n]*)+/gm)) {
    lines.fold({ start: span.start + index, end: span.start + index + block.length }, 0, FoldingRangeKind.Comment);
  }
  const open: number[] = [];
  for (const { index, 0: mark, 1: end } of within.matchAll(/^[ \t]*#[ \t]*(end)?region\b[^\r\n]*/gm)) {
    if (end === undefined) open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined)
        lines.fold({ start: span.start + start, end: span.start + index + mark.length }, 0, FoldingRangeKind.Region);
    }
  }
}
