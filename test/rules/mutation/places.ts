import { locate, type Path } from '../../../src/core/document/data/locate';
import { walk } from '../../../src/core/document/data/walk';
import type { DataNode, Entry, MapNode, ScalarNode } from '../../../src/core/document/data/node';
import { propertiesAt, schemasAt, type Schema } from '../../../src/core/schema/schema';
import type { Sound } from './sound';

/** An entry of a document whose key the schema knows. */
export interface Place {
  readonly sound: Sound;
  readonly text: string;
  /** Path of the mapping. */
  readonly parent: Path;
  readonly map: MapNode;
  readonly entry: Entry;
  readonly path: Path;
  /** What the schema says about the value, each alternative. */
  readonly schemas: readonly Schema[];
  readonly required: boolean;
}

/** Every entry whose key the schema of the document knows. */
export function* places(sound: Sound): Generator<Place> {
  const { document } = sound;
  const { schema } = document.format;
  for (const { node, path } of walk(document.data?.root)) {
    if (node.type !== 'map') continue;
    const known = propertiesAt(schema, path);
    const required = new Set(
      schemasAt(schema, path).flatMap((one) => (one.type === 'object' || one.properties ? (one.required ?? []) : [])),
    );
    for (const entry of node.entries) {
      if (!known.has(entry.key) || entry.merged) continue;
      const own: Path = [...path, entry.key];
      yield {
        sound,
        text: document.text,
        parent: path,
        map: node,
        entry,
        path: own,
        schemas: schemasAt(schema, own),
        required: required.has(entry.key),
      };
    }
  }
}

/** Every scalar with the schemas of its place, items of lists included. */
export function* scalars(
  sound: Sound,
): Generator<{ node: ScalarNode; path: Path; schemas: readonly Schema[]; key: string }> {
  const { document } = sound;
  for (const { node, path, entry } of walk(document.data?.root)) {
    if (node.type !== 'scalar' || node.start === node.end) continue;
    yield { node, path, schemas: schemasAt(document.format.schema, path), key: entry?.key ?? String(path.at(-1)) };
  }
}

/** The node at a path of a sound document. */
export const nodeAt = (sound: Sound, path: Path): DataNode | undefined => locate(sound.document.data?.root, path)?.node;
