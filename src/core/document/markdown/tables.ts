import type { SyntaxNode, Tree } from '@lezer/common';
import type { Span } from '../../text/span';

/** A GFM table; each cell is the span of its trimmed text, and an empty cell is an empty span between its bars. */
export interface Table extends Span {
  readonly header: readonly Span[];
  readonly rows: readonly (readonly Span[])[];
}

/** @param base offset of the text in the file */
export function tablesOf(text: string, tree: Tree, base: number): Table[] {
  const tables: Table[] = [];
  const cells = (row: SyntaxNode): Span[] => cellsOf(row, text, base);
  tree.iterate({
    enter: (reference) => {
      const { name } = reference;
      // There is no table in what a paragraph or a heading consists of, and that is most of a text.
      if (name !== 'Table') return name !== 'FencedCode' && name !== 'Paragraph' && !name.startsWith('ATXHeading');
      const { node } = reference;
      const header = node.getChild('TableHeader');
      const rows = node.getChildren('TableRow').map(cells);
      tables.push({ start: base + node.from, end: base + node.to, header: header ? cells(header) : [], rows });
      return false;
    },
  });
  return tables;
}

/** The parser has no node for an empty cell, so cells are what lies between the bars. */
export function cellsOf(row: SyntaxNode, text: string, base: number): Span[] {
  const bars = row.getChildren('TableDelimiter');
  const line = text.slice(row.from, row.to);
  const from = [...(line.startsWith('|') ? [] : [row.from]), ...bars.map((bar) => bar.to)];
  const to = [...bars.map((bar) => bar.from), row.to];
  if (line.startsWith('|')) to.shift();
  const cells = from.map((start, index) => {
    const end = to[index] ?? row.to;
    const content = text.slice(start, end);
    const lead = content.length - content.trimStart().length;
    const trimmed = content.trim().length;
    return {
      start: base + start + (trimmed === 0 ? 0 : lead),
      end: base + start + (trimmed === 0 ? 0 : lead + trimmed),
    };
  });
  const last = bars.at(-1);
  // What follows the closing bar is no cell.
  return last && text.slice(last.to, row.to).trim() === '' ? cells.slice(0, -1) : cells;
}
