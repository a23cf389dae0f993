import type { PortfolioDocument } from '../document/document';
import type { Entry, MapNode } from '../document/data/node';
import { nextLine } from '../text/source-text';
import type { Edit } from '../text/edit';
import { endOfLines } from './insert-key';

/** Removes an entry with its lines, or with its comma where several stand on one line. */
export function removeEntry(document: PortfolioDocument, map: MapNode, entry: Entry): Edit {
  const { text, source } = document;
  if (!map.flow) {
    const lineStart = source.lineAt(entry.keySpan.start).start;
    const alone = /^\s*$/.test(text.slice(lineStart, entry.keySpan.start));
    const until = nextLine(text, endOfLines(text, entry));
    // The first key of a list item stands behind the dash, which stays for the keys below it.
    if (!alone) {
      const next = map.entries[map.entries.indexOf(entry) + 1];
      return {
        span: { start: entry.keySpan.start, end: next?.keySpan.start ?? endOfLines(text, entry) },
        newText: next ? '' : '{}',
      };
    }
    return { span: { start: lineStart, end: until }, newText: '' };
  }
  const index = map.entries.indexOf(entry);
  const next = map.entries[index + 1];
  const before = map.entries[index - 1];
  if (next) return { span: { start: entry.keySpan.start, end: next.keySpan.start }, newText: '' };
  return { span: { start: before?.end ?? entry.keySpan.start, end: entry.end }, newText: '' };
}
