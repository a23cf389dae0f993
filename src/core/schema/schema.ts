import { schemaNamed } from '#schemas';
import { parsePointer, type Path } from '../document/data/locate';

/** A JSON Schema 2020-12 as far as the schemas of this project go. */
export interface Schema {
  readonly $ref?: string;
  readonly $comment?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly deprecated?: boolean;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
  /** Of a resolved reference to a closed list: the list's name in `schemas/lists.schema.json`. */
  readonly list?: string;
}

const LISTS = 'lists.schema.json';

const named = (name: string): Schema | undefined => schemaNamed(name) as Schema | undefined;

/** A schema with the file that its relative references start from. */
interface Located {
  readonly schema: Schema;
  readonly root: Schema;
  /** False for what holds only under a condition or as one of several alternatives. */
  readonly certain: boolean;
}

/** The schemas never change, so what their references lead to is looked up once. */
const RESOLVED = new WeakMap<Schema, Located>();
const ALTERNATIVES = new WeakMap<Schema, readonly Located[]>();
const PLACES = new Map<string, readonly Located[]>();

/** Keys that people make up lead to places of their own, so there is no end to them. */
const MOST_PLACES = 5000;

/** @param name short name: `model-card` for `schemas/model-card.schema.json` */
export const schemaOf = (name: string | undefined): Schema | undefined =>
  name === undefined ? undefined : named(name);

function dereference(located: Located): Located {
  if (located.schema.$ref === undefined) return located;
  const known = RESOLVED.get(located.schema);
  const resolved = known ?? follow(located);
  if (!known) RESOLVED.set(located.schema, resolved);
  return resolved.certain === located.certain ? resolved : { ...resolved, certain: located.certain };
}

function follow(located: Located): Located {
  let current = located;
  for (let hops = 0; current.schema.$ref !== undefined && hops < 10; hops++) {
    const [file = '', pointer = ''] = current.schema.$ref.split('#');
    const from: Schema | undefined = file === '' ? current.root : named(file.replace('.schema.json', ''));
    let target: unknown = from;
    for (const part of pointer.split('/').slice(1)) target = (target as Record<string, unknown> | undefined)?.[part];
    if (!from || !target) break;
    // What stands beside a reference is more specific than what it leads to.
    const { $ref: _, ...beside } = current.schema;
    const list = file === LISTS ? { list: pointer.slice(pointer.lastIndexOf('/') + 1) } : {};
    current = { schema: { ...(target as Schema), ...list, ...beside }, root: from, certain: current.certain };
  }
  return current;
}

/** The schema of a place with its alternatives, references resolved: where a value may have several shapes, all of them. */
function alternativesAt(located: Located): readonly Located[] {
  // `true` stands for "anything else goes" and says nothing more.
  if (typeof located.schema !== 'object') return [];
  const known = ALTERNATIVES.get(located.schema);
  if (known) return known;
  const found = alternatives(located);
  ALTERNATIVES.set(located.schema, found);
  return found;
}

function alternatives(located: Located): Located[] {
  if (typeof located.schema !== 'object') return [];
  const here = dereference(located);
  const { anyOf = [], oneOf = [], allOf = [], then, else: otherwise } = here.schema;
  const below = (schema: Schema, certain: boolean): Located[] =>
    alternatives({ schema, root: here.root, certain: certain && here.certain });
  const either = [...anyOf, ...oneOf, ...(then ? [then] : []), ...(otherwise ? [otherwise] : [])];
  return [here, ...allOf.flatMap((schema) => below(schema, true)), ...either.flatMap((schema) => below(schema, false))];
}

function step({ schema, root }: Located, key: string | number): Located[] {
  const below: (Schema | undefined)[] = [];
  if (typeof key === 'number') below.push(schema.items);
  else {
    const { properties = {}, patternProperties = {}, additionalProperties } = schema;
    const named = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const matching = Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern, 'u').test(key))?.[1];
    const rest = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    below.push(named ?? matching ?? rest);
  }
  return below.filter((one) => one !== undefined).map((one) => ({ schema: one, root, certain: true }));
}

function locatedAt(name: string | undefined, path: Path): readonly Located[] {
  const root = schemaOf(name);
  if (!root) return [];
  // All items of a list follow one schema.
  const place = [name, ...path.map((step) => (typeof step === 'number' ? '\u0001' : step))].join('\0');
  const known = PLACES.get(place);
  if (known) return known;
  const found = locate(root, path);
  if (PLACES.size >= MOST_PLACES) PLACES.clear();
  PLACES.set(place, found);
  return found;
}

function locate(root: Schema, path: Path): readonly Located[] {
  let current = alternativesAt({ schema: root, root, certain: true });
  for (const key of path) current = current.flatMap((one) => step(one, key)).flatMap(alternativesAt);
  return current;
}

/**
 * What the schema says about the value at `path`: every alternative that has a place for it, references resolved.
 * @param name short name of the schema; nothing is known without one
 */
export const schemasAt = (name: string | undefined, path: Path): readonly Schema[] =>
  locatedAt(name, path).map(({ schema }) => schema);

/** The keys that a mapping at `path` may have, in the schema's order, references resolved. */
export function propertiesAt(name: string | undefined, path: Path): ReadonlyMap<string, Schema> {
  const properties = new Map<string, Schema>();
  for (const { schema, root } of locatedAt(name, path)) {
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      if (properties.has(key) || typeof property !== 'object') continue;
      properties.set(key, dereference({ schema: property, root, certain: true }).schema);
    }
  }
  return properties;
}

/** The keys that a mapping at `path` must have in any case. */
export const requiredAt = (name: string | undefined, path: Path): ReadonlySet<string> =>
  new Set(locatedAt(name, path).flatMap(({ schema, certain }) => (certain ? (schema.required ?? []) : [])));

/** A closed list of `schemas/lists.schema.json`: its title, what it is for and where it comes from. */
export const listOf = (list: string): Schema | undefined => named('lists')?.$defs?.[list];

/** The words that stand beside a keyword of a schema, for keywords that say nothing by themselves, such as `not`. */
export function commentBeside(name: string | undefined, schemaPath: string): string | undefined {
  let node: unknown = schemaOf(name);
  for (const part of parsePointer(schemaPath.replace(/^#/, '')).slice(0, -1)) {
    node = (node as Readonly<Record<string, unknown>> | undefined)?.[decodeURIComponent(part)];
  }
  return (node as Schema | undefined)?.$comment;
}

/** The types that a value at a place may have, over all alternatives. */
export const typesOf = (schemas: readonly Schema[]): ReadonlySet<string> =>
  new Set(schemas.flatMap(({ type }) => type ?? []));

/** The values that are allowed at a place when it is closed; empty when any value goes. */
export const allowedValues = (schemas: readonly Schema[]): readonly unknown[] => [
  ...new Set(schemas.flatMap((schema) => schema.enum ?? ('const' in schema ? [schema.const] : []))),
];
