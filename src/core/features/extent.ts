import type { DataNode } from '../document/data/node';
import type { Span } from '../text/span';

/**
 * From the first to the last character of what belongs to a node. A block in the parser's eyes goes on up to the next
 * key, over empty lines and comments that people write for that key.
 * @param from where the span starts: the node, or the key in front of it
 */
export function extentOf(text: string, node: DataNode, from: Span = node): Span {
  let end = Math.max(contentEnd(node), from.start);
  while (end > from.start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start: from.start, end };
}

/** White space as it stands between what people write; the rest of it is rare enough for a pattern. */
const isSpace = (code: number): boolean =>
  code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code > 127 && /\s/.test(String.fromCharCode(code));

function contentEnd(node: DataNode): number {
  let current = node;
  for (;;) {
    if ((current.type !== 'map' && current.type !== 'seq') || current.flow) return current.end;
    const last: DataNode | undefined =
      current.type === 'seq' ? current.items.at(-1) : current.entries.findLast(({ merged }) => !merged)?.value;
    if (!last) return current.end;
    current = last;
  }
}
