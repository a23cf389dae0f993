import type { Span } from '../../text/span';
import type { DataNode, Entry } from './node';

const shiftSpan = (span: Span, delta: number): { start: number; end: number } => ({
  start: span.start + delta,
  end: span.end + delta,
});

/** The same entry, that many characters further on; the old one stays as it is. */
export function shiftEntry(entry: Entry, delta: number): Entry {
  if (delta === 0) return entry;
  return {
    ...entry,
    ...shiftSpan(entry, delta),
    keySpan: shiftSpan(entry.keySpan, delta),
    value: shiftNode(entry.value, delta),
  };
}

/** The same node, that many characters further on. */
export function shiftNode(node: DataNode, delta: number): DataNode {
  if (delta === 0) return node;
  const span = shiftSpan(node, delta);
  switch (node.type) {
    case 'map':
      return { ...node, ...span, entries: node.entries.map((entry) => shiftEntry(entry, delta)) };
    case 'seq':
      return { ...node, ...span, items: node.items.map((item) => shiftNode(item, delta)) };
    case 'scalar':
      return { ...node, ...span };
    case 'alias':
      return { ...node, ...span, target: node.target && shiftNode(node.target, delta) };
  }
}
