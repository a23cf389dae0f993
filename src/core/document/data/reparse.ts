import type { Span } from '../../text/span';
import { parseYaml } from './from-yaml';
import { isEmptyChild, levelsAt, type Level } from './level';
import { emptyMapping } from './mapping';
import type { DataNode, DataTree, Entry, MapNode, SeqNode } from './node';
import { parsePart, type Part } from './part';
import { retypedScalar } from './plain-scalar';
import { shiftEntry, shiftNode } from './shift';

/**
 * Parses `text` by re-reading only the innermost entry or list item that an edit fell into, when that surely gives the
 * same tree as parsing everything; otherwise parses everything. The old tree is left as it was.
 * @param previous the tree of `previousText`; both texts start at the same offset of the file
 */
export function reparseYaml(previous: DataTree, previousText: string, text: string): DataTree {
  const { root, span } = previous;
  if (previousText === text) return previous;
  const base = span.start;
  const newRoot = previous.separable && root ? rereadPart(root, previousText, text, base) : undefined;
  if (!newRoot) return parseYaml(text, base);
  return { ...previous, span: { start: base, end: base + text.length }, root: newRoot };
}

function rereadPart(root: DataNode, before: string, text: string, base: number): DataNode | undefined {
  const delta = text.length - before.length;
  const change = changedSpan(before, text);
  const levels = levelsAt(root, change, before, base);
  const around = levels.at(-1);
  const scalar = around && retypedScalar(around, change, before, text, base);
  if (scalar) return withScalar(levels, scalar, delta);
  const partOf = ({ from, until }: Level): string => text.slice(from - base, until - base + delta);
  const innermost = levels.findLastIndex((level) => standsAlone(partOf(level), level.column));
  const level = levels[innermost];
  if (!level) return undefined;
  const { from: start, column, last, node } = level;
  const reread = parsePart(partOf(level), { type: node.type, start, column, last, depth: innermost });
  if (reread && isEmptyChild(reread, 0) && dependsOnAbove(level, before, base)) return undefined;
  return reread && graft(levels.slice(0, innermost + 1), reread, delta);
}

/** Whether what stands above may have a say in an empty child: a key without its value, or a comment. */
function dependsOnAbove({ node, index, from }: Level, text: string, base: number): boolean {
  if (node.type === 'map') return true;
  const before = node.items[index - 1];
  return before !== undefined && text.slice(before.end - base, from - base).includes('#');
}

/** What differs between two texts, as a span of the first: all before it and all behind it is the same. */
export function changedSpan(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = longest(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, end: before.length - same };
}

/** How far from 0 everything is equal: comparing halves is much faster than comparing characters. */
function longest(limit: number, equal: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (equal(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the stretch begins with content, and no later line of it belongs to something around it. */
function standsAlone(part: string, column: number): boolean {
  if (/^(?:[ \t\r\n#]|---|\.\.\.|%|$)/.test(part)) return false;
  // A marker or a directive ends the document, and with it the mapping at the margin.
  if (column === 0) return !/[\r\n](?:---|\.\.\.|%)/.test(part);
  return !new RegExp(`[\\r\\n](?! {${column}})[ \\t]*[^ \\t\\r\\n]`).test(part);
}

/** Puts what was read anew into the tree, in copies of the nodes on the way to it. */
function graft(levels: readonly Level[], part: Part, delta: number): DataNode | undefined {
  const innermost = levels.at(-1);
  if (!innermost) return undefined;
  const { node, index, last } = innermost;
  const end = last ? part.end : node.end + delta;
  let grown: DataNode | undefined;
  if (node.type === 'map') grown = part.type === 'map' ? withEntries(node, index, part.entries, end, delta) : undefined;
  else grown = part.type === 'seq' ? withItems(node, index, part.items, end, delta) : undefined;
  // As long as it is the last thing in its parent, the parent ends where it ends.
  let atEnd = last;
  for (const level of levels.slice(0, -1).toReversed()) {
    if (!grown) return undefined;
    atEnd &&= level.last;
    grown = withChild(level, grown, atEnd ? part.contentEnd : level.node.end + delta, delta);
  }
  return grown;
}

/** Puts a value into the tree; all that ends behind it has moved alike. */
function withScalar(levels: readonly Level[], scalar: DataNode, delta: number): DataNode | undefined {
  let grown: DataNode | undefined = scalar;
  for (const level of levels.toReversed()) grown &&= withChild(level, grown, level.node.end + delta, delta);
  return grown;
}

function withChild({ node, index }: Level, value: DataNode, end: number, delta: number): DataNode | undefined {
  if (node.type === 'seq') return withItems(node, index, [value], end, delta);
  const entry = node.entries[index];
  return (
    entry && withEntries(node, index, [{ ...entry, value, end: Math.max(entry.keySpan.end, value.end) }], end, delta)
  );
}

/** @returns undefined when a key would stand twice */
function withEntries(
  node: MapNode,
  index: number,
  instead: readonly Entry[],
  end: number,
  delta: number,
): MapNode | undefined {
  const before = node.entries.slice(0, index);
  const behind = node.entries.slice(index + 1).map((entry) => shiftEntry(entry, delta));
  const entries = [...before, ...instead, ...behind];
  const value = emptyMapping();
  for (const entry of entries) {
    if (entry.key in value) return undefined;
    value[entry.key] = entry.value.value;
  }
  return { ...node, entries, value, end };
}

function withItems(node: SeqNode, index: number, instead: readonly DataNode[], end: number, delta: number): SeqNode {
  const before = node.items.slice(0, index);
  const behind = node.items.slice(index + 1).map((item) => shiftNode(item, delta));
  const items = [...before, ...instead, ...behind];
  return { ...node, items, value: items.map((item) => item.value), end };
}
