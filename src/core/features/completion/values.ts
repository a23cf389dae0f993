import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Path } from '../../document/data/locate';
import { schemasAt, typesOf, type Schema } from '../../schema/schema';
import { alsoKnown, longList, meaningOf } from '../schema/meaning';
import { isOpen, listedValues, sourceOf } from '../schema/describe';
import { rankOf } from './keys';
import type { Proposal, Request } from './request';
import { isScalar, type Scalar } from './value-text';

/** A value that can be written, before it has quotes. */
export interface ValueProposal extends Omit<Proposal, 'text'> {
  readonly value: Scalar;
}

/** What the schema knows of the scalars at a path: listed values, true and false, the default, examples. */
export function schemaValues({ document }: Request, path: Path, typed: string): ValueProposal[] {
  const schemas = schemasAt(document.format.schema, path);
  const listed = schemas.flatMap((schema) => fromList(schema, isOpen(schemas), typed));
  const booleans = typesOf(schemas).has('boolean') ? [true, false].map(plainValue) : [];
  const others =
    listed.length + booleans.length > 0
      ? []
      : exampleValues([...schemas, ...itemExamples(document.format.schema, path)]);
  const byValue = new Map<Scalar, ValueProposal>();
  for (const proposal of [...listed, ...booleans, ...others]) {
    if (!byValue.has(proposal.value)) byValue.set(proposal.value, proposal);
  }
  const preset = schemas.find((schema) => schema.default !== undefined)?.default;
  return Array.from(byValue.values(), (proposal) =>
    proposal.value === preset ? { ...proposal, detail: 'default', rank: rankOf(0, 0) } : proposal,
  );
}

function fromList(schema: Schema, open: boolean, typed: string): ValueProposal[] {
  const { list } = schema;
  const values = listedValues([schema]).filter(isScalar);
  if (list === undefined) return values.map((value, index) => ({ ...plainValue(value), rank: rankOf(1, index) }));
  const all = [...values, ...(open ? alsoKnown(list) : [])];
  // Thousands of codes are not worth describing before they are asked for.
  const wanted = all.length > LONG ? all.filter((value) => isWanted(list, String(value), typed)).slice(0, LONG) : all;
  return wanted.map((value, index) => listedValue(list, value, index));
}

/** Of a long list those with a name are the ones that people know. */
function isWanted(list: string, id: string, typed: string): boolean {
  if (typed !== '' && id.startsWith(typed)) return true;
  // Only the short ones have a name.
  if (id.length === 3) return false;
  const name = meaningOf(list, id)?.name;
  return name?.toLowerCase().includes(typed) === true;
}

/** A list longer than this is narrowed before anything else. */
const LONG = 1000;

function listedValue(list: string, value: Scalar, index: number): ValueProposal {
  const label = String(value);
  const meaning = meaningOf(list, label);
  const name = meaning?.name;
  const documentation = [name, meaning?.note, sourceOf(list)].filter((line) => line !== undefined).join('\n\n');
  return {
    value,
    label,
    kind: CompletionItemKind.EnumMember,
    rank: rankOf(1, index),
    ...(name === undefined ? {} : { detail: name, filter: `${label} ${name}` }),
    ...(documentation === '' ? {} : { documentation }),
  };
}

const plainValue = (value: Scalar): ValueProposal => ({
  value,
  label: String(value),
  kind: CompletionItemKind.Value,
  rank: rankOf(1, 0),
});

/** The items of a list's examples are examples of its items. */
function itemExamples(name: string | undefined, path: Path): Schema[] {
  if (typeof path.at(-1) !== 'number') return [];
  const lists = schemasAt(name, path.slice(0, -1)).flatMap(({ examples = [] }) => examples.filter(Array.isArray));
  return lists.length === 0 ? [] : [{ examples: [...new Set(lists.flat())] }];
}

/** The default and the examples: a hint at the form, when nothing else is known. */
function exampleValues(schemas: readonly Schema[]): ValueProposal[] {
  const presets = schemas.map((schema) => schema.default).filter(isScalar);
  const examples = schemas.flatMap((schema) => schema.examples ?? []).filter(isScalar);
  return [...presets, ...examples].map((value, index) => ({
    ...plainValue(value),
    detail: 'example',
    rank: rankOf(5, index),
  }));
}

/** Whether only a part of what may be written is offered, so that the editor must ask again. */
export const isPartial = ({ document }: Request, path: Path): boolean =>
  schemasAt(document.format.schema, path).some(({ list }) => list !== undefined && longList(list).length > LONG);

/** Keeps what the author may still mean by what is typed so far, and as many as an editor can show. */
export function narrowed(
  proposals: readonly ValueProposal[],
  typed: string,
  most: number,
): { proposals: readonly ValueProposal[]; isIncomplete: boolean } {
  if (proposals.length <= most) return { proposals, isIncomplete: false };
  const matching = proposals.filter(({ filter, label }) => (filter ?? label).toLowerCase().includes(typed));
  return { proposals: matching.slice(0, most), isIncomplete: true };
}
