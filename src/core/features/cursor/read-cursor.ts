import type { PortfolioDocument } from '../../document/document';
import { lineEnd } from '../../text/source-text';
import type { Span } from '../../text/span';
import { readBlock } from './block';
import type { Cursor } from './cursor';
import { readFlow } from './flow';
import { indentAt } from './yaml-line';

/**
 * Where a cursor stands in the YAML or JSON of a document.
 * @param offset in UTF-16 code units, 0-based
 * @returns undefined in Markdown, in comments, and where nothing can be written
 */
export function readCursor(document: PortfolioDocument, offset: number): Cursor | undefined {
  const region = dataRegion(document);
  if (!region || offset < region.start || offset > region.end) return undefined;
  return isJson(document) ? readJson(document.text, region, offset) : readBlock(document.text, region, offset);
}

export const isJson = ({ path, format }: PortfolioDocument): boolean =>
  !format.markdown && path.toLowerCase().endsWith('.json');

/** The stretch of a file in which data is written, also while the fence that will close a front matter is missing. */
export function dataRegion({ format, text, frontMatter, unreadable }: PortfolioDocument): Span | undefined {
  if (unreadable) return undefined;
  if (!format.markdown) return { start: text.startsWith('\uFEFF') ? 1 : 0, end: text.length };
  if (frontMatter?.closed) {
    const { start, end } = frontMatter.content;
    // The cursor in front of the closing fence is on the fence's line.
    return start === end ? undefined : { start, end: end - 1 };
  }
  if (frontMatter) return { start: frontMatter.content.start, end: lineEnd(text, frontMatter.content.end) };
  // A fence with nothing below it that reads like a key.
  const fence = /^\uFEFF?\s*---[ \t]*(?:\r?\n|\r)/.exec(text.slice(0, 1000))?.[0];
  return fence === undefined ? undefined : { start: fence.length, end: lineEnd(text, fence.length) };
}

function readJson(text: string, region: Span, offset: number): Cursor | undefined {
  const root = region.start + (/^\s*/.exec(text.slice(region.start))?.[0].length ?? 0);
  const word = { start: offset, end: offset };
  const style = 'json';
  if (root === region.end)
    return {
      place: 'open',
      path: [],
      siblings: new Set(),
      word,
      quote: '',
      colon: false,
      style,
      column: 0,
      lead: '',
      tail: '',
    };
  const place = readFlow(text, { start: root, end: region.end }, offset, true);
  if (!place) return undefined;
  let line = offset;
  while (line > region.start && text[line - 1] !== '\n' && text[line - 1] !== '\r') line--;
  const lead = text[place.word.start - 1] === ':' ? ' ' : '';
  return { ...place, style, column: indentAt(text, line), lead };
}
