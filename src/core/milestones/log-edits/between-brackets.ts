import type { DataNode, Entry } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';
import type { Edit } from '../../text/edit';
import { lineEnd } from '../../text/source-text';
import type { Span } from '../../text/span';

const gone = (start: number, end: number): Edit[] => [{ span: { start, end }, newText: '' }];

const insert = (at: number, newText: string): Edit => ({ span: { start: at, end: at }, newText });

/** What stands before a value on its line when it stands there alone; undefined when others are on the line. */
export function indentOf({ source }: PortfolioDocument, value: Span, around: Span): string | undefined {
  const lineStart = source.lineAt(value.start).start;
  const indent = source.text.slice(lineStart, value.start);
  return indent.trim() === '' && lineStart > around.start ? indent : undefined;
}

/** Adds a part behind another one between brackets: on a line of its own when the author writes so. */
export function insertBehind(
  document: PortfolioDocument,
  part: Span,
  indent: string | undefined,
  written: string,
): Edit[] {
  const { source, text } = document;
  if (indent === undefined) return [insert(part.end, `, ${written}`)];
  const line = source.lineBreak + indent + written;
  const at = lineEnd(text, part.end);
  const [, comma, comment] = /^([ \t]*,)?([ \t]*(?:#.*)?)$/.exec(text.slice(part.end, at)) ?? [];
  // The comment behind the other part is about that one.
  if (comment === undefined) return [insert(part.end, `,${line}`)];
  if (comma !== undefined) return [insert(at, `${line},`)];
  return comment.trim() === '' ? [insert(part.end, `,${line}`)] : [insert(part.end, ','), insert(at, line)];
}

/** Takes out one of several parts between brackets, with its comma; a comment beside it stays. */
export function removeBetween(
  { text }: PortfolioDocument,
  around: Span,
  parts: readonly (Entry | DataNode)[],
  index: number,
): Edit[] {
  const [before, part, next] = [parts[index - 1], parts[index], parts[index + 1]];
  if (!part) return [];
  const hasComment = (start: number, end: number): boolean => text.slice(start, end).includes('#');
  if (next) {
    return hasComment(part.end, next.start)
      ? gone(part.start, text.indexOf(',', part.end) + 1)
      : gone(part.start, next.start);
  }
  if (before && !hasComment(before.end, part.start)) return gone(before.end, part.end);
  const comma = /^[ \t]*,/.exec(text.slice(part.end, around.end))?.[0].length ?? 0;
  if (before) return gone(part.start, part.end + comma);
  const isClean = !hasComment(around.start + 1, part.start) && !hasComment(part.end, around.end - 1);
  return isClean ? gone(around.start + 1, around.end - 1) : gone(part.start, part.end + comma);
}
