import { touches, type Span } from '../../text/span';
import { resolve, type DataNode, type Entry, type MapNode, type ScalarNode, type SeqNode } from './node';

/** A path from the root: keys of mappings and 0-based indices of lists. */
export type Path = readonly (string | number)[];

/** What stands at a path: the node, and the entry whose value it is when its parent is a mapping. */
export interface Located {
  readonly node: DataNode;
  readonly entry: Entry | undefined;
  readonly parent: MapNode | SeqNode | undefined;
}

export function entryOf(node: DataNode | undefined, key: string): Entry | undefined {
  const map = resolve(node);
  return map?.type === 'map' ? map.entries.find((entry) => entry.key === key) : undefined;
}

/** The value of `key` in a mapping, aliases followed; undefined when the node is no mapping or lacks the key. */
export const child = (node: DataNode | undefined, key: string): MapNode | SeqNode | ScalarNode | undefined =>
  resolve(entryOf(node, key)?.value);

/** Splits a JSON pointer such as `/metrics/0/name` as ajv writes it. */
export const parsePointer = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** @returns undefined when nothing stands at the path */
export function locate(root: DataNode | undefined, path: Path): Located | undefined {
  let found: Located | undefined = root && { node: root, entry: undefined, parent: undefined };
  for (const step of path) {
    const parent = resolve(found?.node);
    if (parent?.type === 'map') {
      const entry = entryOf(parent, String(step));
      found = entry && { node: entry.value, entry, parent };
    } else if (parent?.type === 'seq') {
      const node = parent.items[Number(step)];
      found = node && { node, entry: undefined, parent };
    } else return undefined;
    if (!found) return undefined;
  }
  return found;
}

/** The keys and indices that lead to the innermost node at `offset`; `onKey` tells that the offset is on the last key. */
export function pathAt(
  root: DataNode | undefined,
  offset: number,
): { path: Path; onKey: boolean; node: DataNode | undefined } {
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    if (node?.type === 'map') {
      // Behind a block text ends where the next key starts, so the last one that the offset touches is meant.
      const entry: Entry | undefined = node.entries.findLast(
        (candidate) => !candidate.merged && touches(candidate, offset),
      );
      if (!entry) return { path, onKey: false, node };
      path.push(entry.key);
      if (touches(entry.keySpan, offset)) return { path, onKey: true, node: entry.value };
      node = entry.value;
    } else if (node?.type === 'seq') {
      const index: number = node.items.findLastIndex((item) => touches(item, offset));
      if (index < 0) return { path, onKey: false, node };
      path.push(index);
      node = node.items[index];
    } else return { path, onKey: false, node };
  }
}

/** Every value that a path with wildcards leads to; `*` stands for any key or index. Aliases are not followed. */
export function* select(
  root: DataNode | undefined,
  steps: readonly string[],
  path: Path = [],
): Generator<{ node: DataNode; path: Path }> {
  const step = steps[path.length];
  if (!root) return;
  if (step === undefined) yield { node: root, path };
  else if (root.type === 'map') {
    for (const { key, value, merged } of root.entries) {
      if (!merged && (step === '*' || step === key)) yield* select(value, steps, [...path, key]);
    }
  } else if (root.type === 'seq' && (step === '*' || /^\d+$/.test(step))) {
    for (const [index, item] of root.items.entries()) {
      if (step === '*' || step === String(index)) yield* select(item, steps, [...path, index]);
    }
  }
}

/** The narrowest span that names what stands at the path: a value, a key whose value is a block, or the parent's key. */
export function narrowSpan(located: Located): Span {
  const { node, entry } = located;
  if (node.type === 'scalar' && node.start < node.end && node.style !== 'block')
    return { start: node.start, end: node.end };
  if (node.type === 'alias') return { start: node.start, end: node.end };
  return entry ? entry.keySpan : { start: node.start, end: node.end };
}
