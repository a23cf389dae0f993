import type { Span } from '../../text/span';
import type { DataNode, DataTree, Entry, MapNode } from './node';
import { parseYaml } from './from-yaml';

/**
 * Parses `text` by re-reading only the top-level entry that an edit fell into, when that surely gives the same tree as
 * parsing everything; otherwise parses everything. The old tree is left as it was.
 * @param previous the tree of `previousText`; both texts start at the same offset of the file
 */
export function reparseYaml(previous: DataTree, previousText: string, text: string): DataTree {
  const { root, span } = previous;
  if (previousText === text) return previous;
  if (!previous.separable || root?.type !== 'map') return parseYaml(text, span.start);
  const base = span.start;
  const change = changedSpan(previousText, text);
  const delta = text.length - previousText.length;
  const index = segmentOf(root, { start: change.start + base, end: change.end + base }, span.end);
  const first = root.entries[index];
  if (!first) return parseYaml(text, base);

  const from = first.keySpan.start;
  const until = (root.entries[index + 1]?.keySpan.start ?? span.end) + delta;
  const part = text.slice(from - base, until - base);
  // A document marker or a directive at the start of a line would end the mapping.
  if (/^(---|\.\.\.|%)/m.test(part)) return parseYaml(text, base);
  const parsed = parseYaml(part, from);
  if (!parsed.separable || parsed.root?.type !== 'map' || parsed.root.start !== from) return parseYaml(text, base);
  const before = root.entries.slice(0, index);
  const behind = root.entries.slice(index + 1).map((entry) => shiftEntry(entry, delta));
  const entries = [...before, ...parsed.root.entries, ...behind];
  const value: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const entry of entries) value[entry.key] = entry.value.value;
  if (Object.keys(value).length !== entries.length) return parseYaml(text, base);
  const end = behind.length === 0 ? parsed.root.end : root.end + delta;
  const newRoot: MapNode = { ...root, entries, value, end };
  return { ...previous, span: { start: base, end: base + text.length }, root: newRoot };
}

/** What differs between two texts, as a span of the first: all before it and all behind it is the same. */
export function changedSpan(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, end: before.length - same };
}

/** Index of the entry whose stretch, up to the next key, holds the whole change; -1 when no single entry does. */
function segmentOf(root: MapNode, change: Span, end: number): number {
  let low = 0;
  let high = root.entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((root.entries[middle]?.keySpan.start ?? Infinity) <= change.start) low = middle;
    else high = middle - 1;
  }
  const entry = root.entries[low];
  // The line break in front of the next key must stay, or the change could join the two entries.
  const limit = root.entries[low + 1]?.keySpan.start ?? end + 1;
  return entry && entry.keySpan.start <= change.start && change.end < limit ? low : -1;
}

const shiftSpan = (span: Span, delta: number): { start: number; end: number } => ({
  start: span.start + delta,
  end: span.end + delta,
});

function shiftEntry(entry: Entry, delta: number): Entry {
  if (delta === 0) return entry;
  return {
    ...entry,
    ...shiftSpan(entry, delta),
    keySpan: shiftSpan(entry.keySpan, delta),
    value: shift(entry.value, delta),
  };
}

function shift(node: DataNode, delta: number): DataNode {
  const span = shiftSpan(node, delta);
  switch (node.type) {
    case 'map':
      return { ...node, ...span, entries: node.entries.map((entry) => shiftEntry(entry, delta)) };
    case 'seq':
      return { ...node, ...span, items: node.items.map((item) => shift(item, delta)) };
    case 'scalar':
      return { ...node, ...span };
    case 'alias':
      return { ...node, ...span, target: node.target && shift(node.target, delta) };
  }
}
