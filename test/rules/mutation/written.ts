import { walk } from '../../../src/core/document/data/walk';
import type { DataNode, Entry, MapNode, ScalarNode, SeqNode } from '../../../src/core/document/data/node';
import { allowedValues, propertiesAt, schemasAt, typesOf, type Schema } from '../../../src/core/schema/schema';
import type { Span } from '../../../src/core/text/span';
import type { Sound } from './sound';

/** An entry of a block mapping of YAML, with the line on which it starts. */
export interface Line {
  readonly entry: Entry;
  readonly map: MapNode;
  /** The line of the key, without its line break. */
  readonly line: Span;
  /** The line in front of the key: indentation, or the dash of an item. */
  readonly lead: string;
  /** Whether the value ends on that line. */
  readonly short: boolean;
  /** Whether the schema names the key. */
  readonly known: boolean;
}

export const isYaml = ({ document }: Sound): boolean => document.data?.language === 'yaml';
export const isJson = ({ document }: Sound): boolean => document.data?.language === 'json';

/** Every entry of the block mappings of a YAML document. */
export function* lines(sound: Sound): Generator<Line> {
  const { data, source, text } = sound.document;
  if (!isYaml(sound)) return;
  for (const { node, path } of walk(data?.root)) {
    if (node.type !== 'map' || node.flow) continue;
    const properties = propertiesAt(sound.document.format.schema, path);
    for (const entry of node.entries) {
      const line = source.lineAt(entry.keySpan.start);
      const short = !text.slice(line.start, entry.value.end).includes('\n') && entry.value.start < entry.value.end;
      yield {
        entry,
        map: node,
        line,
        lead: text.slice(line.start, entry.keySpan.start),
        short,
        known: properties.has(entry.key),
      };
    }
  }
}

/** The lists and mappings of a document, in brackets or not. */
export function* collections(sound: Sound): Generator<MapNode | SeqNode> {
  for (const { node } of walk(sound.document.data?.root)) if (node.type === 'map' || node.type === 'seq') yield node;
}

/** Values of keys in words, for which the schema wants no certain words. */
export function* prose(sound: Sound): Generator<ScalarNode> {
  for (const [node, , key] of texts(sound)) {
    if (key !== undefined && node.style !== 'block' && /^[A-Z]\w+ .*\.$/.test(String(node.value))) yield node;
  }
}

/** Texts of which the schema says nothing but that they are texts. */
export function* texts(sound: Sound): Generator<[ScalarNode, readonly Schema[], string | undefined]> {
  const { data, format } = sound.document;
  for (const { node, path, entry } of walk(data?.root)) {
    if (node.type !== 'scalar' || typeof node.value !== 'string') continue;
    const schemas = schemasAt(format.schema, path);
    const types = typesOf(schemas);
    const free = types.has('string') && !types.has('boolean') && schemas.every(({ pattern }) => pattern === undefined);
    if (free && allowedValues(schemas).length === 0) yield [node, schemas, entry?.key];
  }
}

/** The scalars of a document. */
export function* values(sound: Sound): Generator<ScalarNode> {
  for (const { node } of walk(sound.document.data?.root)) if (node.type === 'scalar') yield node;
}

/** Offset behind the last character of a node. */
export const endOf = (text: string, node: DataNode): number => text.slice(0, node.end).trimEnd().length;
