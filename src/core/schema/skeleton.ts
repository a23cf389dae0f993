import type { Path } from '../document/data/locate';
import { allowedValues, propertiesAt, requiredAt, schemasAt, typesOf, type Schema } from './schema';

/**
 * Stands where only the author knows the answer. An example would be valid too, and would say something about the
 * author's work that nobody has checked.
 */
export const PLACEHOLDER = '...';

/**
 * A value to start from for the key at `path`: its default, its only allowed value, the required keys of a mapping with
 * such values of their own, three dots for free text, else its first example. It is always valid for the schema.
 */
export function skeletonOf(name: string | undefined, path: Path): unknown {
  const schemas = schemasAt(name, path);
  const preset = schemas.find((schema) => schema.default !== undefined);
  if (preset) return preset.default;
  const example = schemas.find(({ examples }) => examples !== undefined && examples.length > 0)?.examples?.[0];
  const types = typesOf(schemas);
  if (isFreeText(schemas, types)) return PLACEHOLDER;
  // What is needed under a condition, the example has.
  const isPlain = schemas.every((schema) => !schema.if && (schema.minItems ?? 1) <= 1) || example === undefined;
  if (types.has('object') && isPlain) return mapping(name, path) ?? example ?? {};
  if (types.has('array') && isPlain) {
    const item = schemasAt(name, [...path, 0]);
    const isFree = typesOf(item).has('object') || isFreeText(item, typesOf(item));
    return isFree || example === undefined ? [skeletonOf(name, [...path, 0])] : example;
  }
  return example ?? allowedValues(schemas)[0] ?? '';
}

/** Text of which nothing is known but that it is text. */
function isFreeText(schemas: readonly Schema[], types: ReadonlySet<string>): boolean {
  const isClosed = schemas.some((schema) => (schema.enum || 'const' in schema) && schema.list === undefined);
  const isListed = schemas.some(({ list }) => list !== undefined) && !schemas.some(({ anyOf }) => anyOf !== undefined);
  const fits = schemas.every(({ pattern }) => pattern === undefined || new RegExp(pattern, 'u').test(PLACEHOLDER));
  return types.has('string') && !isClosed && !isListed && fits;
}

/** The required keys, or else the first one, so that there is a mapping at all. */
function mapping(name: string | undefined, path: Path): Record<string, unknown> | undefined {
  const known = [...propertiesAt(name, path).keys()];
  const required = requiredAt(name, path);
  const [first] = known;
  const keys = required.size > 0 ? known.filter((key) => required.has(key)) : first === undefined ? [] : [first];
  return keys.length === 0 ? undefined : Object.fromEntries(keys.map((key) => [key, skeletonOf(name, [...path, key])]));
}
