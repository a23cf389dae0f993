import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from './span';

/** One immutable version of a file's text, with conversions between offsets and line/character positions. */
export class SourceText {
  private readonly lines: TextDocument;

  /**
   * @param uri the file's address as the editor or the command line names it
   * @param text the whole text; a byte order mark, if any, stays in it as its first character
   * @param version counts up with every change; two texts of one uri and version are the same text
   */
  constructor(
    readonly uri: string,
    readonly text: string,
    readonly version: number,
  ) {
    this.lines = TextDocument.create(uri, '', version, text);
  }

  /** The line break that the author uses, so that an edit does not mix two kinds. */
  get lineBreak(): string {
    const first = this.text.indexOf('\n');
    if (first > 0 && this.text[first - 1] === '\r') return '\r\n';
    return first === -1 && this.text.includes('\r') ? '\r' : '\n';
  }

  /** Line and character are 0-based; characters are UTF-16 code units, as in the language server protocol. */
  positionAt(offset: number): Position {
    return this.lines.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.lines.offsetAt(position);
  }

  rangeOf(span: Span): Range {
    return { start: this.lines.positionAt(span.start), end: this.lines.positionAt(span.end) };
  }

  /** The line that `offset` lies on, without its line break. */
  lineAt(offset: number): Span {
    const { line } = this.lines.positionAt(offset);
    const start = this.lines.offsetAt({ line, character: 0 });
    return { start, end: lineEnd(this.text, start) };
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }
}

/** Offset of the first line break at or behind `from`, or `limit` when none comes before it. */
export function lineEnd(text: string, from: number, limit = text.length): number {
  for (let offset = from; offset < limit; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || code === 13) return offset;
  }
  return limit;
}

/** Offset behind the line break at or behind `from`, or the text's end. */
export function nextLine(text: string, from: number): number {
  const end = lineEnd(text, from);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}
