import type { Path } from '../document/data/locate';
import { allowedValues, propertiesAt, schemasAt, typesOf } from './schema';

/**
 * A value to start from for the key at `path`: its default, its only allowed value, its first example, or the required
 * keys of a mapping with such values of their own. It is always valid, so that a fix does not plant the next finding.
 */
export function skeletonOf(name: string | undefined, path: Path): unknown {
  const schemas = schemasAt(name, path);
  const preset = schemas.find((schema) => schema.default !== undefined);
  if (preset) return preset.default;
  const allowed = allowedValues(schemas);
  const example = schemas.find(({ examples }) => examples !== undefined && examples.length > 0)?.examples?.[0];
  if (typesOf(schemas).has('object')) {
    const required = [...new Set(schemas.flatMap((schema) => schema.required ?? []))];
    const known = propertiesAt(name, path);
    const own = required.filter((key) => known.has(key));
    if (own.length > 0) return Object.fromEntries(own.map((key) => [key, skeletonOf(name, [...path, key])]));
  }
  return example ?? allowed[0] ?? '';
}
