import type { Span } from '../../text/span';

/** `keys=f1` or `title="Test data"`. */
export interface Attribute {
  readonly name: string;
  readonly nameSpan: Span;
  /** Without its quotes. */
  readonly value: string;
  readonly valueSpan: Span;
}

export interface Attributes {
  readonly list: readonly Attribute[];
  /** What is none. */
  readonly unread: readonly Span[];
}

/** What a block may say of itself. */
export const ATTRIBUTES = ['src', 'keys', 'percent', 'title'] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];

/** A name with its value, which is quoted when it holds blanks; or else one word. */
const ATTRIBUTE = /([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))|\S+/g;

/** @param offset of the text in the file */
export function readAttributes(text: string, offset: number): Attributes {
  const list: Attribute[] = [];
  const unread: Span[] = [];
  for (const match of text.matchAll(ATTRIBUTE)) {
    const start = offset + match.index;
    const end = start + match[0].length;
    const [, name, double, single, bare] = match;
    if (name === undefined) {
      unread.push({ start, end });
      continue;
    }
    const quote = bare === undefined ? 1 : 0;
    list.push({
      name,
      nameSpan: { start, end: start + name.length },
      value: double ?? single ?? bare ?? '',
      valueSpan: { start: start + name.length + 1 + quote, end: end - quote },
    });
  }
  return { list, unread };
}

/** The value of an attribute; the first one counts. */
export const attributeOf = ({ list }: Attributes, name: AttributeName): Attribute | undefined =>
  list.find((attribute) => attribute.name === name);

/** The keys that a block asks for, each with its place. */
export function keysOf(attributes: Attributes): readonly (Span & { readonly key: string })[] {
  const keys = attributeOf(attributes, 'keys');
  if (!keys) return [];
  return Array.from(keys.value.matchAll(/[^\s,](?:[^,]*[^\s,])?/g), ({ 0: key, index }) => {
    const start = keys.valueSpan.start + index;
    return { key, start, end: start + key.length };
  });
}
