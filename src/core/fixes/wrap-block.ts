import type { MapNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { Edit } from '../text/edit';
import { lineEnd, nextLine } from '../text/source-text';

/** Turns a mapping in block style into a list with it as the only item: its lines move two columns to the right. */
export function wrapBlockInList({ text }: PortfolioDocument, map: MapNode): Edit[] {
  const edits: Edit[] = [{ span: { start: map.start, end: map.start }, newText: '- ' }];
  for (let line = nextLine(text, map.start); line < map.end; line = nextLine(text, line)) {
    if (text.slice(line, lineEnd(text, line)).trim() !== '')
      edits.push({ span: { start: line, end: line }, newText: '  ' });
  }
  return edits;
}
