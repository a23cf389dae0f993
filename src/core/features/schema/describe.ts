import type { Path } from '../../document/data/locate';
import { allowedValues, listOf, requiredAt, schemasAt, typesOf, type Schema } from '../../schema/schema';
import { longList } from './meaning';

/** Lists of values are printed up to this many. */
const FEW = 12;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  array: 'list',
  object: 'mapping',
  null: 'empty',
};

const code = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

/** What a value may be, in a few words: "text or list". */
export function typeWords(schemas: readonly Schema[]): string {
  const types = [...typesOf(schemas)].map((type) => TYPES[type] ?? type);
  if (types.length > 0) return types.join(' or ');
  const [first] = allowedValues(schemas);
  return first === undefined ? '' : (TYPES[typeof first] ?? '');
}

/** Whether values besides the listed ones may be written. */
export const isOpen = (schemas: readonly Schema[]): boolean =>
  schemas.some(({ anyOf }) => anyOf?.some((one) => typeof one !== 'object') === true);

/** The values that are listed for a place; more may be allowed, see `isOpen`. */
export const listedValues = (schemas: readonly Schema[]): readonly unknown[] => [
  ...allowedValues(schemas),
  ...schemas.flatMap(({ list }) => (list === undefined ? [] : longList(list))),
];

/**
 * What a key means, in Markdown: its title, what it is for, which values it takes.
 * @param name short name of the schema; @param path path of the key
 * @returns undefined when the schema does not know the key
 */
export function describeKey(name: string | undefined, path: Path): string | undefined {
  const schemas = schemasAt(name, path);
  const [schema] = schemas;
  if (!schema || (schema.title === undefined && schema.description === undefined)) return undefined;
  const types = typeWords(schemas);
  const key = path.at(-1);
  const required = typeof key === 'string' && requiredAt(name, path.slice(0, -1)).has(key);
  const facts = [types, ...(required ? ['required'] : [])].filter((word) => word !== '').join(', ');
  const title = schema.title ?? String(key);
  const lines = [
    `**${title}**${facts === '' ? '' : ` (${facts})`}`,
    ...(schema.deprecated === true ? ['Deprecated.'] : []),
    ...(schema.description === undefined ? [] : [schema.description]),
    ...valueLines(schemas, schemasAt(name, [...path, 0])),
  ];
  return lines.join('\n\n');
}

function valueLines(schemas: readonly Schema[], items: readonly Schema[]): string[] {
  const [schema] = schemas;
  const listed = listedValues(schemas).length > 0 ? schemas : items;
  const values = listedValues(listed);
  const limits = limitsOf(schemas);
  const example = schema?.examples?.[0];
  const sources = new Set(listed.map(({ list }) => list && sourceOf(list)).filter((source) => source !== undefined));
  return [
    ...(values.length > 0 ? [valuesLine(values, isOpen(listed))] : []),
    ...(limits === '' ? [] : [limits]),
    ...(schema?.default === undefined ? [] : [`Default: ${code(schema.default)}`]),
    ...(example === undefined || typeof example === 'object' || values.length > 0 ? [] : [`Example: ${code(example)}`]),
    ...(sources.size > 0 ? [`*${[...sources].join(' ')}*`] : []),
  ];
}

function valuesLine(values: readonly unknown[], open: boolean): string {
  const shown = values.slice(0, values.length <= FEW ? FEW : 6).map(code);
  const lead = open ? 'Usual values' : 'Allowed values';
  return values.length <= FEW
    ? `${lead}: ${shown.join(', ')}`
    : `${lead}: ${values.length}, among them ${shown.join(', ')}`;
}

function limitsOf(schemas: readonly Schema[]): string {
  const minimum = schemas.find((schema) => schema.minimum !== undefined)?.minimum;
  const maximum = schemas.find((schema) => schema.maximum !== undefined)?.maximum;
  if (minimum !== undefined && maximum !== undefined) return `From ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `At least ${minimum}`;
  return maximum === undefined ? '' : `At most ${maximum}`;
}

/** Where a list comes from, as a sentence; undefined for lists of our own words. */
export function sourceOf(list: string): string | undefined {
  const source = /Source: .*$/.exec(listOf(list)?.description ?? '')?.[0];
  return source?.includes('ML Portfolio') === true ? undefined : source;
}
