import { entryOf } from '../document/data/locate';
import { resolve, type DataNode, type Entry } from '../document/data/node';
import type { Span } from '../text/span';
import type { Fact } from './fact';

/**
 * Helpers to read facts from the tree of a document. None throws: a value of another type is no fact. Where an alias
 * stands, the value is what it stands for and the span is its own place. The span of a text over several lines is its key.
 */

/** What people and templates write where an answer is still to come; our own write three dots, or `[your …]`. */
const PLACEHOLDER =
  /^(\.{3}|…|\?{2,}|t\.?b\.?[acd]\.?|to[- ]?do\b.*|fix[- ]?me\b.*|<[^<>]*>|\[more information needed\]|\[your [^\][\r\n]{1,40}\])$/i;

/** Whether a text stands only for an answer that nobody has given yet. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text.trim());

const says = (text: string): boolean => text.trim() !== '' && !isPlaceholder(text);

/** Whether something stands there: not a key without a value, a blank, a placeholder, or a list or mapping of nothing else. */
export function hasContent(node: DataNode | undefined): boolean {
  const content = resolve(node);
  if (!content) return false;
  if (content.type === 'map') return content.entries.some(({ value }) => hasContent(value));
  if (content.type === 'seq') return content.items.some(hasContent);
  return typeof content.value === 'string' ? says(content.value) : content.value !== null;
}

/** The text of a scalar, trimmed; a number or boolean counts as its text. Undefined when blank or a placeholder. */
export function textOf(node: DataNode | undefined, place: Span | undefined = node): Fact<string> | undefined {
  const content = resolve(node);
  if (content?.type !== 'scalar' || content.value === null || !place) return undefined;
  const value = String(content.value).trim();
  return says(value) ? { value, span: spanOf(place) } : undefined;
}

/** @returns undefined for anything but a YAML or JSON number; a number in quotes is none */
export function numberOf(node: DataNode | undefined): Fact<number> | undefined {
  const content = resolve(node);
  return node && content?.type === 'scalar' && typeof content.value === 'number'
    ? { value: content.value, span: spanOf(node) }
    : undefined;
}

export function booleanOf(node: DataNode | undefined): Fact<boolean> | undefined {
  const content = resolve(node);
  return node && content?.type === 'scalar' && typeof content.value === 'boolean'
    ? { value: content.value, span: spanOf(node) }
    : undefined;
}

export function textAt(parent: DataNode | undefined, key: string): Fact<string> | undefined {
  const entry = entryOf(parent, key);
  return textOf(entry?.value, entry && placeOf(entry));
}

export const numberAt = (parent: DataNode | undefined, key: string): Fact<number> | undefined =>
  numberOf(entryOf(parent, key)?.value);

export const booleanAt = (parent: DataNode | undefined, key: string): Fact<boolean> | undefined =>
  booleanOf(entryOf(parent, key)?.value);

/** The texts of a list, or the one text that stands where a list is expected. Items that are no scalars are left out. */
export function textsAt(parent: DataNode | undefined, key: string): readonly Fact<string>[] {
  const node = entryOf(parent, key)?.value;
  const content = resolve(node);
  if (content?.type === 'seq') return content.items.map((item) => textOf(item)).filter((fact) => fact !== undefined);
  const single = textAt(parent, key);
  return single ? [single] : [];
}

/** The numbers of a mapping from names to numbers; undefined when there is none. The span is its key. */
export function numbersAt(
  parent: DataNode | undefined,
  key: string,
): Fact<Readonly<Record<string, number>>> | undefined {
  const entry = entryOf(parent, key);
  const content = resolve(entry?.value);
  if (!entry || content?.type !== 'map') return undefined;
  const numbers = content.entries.flatMap(({ key: name, value }) => {
    const number = numberOf(value);
    return number ? [[name, number.value] as const] : [];
  });
  return numbers.length === 0 ? undefined : { value: Object.fromEntries(numbers), span: spanOf(entry.keySpan) };
}

/** Where `key` stands when it has content, else undefined: for facts of which only their presence matters. */
export function keyAt(parent: DataNode | undefined, key: string): Span | undefined {
  const entry = entryOf(parent, key);
  return entry && hasContent(entry.value) ? spanOf(entry.keySpan) : undefined;
}

/** The items of a list, aliases not followed; empty when there is no list. */
export function itemsAt(parent: DataNode | undefined, key: string): readonly DataNode[] {
  const content = resolve(entryOf(parent, key)?.value);
  return content?.type === 'seq' ? content.items : [];
}

/** Where findings about the value of an entry go: the value on its line, or the key when the value is a block. */
export function placeOf({ keySpan, value }: Entry): Span {
  const block =
    (value.type === 'scalar' && value.style === 'block') ||
    ((value.type === 'map' || value.type === 'seq') && !value.flow);
  return spanOf(block || value.start === value.end ? keySpan : value);
}

/** The object without the keys whose value is undefined, as optional facts want it. */
export function present<T extends object>(facts: T): Present<T> {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(facts)) {
    const value: unknown = Reflect.get(facts, key);
    if (value !== undefined) kept[key] = value;
  }
  return kept as Present<T>;
}

export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

const spanOf = ({ start, end }: Span): Span => ({ start, end });
