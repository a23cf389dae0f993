import { lineEnd } from '../../text/source-text';
import type { Span } from '../../text/span';

/** What one line of block YAML is made of. Columns are 0-based, in UTF-16 code units from the line's first character. */
export interface YamlLine {
  readonly start: number;
  readonly end: number;
  /** Column of the first character that is no blank. */
  readonly indent: number;
  /** Columns of the dashes that open list items. */
  readonly dashes: readonly number[];
  /** Offset of what stands behind indentation and dashes. */
  readonly content: number;
  readonly key: { readonly name: string; readonly span: Span; readonly colon: number } | undefined;
  /** What stands behind the key, or behind the dashes when there is no key: without anchor, tag and comment, trimmed. */
  readonly value: Span;
  /** Offset of the comment, or the line's end. */
  readonly comment: number;
  /** Nothing but blanks and a comment. */
  readonly empty: boolean;
  /** A line of three dashes or dots: another document starts. */
  readonly marker: boolean;
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';

/** @param start offset of the line's first character, behind a byte order mark */
export function readYamlLine(text: string, start: number): YamlLine {
  const end = lineEnd(text, start);
  let at = skipBlanks(text, start, end);
  const indent = at - start;
  const dashes: number[] = [];
  const marker = /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(start, start + 4));
  while (text[at] === '-' && (at + 1 === end || isBlank(text[at + 1]))) {
    dashes.push(at - start);
    at = skipBlanks(text, at + 1, end);
  }
  const content = at;
  if (text[at] === '#' || marker)
    return line({ start, end, indent, dashes, content, key: undefined, valueStart: at, comment: at, marker }, text);
  const behindProperties = skipProperties(text, at, end);
  const key = readKey(text, behindProperties, end);
  const valueStart = key ? skipProperties(text, skipBlanks(text, key.colon + 1, end), end) : behindProperties;
  const comment = commentIn(text, valueStart, end);
  return line({ start, end, indent, dashes, content, key, valueStart, comment, marker }, text);
}

type Parts = Omit<YamlLine, 'value' | 'empty'> & { readonly valueStart: number };

function line({ valueStart, ...parts }: Parts, text: string): YamlLine {
  let valueEnd = Math.max(valueStart, parts.comment);
  while (valueEnd > valueStart && isBlank(text[valueEnd - 1])) valueEnd--;
  const empty = !parts.key && parts.dashes.length === 0 && valueEnd === valueStart;
  return { ...parts, value: { start: valueStart, end: valueEnd }, empty };
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text[at])) at++;
  return at;
}

/** Anchors and tags say nothing about where the cursor stands. */
function skipProperties(text: string, from: number, end: number): number {
  let at = from;
  while ((text[at] === '&' || text[at] === '!') && at < end) {
    const word = /^\S*/.exec(text.slice(at, end))?.[0].length ?? 0;
    at = skipBlanks(text, at + word, end);
  }
  return at;
}

function readKey(text: string, start: number, end: number): YamlLine['key'] {
  const first = text[start];
  if (start >= end || first === '[' || first === '{' || first === '|' || first === '>' || first === '*')
    return undefined;
  if (first === '"' || first === "'") {
    const close = closingQuote(text, start, end);
    const colon = close < 0 ? end : skipBlanks(text, close + 1, end);
    if (text[colon] !== ':' || colon >= end) return undefined;
    return { name: text.slice(start + 1, close), span: { start, end: close + 1 }, colon };
  }
  for (let at = start; at < end; at++) {
    if (text[at] === '#' && isBlank(text[at - 1])) return undefined;
    if (text[at] !== ':' || (at + 1 < end && !isBlank(text[at + 1]))) continue;
    const name = text.slice(start, at).trimEnd();
    return name === '' ? undefined : { name, span: { start, end: start + name.length }, colon: at };
  }
  return undefined;
}

/** Offset of the quote that closes the one at `start`, or -1 when there is none before `end`. */
export function closingQuote(text: string, start: number, end: number): number {
  const quote = text[start];
  for (let at = start + 1; at < end; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at;
    }
  }
  return -1;
}

function commentIn(text: string, from: number, end: number): number {
  const first = text[from];
  const quoted = first === '"' || first === "'" ? closingQuote(text, from, end) : -1;
  for (let at = Math.max(from, quoted + 1); at < end; at++) {
    if (text[at] === '#' && isBlank(text[at - 1])) return at;
  }
  return end;
}

/** Column of the first character of a line that is no blank; of a blank line, its length. */
export function indentAt(text: string, start: number): number {
  let at = start;
  while (isBlank(text[at])) at++;
  return at - start;
}

/** Offset of the first character of the line before the one at `start`, or -1 when that is the region's first. */
export function previousLine(text: string, start: number, regionStart: number): number {
  if (start <= regionStart) return -1;
  let at = start - 1;
  if (text[at] === '\n' && text[at - 1] === '\r') at--;
  while (at > regionStart && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return Math.max(at, regionStart);
}
