import type { DataNode } from '../document/data/node';
import type { Span } from '../text/span';

/**
 * From the first to the last character of what belongs to a node. A block in the parser's eyes goes on up to the next
 * key, over empty lines and comments that people write for that key.
 * @param from where the span starts: the node, or the key in front of it
 */
export function extentOf(text: string, node: DataNode, from: Span = node): Span {
  let end = Math.max(contentEnd(node), from.start);
  while (end > from.start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start: from.start, end };
}

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
