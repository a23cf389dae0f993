import type { DataNode, Entry } from './node';

/** The same entry, that many characters further on; the old one stays as it is. */
export function shiftEntry(entry: Entry, delta: number): Entry {
  if (delta === 0) return entry;
  const { key, keySpan, value, start, end, merged } = entry;
  return {
    key,
    keySpan: { start: keySpan.start + delta, end: keySpan.end + delta },
    value: shiftNode(value, delta),
    start: start + delta,
    end: end + delta,
    merged,
  };
}

/**
 * The same node, that many characters further on. It runs over all that stands behind an edit, so the copies are
 * written out: spreading objects takes several times as long.
 */
export function shiftNode(node: DataNode, delta: number): DataNode {
  if (delta === 0) return node;
  const start = node.start + delta;
  const end = node.end + delta;
  switch (node.type) {
    case 'map': {
      const entries = node.entries.map((entry) => shiftEntry(entry, delta));
      return { type: 'map', flow: node.flow, start, end, entries, value: node.value };
    }
    case 'seq': {
      const items = node.items.map((item) => shiftNode(item, delta));
      return { type: 'seq', flow: node.flow, start, end, items, value: node.value };
    }
    case 'scalar':
      return { type: 'scalar', style: node.style, start, end, value: node.value };
    case 'alias':
      return { type: 'alias', start, end, target: node.target && shiftNode(node.target, delta), value: node.value };
  }
}
