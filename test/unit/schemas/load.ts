import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';

export type Schema = Readonly<Record<string, unknown>>;

const FOLDER = join(process.cwd(), 'schemas');
const SUFFIX = '.schema.json';

/** Schemas by short name: `model-card` for `schemas/model-card.schema.json`. */
export const SCHEMAS: ReadonlyMap<string, Schema> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => [file.slice(0, -SUFFIX.length), JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Schema]),
);

/** A data list, as it is on disk. */
export const readData = (name: string): unknown =>
  JSON.parse(readFileSync(join(FOLDER, 'data', `${name}.json`), 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
for (const schema of SCHEMAS.values()) ajv.addSchema(schema);

const idOf = (name: string): string => String(SCHEMAS.get(name)?.['$id']);

/** @param pointer JSON pointer to a part of the schema, escaped; the whole schema when left out */
export function validatorOf(name: string, pointer = ''): ValidateFunction {
  const validate = ajv.getSchema(`${idOf(name)}#${pointer}`);
  if (!validate) throw new Error(`${name} has nothing at ${pointer}`);
  return validate;
}

/** Whether an error only says that a branch or a name failed, which an error of its own says better. */
const wraps = ({ keyword }: ErrorObject): boolean => keyword === 'if' || keyword === 'propertyNames';

/** Errors as `path keyword`, without those that only say that a branch failed. */
export function mistakes(name: string, value: unknown, pointer = ''): string[] {
  const validate = validatorOf(name, pointer);
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .filter((error) => !wraps(error))
    .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

export interface Visit {
  readonly schema: Schema;
  /** JSON pointer from the root of the file, escaped for use in a fragment. */
  readonly pointer: string;
  /** Whether the schema describes a property that an author can write, as opposed to a condition on one. */
  readonly isProperty: boolean;
}

const MAPS = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
const SINGLES = ['items', 'additionalProperties', 'propertyNames', 'contains', 'if', 'then', 'else', 'not'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const CONDITIONS = new Set(['if', 'then', 'else', 'not', 'allOf', 'anyOf', 'oneOf', 'dependentSchemas']);

const escape = (key: string): string => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Every subschema of a schema, itself first. */
export function* subschemas(schema: unknown, pointer = '', isProperty = false, inCondition = false): Generator<Visit> {
  if (schema === null || typeof schema !== 'object') return;
  const own = schema as Schema;
  yield { schema: own, pointer, isProperty };
  for (const keyword of [...MAPS, ...SINGLES, ...LISTS]) {
    const value = own[keyword];
    if (value === null || typeof value !== 'object') continue;
    const conditional = inCondition || CONDITIONS.has(keyword);
    if (SINGLES.includes(keyword)) {
      yield* subschemas(value, `${pointer}/${keyword}`, false, conditional);
      continue;
    }
    const named = keyword === 'properties' && !conditional;
    for (const [key, item] of Object.entries(value)) {
      yield* subschemas(item, `${pointer}/${keyword}/${escape(key)}`, named, conditional);
    }
  }
}
