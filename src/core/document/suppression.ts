import type { Span } from '../text/span';
import { lineEnd, nextLine, type SourceText } from '../text/source-text';

/** A comment that switches findings off, by rule id, for the next line or for the whole file. */
export interface Suppression {
  /** What the author wrote for rule ids; empty means every rule. */
  readonly ids: readonly string[];
  /** 0-based line whose findings are switched off; absent for the whole file. */
  readonly line?: number;
  readonly span: Span;
}

const COMMENT = /(?:#|<!--)[ \t]*ml-portfolio-disable(-next-line|-file)(?![\w-])([^\r\n]*)/g;

/**
 * Reads `# ml-portfolio-disable-next-line <ids> -- reason`, `# ml-portfolio-disable-file <ids> -- reason` and the same in
 * HTML comments. Ids are separated by commas or blanks.
 */
export function suppressionsIn(source: SourceText): Suppression[] {
  const { text } = source;
  if (!text.includes('ml-portfolio-disable')) return [];
  const found: Suppression[] = [];
  // From the end, because a comment above another one of the sort is for the same line.
  for (const match of Array.from(text.matchAll(COMMENT)).reverse()) {
    const span = { start: match.index, end: match.index + match[0].length };
    const ids = idsIn(match[2] ?? '');
    if (match[1] === '-file') found.push({ ids, span });
    else found.push({ ids, span, line: lineBelow(source, span.end, found.at(-1)) });
  }
  return found.reverse();
}

const idsIn = (written: string): string[] =>
  written
    .replace(/-->.*$/, '')
    .replace(/(^|\s)--(\s.*)?$/, '')
    .split(/[\s,]+/)
    .filter((id) => id !== '');

/** The next line that is not empty, or the one that the comment on it is for. */
function lineBelow(source: SourceText, from: number, next: Suppression | undefined): number {
  const { text } = source;
  let start = nextLine(text, from);
  while (start < text.length && /^\s*$/.test(text.slice(start, lineEnd(text, start)))) start = nextLine(text, start);
  const onComment = next && next.span.start >= start && /^\s*$/.test(text.slice(start, next.span.start));
  return (onComment ? next.line : undefined) ?? source.positionAt(start).line;
}

/** Whether a finding of rule `id` that starts on the 0-based `line` is switched off. */
export const isSuppressed = (suppressions: readonly Suppression[], id: string, line: number): boolean =>
  suppressions.some(
    (one) => (one.line === undefined || one.line === line) && (one.ids.length === 0 || one.ids.includes(id)),
  );
