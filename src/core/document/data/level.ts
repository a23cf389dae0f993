import type { Span } from '../../text/span';
import type { DataNode, Entry, MapNode, SeqNode } from './node';

/** A block collection around an edit, with the one child of it that the edit fell into. Offsets are absolute. */
export interface Level {
  readonly node: MapNode | SeqNode;
  readonly index: number;
  /** Whether the child is the last one. */
  readonly last: boolean;
  /** The child's first character: that of its key, or its dash. */
  readonly from: number;
  /** The first character of the next child, or of what follows the collection. */
  readonly until: number;
  /** How far the children are indented. */
  readonly column: number;
}

/**
 * The block collections around a change, outermost first, as far as each has a child that holds the whole change and
 * starts on a line of its own.
 * @param change in `text`, which starts at the offset `base` of the file
 */
export function levelsAt(root: DataNode, change: Span, text: string, base: number): Level[] {
  const levels: Level[] = [];
  let node: DataNode | undefined = root;
  let end = base + text.length;
  while (node && (node.type === 'map' || node.type === 'seq') && !node.flow) {
    const level = levelOf(node, { start: change.start + base, end: change.end + base }, end, text, base);
    if (!level) break;
    levels.push(level);
    node = node.type === 'map' ? node.entries[level.index]?.value : node.items[level.index];
    end = level.until;
  }
  return levels;
}

function levelOf(node: MapNode | SeqNode, change: Span, end: number, text: string, base: number): Level | undefined {
  const index = childBefore(node, change.start);
  const from = startOfChild(node, index, text, base);
  if (from === undefined || from > change.start) return undefined;
  if (isEmptyChild(node, index + 1)) return undefined;
  const column = columnOf(from - base, text);
  // The parser lets a colon without a key stand anywhere, but not the key that may come there.
  if (node.type === 'map' && columnOf((childOffset(node, 0) ?? from) - base, text) !== column) return undefined;
  const last = index === childCount(node) - 1;
  if (last) return { node, index, last, from, until: end, column };
  const next = startOfChild(node, index + 1, text, base);
  // A key at another column stands behind a question mark.
  if (next === undefined || columnOf(next - base, text) !== column) return undefined;
  // The line break in front of the next child must stay, or the change could join the two.
  return change.end < next - column ? { node, index, last, from, until: next, column } : undefined;
}

const childCount = (node: MapNode | SeqNode): number => (node.type === 'map' ? node.entries : node.items).length;

const childOffset = (node: MapNode | SeqNode, index: number): number | undefined =>
  node.type === 'map' ? node.entries[index]?.keySpan.start : node.items[index]?.start;

type Children =
  | { readonly type: 'map'; readonly entries: readonly Entry[] }
  | { readonly type: 'seq'; readonly items: readonly DataNode[] };

/**
 * Whether a child is an item without content or an entry without a key. These depend on what stands above: a comment
 * moves the item's end, and with it perhaps that of the list; the colon may belong to a key that begins further up.
 */
export function isEmptyChild(node: Children, index: number): boolean {
  const child: Span | undefined = node.type === 'map' ? node.entries[index]?.keySpan : node.items[index];
  return child !== undefined && child.start === child.end;
}

/** Index of the last child that begins at or in front of the offset; 0 when none does. */
function childBefore(node: MapNode | SeqNode, offset: number): number {
  let low = 0;
  let high = childCount(node) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((childOffset(node, middle) ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where a child begins: its key, or its dash. Undefined when something else than white space and comments stands between
 * it and the child before, or, of the first one, than dashes of lists around it on its line.
 */
function startOfChild(node: MapNode | SeqNode, index: number, text: string, base: number): number | undefined {
  const before: Span | undefined = node.type === 'map' ? node.entries[index - 1] : node.items[index - 1];
  const start = before ? behindGap(before.end - base, text) + base : node.start;
  const indent = text.slice(start - base - columnOf(start - base, text), start - base);
  if (!(before ? /^ *$/ : /^[ -]*$/).test(indent)) return undefined;
  const found = node.type === 'map' ? node.entries[index]?.keySpan.start === start : isDash(start - base, text);
  return found && index < childCount(node) ? start : undefined;
}

function behindGap(offset: number, text: string): number {
  const gap = /(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|[\r\n]))* */y;
  gap.lastIndex = offset;
  return offset + (gap.exec(text)?.[0].length ?? 0);
}

const isDash = (offset: number, text: string): boolean =>
  text[offset] === '-' && ' \t\r\n'.includes(text[offset + 1] ?? ' ');

function columnOf(offset: number, text: string): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return offset - start;
}
