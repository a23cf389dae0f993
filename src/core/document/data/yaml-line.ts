import type { Span } from '../../text/span';
import { lineEnd } from '../../text/source-text';

/** One line of a YAML text that may not parse, taken apart as its author meant it. */
export interface YamlLine extends Span {
  /** Number of characters of white space at the start. */
  readonly indent: number;
  /** What stands behind the indentation, any dashes and the first key, without a comment; empty when there is nothing. */
  readonly value: Span;
  /** The first word behind the indentation and any dashes: a key without its colon, or the start of a value. */
  readonly head: Span;
  /** Whether the head is a key: a colon with a space, or the end of the line, stands behind it. */
  readonly keyed: boolean;
}

/** A longer key is none. */
const LONGEST_KEY = 1000;

const KEY =
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[\]{},&*!|>%@`-][^:#]*?|-[^\s:#][^:#]*?)[ \t]*(?=:(?:[ \t]|$))/;

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  const at = text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
  return at <= 0 ? 0 : Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** Takes the line that holds `offset` apart. Offsets are those of `text`. */
export function yamlLine(text: string, offset: number): YamlLine {
  const start = lineStart(text, offset);
  const end = lineEnd(text, start);
  const line = text.slice(start, end);
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  let at = indent + (/^(?:[-?](?:[ \t]+|$))*/.exec(line.slice(indent))?.[0].length ?? 0);
  const key = KEY.exec(line.slice(at, at + LONGEST_KEY))?.[0];
  const head = { start: start + at, end: start + at + headLength(line.slice(at), key) };
  if (key !== undefined) {
    at += key.length + 1;
    at += /^[ \t]*/.exec(line.slice(at))?.[0].length ?? 0;
  }
  const value = { start: start + at, end: start + at + contentLength(line.slice(at)) };
  return { start, end, indent, value, head, keyed: key !== undefined };
}

const headLength = (rest: string, key: string | undefined): number =>
  key === undefined ? (/^\S+/.exec(rest)?.[0].length ?? 0) : key.trimEnd().length;

/** Length of a value up to a comment, trailing white space not counted. */
function contentLength(rest: string): number {
  const quoted = quotedLength(rest);
  const comment = /(?:^|[ \t])#/.exec(rest.slice(quoted));
  return rest.slice(0, comment ? quoted + comment.index : rest.length).trimEnd().length;
}

/** Length of a closed value in quotes at the start; 0 without one. A pattern would run out of stack on millions of characters. */
function quotedLength(rest: string): number {
  const quote = rest[0];
  if (quote !== '"' && quote !== "'") return 0;
  for (let at = 1; ;) {
    const end = rest.indexOf(quote, at);
    if (end < 0) return 0;
    if (!(quote === '"' ? isEscaped(rest, end) : rest[end + 1] === quote)) return end + 1;
    at = quote === '"' ? end + 1 : end + 2;
  }
}

/** Whether an odd number of backslashes stands in front. */
function isEscaped(text: string, offset: number): boolean {
  let first = offset;
  while (text[first - 1] === '\\') first--;
  return (offset - first) % 2 === 1;
}

/** The next line behind `offset` that holds more than a comment. */
export function nextContentLine(text: string, offset: number): YamlLine | undefined {
  const match = /(?:\r\n?|\n)[ \t]*(?=[^\s#])/g;
  match.lastIndex = lineEnd(text, offset);
  const found = match.exec(text);
  return found ? yamlLine(text, match.lastIndex) : undefined;
}

/** The nearest line above that of `offset` that holds more than a comment. */
export function previousContentLine(text: string, offset: number): YamlLine | undefined {
  for (let start = lineStart(text, offset); start > 0;) {
    start = lineStart(text, start - 1);
    const line = yamlLine(text, start);
    const first = text[start + line.indent] ?? '';
    if (start + line.indent < line.end && first !== '#') return line;
  }
  return undefined;
}

/** Offset behind the value on the line of `offset`: where something can be added to it, in front of a comment. */
export const contentEnd = (text: string, offset: number): number => yamlLine(text, offset).value.end;

/**
 * The keys under which the line of `offset` stands, by the indentation of the lines above; an item of a list is step 0,
 * because which of the items it is makes no difference to what may stand there.
 */
export function keysAbove(text: string, offset: number): (string | number)[] {
  const path: (string | number)[] = [];
  const step = (line: YamlLine): number => {
    const dashes = text.slice(line.start + line.indent, line.head.start).match(/[-?]/g)?.length ?? 0;
    path.unshift(...Array.from({ length: dashes }, () => 0));
    return line.indent;
  };
  const own = yamlLine(text, offset);
  let dashed = own.head.start > own.start + own.indent;
  let column = step(own);
  for (let line = previousContentLine(text, own.start); line; line = previousContentLine(text, line.start)) {
    const at = line.head.start - line.start;
    // The list of a key may start in the column of the key itself.
    if (at > column || (at === column && !dashed) || !line.keyed || line.value.start < line.value.end) {
      const sibling = at === column && line.indent < at;
      if (!sibling) continue;
      // The first key of the same item, behind its dash.
      column = step(line);
      dashed = true;
      continue;
    }
    path.unshift(text.slice(line.head.start, line.head.end).replace(/^(["'])(.*)\1$/, '$2'));
    dashed = line.indent < at;
    column = step(line);
  }
  return path;
}
