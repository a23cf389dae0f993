import type { PortfolioDocument } from '../document/document';
import { resolve, type DataNode, type SeqNode } from '../document/data/node';
import { nextLine } from '../text/source-text';
import { touches } from '../text/span';
import type { Edit } from '../text/edit';
import { endOfLines } from './insert-key';

/** The innermost list item at an offset, with its list. */
export function itemAt(root: DataNode | undefined, offset: number): { seq: SeqNode; item: DataNode } | undefined {
  let found: { seq: SeqNode; item: DataNode } | undefined;
  let node: DataNode | undefined = root;
  while (node) {
    const here: DataNode = node;
    if (here.type === 'seq') {
      node = here.items.find((item) => touches(item, offset));
      if (node) found = { seq: here, item: node };
    } else if (here.type === 'map') node = here.entries.find((entry) => !entry.merged && touches(entry, offset))?.value;
    else node = undefined;
  }
  return found;
}

/**
 * Removes an item of a list with its lines, or with its comma where several stand on one line. The last one leaves an
 * empty list behind.
 * @returns undefined where the item is written in a way that cannot be taken out safely
 */
export function removeItem(document: PortfolioDocument, seq: SeqNode, item: DataNode): Edit | undefined {
  const { text, source } = document;
  const index = seq.items.indexOf(item);
  if (seq.flow) {
    const next = seq.items[index + 1];
    const before = seq.items[index - 1];
    if (next) return { span: { start: item.start, end: next.start }, newText: '' };
    return { span: { start: before?.end ?? item.start, end: item.end }, newText: '' };
  }
  if (seq.items.length === 1) {
    const end = resolve(item) === item ? endOfContent(text, item) : item.end;
    return { span: { start: seq.start, end }, newText: '[]' };
  }
  const lineStart = source.lineAt(item.start).start;
  if (!/^\s*-[ \t]+$/.test(text.slice(lineStart, item.start))) return undefined;
  return { span: { start: lineStart, end: nextLine(text, endOfLines(text, item)) }, newText: '' };
}

/** Block mappings and texts end behind their last line break, which stays. */
function endOfContent(text: string, { start, end }: DataNode): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}
