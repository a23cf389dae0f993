import { entryOf } from '../../../document/data/locate';
import { resolve, type MapNode } from '../../../document/data/node';
import type { PortfolioDocument } from '../../../document/document';
import { itemsAt, textAt } from '../../../facts/read-values';
import type { Fact } from '../../../facts/fact';

/** A field of a structured datasheet with its place in the file. */
export interface FieldNode {
  readonly index: number;
  readonly name: Fact<string>;
  readonly node: MapNode;
}

/** The fields that have a name, in order. */
export function fieldNodes({ data }: PortfolioDocument): readonly FieldNode[] {
  return itemsAt(data?.root, 'fields').flatMap((item, index) => {
    const node = resolve(item);
    const name = textAt(item, 'name');
    return node?.type === 'map' && name ? [{ index, name, node }] : [];
  });
}

/** Whether a key stands there with anything behind it, be it a placeholder. */
export function isBegun(node: MapNode, key: string): boolean {
  const value = resolve(entryOf(node, key)?.value);
  return (
    value !== undefined && !(value.type === 'scalar' && (value.value === null || String(value.value).trim() === ''))
  );
}
