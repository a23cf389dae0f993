import type { Span } from '../text/span';
import type { SourceText } from '../text/source-text';

/** A comment that switches findings off, by rule id, for the next line or for the whole file. */
export interface Suppression {
  /** Rule ids; empty means every rule. */
  readonly ids: readonly string[];
  /** 0-based line whose findings are switched off; absent for the whole file. */
  readonly line?: number;
  readonly span: Span;
}

const COMMENT = /(?:#|<!--)[ \t]*ml-portfolio-disable(-next-line|-file)\b([^\r\n]*)/g;

/**
 * Reads `# ml-portfolio-disable-next-line <ids> -- reason`, `# ml-portfolio-disable-file <ids> -- reason` and the same in
 * HTML comments. Ids are separated by commas or blanks.
 */
export function suppressionsIn(source: SourceText): Suppression[] {
  if (!source.text.includes('ml-portfolio-disable')) return [];
  return Array.from(source.text.matchAll(COMMENT), (match) => {
    const ids = (match[2] ?? '')
      .replace(/-->.*$/, '')
      .replace(/\s--\s.*$/, '')
      .split(/[\s,]+/)
      .filter((id) => id.includes('/'));
    const span = { start: match.index, end: match.index + match[0].length };
    return match[1] === '-file' ? { ids, span } : { ids, span, line: source.positionAt(match.index).line + 1 };
  });
}

/** Whether a finding of rule `id` that starts on the 0-based `line` is switched off. */
export const isSuppressed = (suppressions: readonly Suppression[], id: string, line: number): boolean =>
  suppressions.some(
    (one) => (one.line === undefined || one.line === line) && (one.ids.length === 0 || one.ids.includes(id)),
  );
