import type { Span } from '../../text/span';
import type { Table } from './tables';

/** `- **License:** mit`, `**Version**: 2`, or a row of a table with two columns: a name and what is said under it. */
export interface Label {
  /** As written, without marks. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The rest of the line, trimmed; empty when nothing follows. */
  readonly value: Span;
  /** Whether it is a row of a table. */
  readonly inTable: boolean;
}

const MOST_WORDS = 7;

/**
 * @param text the body's source, @param prose the same with marks blanked, @param base offset of both in the file
 */
export function labelsOf(text: string, prose: string, tables: readonly Table[], base: number): Label[] {
  const labels: Label[] = [];
  for (const line of prose.matchAll(
    /^([ \t>]*)(?![ \t>])([-*+]|\d+[.)])?([ \t]*)([^\s:|#][^:|\r\n]{0,80}?)[ \t]*:(?=\s)[ \t]*([^\r\n]*)/gm,
  )) {
    const [all, quote = '', bullet, gap = '', name = '', rest = ''] = line;
    const start = line.index + quote.length + (bullet?.length ?? 0) + gap.length;
    // Outside lists only what is written in bold is a label; other lines with a colon are sentences.
    const bold = /(\*\*|__)[ \t]*$/.test(text.slice(line.index, start));
    if ((bullet === undefined && !bold) || name.split(/\s+/).length > MOST_WORDS) continue;
    const valueStart = line.index + all.length - rest.length;
    labels.push({
      name: name.trim(),
      nameSpan: { start: base + start, end: base + start + name.trimEnd().length },
      value: { start: base + valueStart, end: base + valueStart + rest.trimEnd().length },
      inTable: false,
    });
  }
  const slice = ({ start, end }: Span): string => prose.slice(start - base, end - base).trim();
  for (const { header, rows } of tables) {
    if (header.length !== 2) continue;
    for (const [key, value] of rows) {
      if (key && value && slice(key) !== '')
        labels.push({ name: slice(key).replace(/:$/, ''), nameSpan: key, value, inTable: true });
    }
  }
  return labels.sort((a, b) => a.nameSpan.start - b.nameSpan.start);
}
