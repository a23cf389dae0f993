import { atColumnZero, read } from './from-yaml';
import type { DataNode, Entry, MapNode, SeqNode } from './node';

/** Neighbouring children of a block collection, read without what stands around them. */
export type Part = (
  | { readonly type: 'map'; readonly entries: readonly Entry[] }
  | { readonly type: 'seq'; readonly items: readonly DataNode[] }
) & {
  /** Where the collection ends with the last of them. */
  readonly end: number;
  /** The same with the comments that belong to it: there the collection's parents end. */
  readonly contentEnd: number;
};

export interface Place {
  readonly type: 'map' | 'seq';
  /** Offset in the file of the first child's first character. */
  readonly start: number;
  /** How far the children are indented. */
  readonly column: number;
  /** How many collections they lie in. */
  readonly depth: number;
  /** Whether no other child follows. */
  readonly last: boolean;
}

/** No document has it: a character for private use. */
const MARK = '\uE000';

/**
 * Parses children of a block collection alone. A mark behind them, as one more child, must come out as such: then they
 * are closed, and the parser reads on behind them as it does in the whole text.
 * @param text from the first child to the first character of the next one, or to the end of what follows the last one
 * @returns undefined when they are no sound collection of their own, or share anchors
 */
export function parsePart(text: string, place: Place): Part | undefined {
  try {
    const closed = place.last ? lineEnded(text) + ' '.repeat(place.column) : text;
    const marked = collection(closed + (place.type === 'map' ? `${MARK}: 0\n` : `- ${MARK}\n`), place);
    if (!marked || markOffset(marked.root) !== place.start + closed.length) return undefined;
    const { root, contentEnd } = marked;
    // The mark takes comments from the last child; where nothing follows they are its own.
    if (place.last) return partOf(collection(text, place));
    return root.type === 'map'
      ? { type: 'map', entries: root.entries.slice(0, -1), end: root.end, contentEnd }
      : { type: 'seq', items: root.items.slice(0, -1), end: root.end, contentEnd };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface Collection {
  readonly root: MapNode | SeqNode;
  readonly contentEnd: number;
}

function collection(text: string, { type, start, column, depth }: Place): Collection | undefined {
  const base = start - column;
  const padded = ' '.repeat(column) + text;
  const { document, converter, root } = read(padded, base, depth);
  const sound = document.errors.length === 0 && converter.problems.length === 0 && converter.independent;
  if (!sound || root.type !== type || root.flow || root.start !== start) return undefined;
  if (column === 0 && !atColumnZero(root, padded, base)) return undefined;
  return { root, contentEnd: base + (document.contents?.range?.[2] ?? 0) };
}

const partOf = (found: Collection | undefined): Part | undefined =>
  found && { ...found.root, contentEnd: found.contentEnd };

/** Where the mark's line begins when it is the last child. */
function markOffset(root: MapNode | SeqNode): number | undefined {
  if (root.type === 'map') {
    const entry = root.entries.at(-1);
    return entry?.key === MARK ? entry.start : undefined;
  }
  const item = root.items.at(-1);
  return item?.value === MARK ? item.start - '- '.length : undefined;
}

/** The text up to the start of its last line when that is blank, else with a line break behind it. */
function lineEnded(text: string): string {
  const content = text.replace(/[ \t]+$/, '');
  return content === '' || /[\r\n]$/.test(content) ? content : `${content}\n`;
}
