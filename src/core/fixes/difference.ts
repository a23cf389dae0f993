import { changedSpan } from '../document/data/reparse';
import type { Edit } from '../text/edit';

/**
 * The one edit that turns a text into another, or none when they are the same. It neither parts a line break nor a
 * surrogate pair, because editors have no position inside of those.
 */
export function editBetween(before: string, after: string): Edit[] {
  if (before === after) return [];
  const changed = changedSpan(before, after);
  const start = splits(before, changed.start) || splits(after, changed.start) ? changed.start - 1 : changed.start;
  const behind = before.length - changed.end;
  const end = splits(before, changed.end) || splits(after, after.length - behind) ? changed.end + 1 : changed.end;
  return [{ span: { start, end }, newText: after.slice(start, after.length - (before.length - end)) }];
}

const splits = (text: string, offset: number): boolean =>
  offset > 0 && /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(offset - 1, offset + 1));
