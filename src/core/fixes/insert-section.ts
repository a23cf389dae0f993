import type { PortfolioDocument } from '../document/document';
import type { Heading, MarkdownBody } from '../document/markdown/body';
import type { Edit } from '../text/edit';

/**
 * Inserts a section into the body of a Markdown document, at the place that its template gives it among the sections that
 * are there, under a heading of their level.
 * @param lines what stands below the heading
 * @param order one pattern for the titles of each section, in the order of the template; the new title matches one of them
 */
export function insertSection(
  document: PortfolioDocument,
  title: string,
  lines: readonly string[],
  order: readonly RegExp[],
): Edit | undefined {
  return insertRanked(document, title, lines, (name) => order.findIndex((pattern) => pattern.test(name)));
}

/**
 * The same with another way to tell the place of a title.
 * @param rankOf the place of a title in the order of the template; negative for one that the template does not know
 */
export function insertRanked(
  document: PortfolioDocument,
  title: string,
  lines: readonly string[],
  rankOf: (title: string) => number,
): Edit | undefined {
  const { body, text } = document;
  if (!body) return undefined;
  const own = rankOf(title);
  const level = sectionLevel(body);
  const sections = body.headings.filter((heading) => heading.level === level && !isTitle(heading, body));
  const before = sections.findLast((heading) => rankOf(heading.title) >= 0 && rankOf(heading.title) < own);
  const after = sections.find((heading) => rankOf(heading.title) > own);
  const at = before ? before.section.end : (after?.start ?? text.length);
  return insertBefore(document, at, [`${'#'.repeat(level)} ${title}`, '', ...lines]);
}

/** Inserts lines in front of a heading, or at the end of the text. @param at where the heading begins */
function insertBefore({ text, source }: PortfolioDocument, at: number, lines: readonly string[]): Edit {
  const { lineBreak } = source;
  const section = lines.join(lineBreak);
  if (at >= text.length)
    return { span: { start: at, end: at }, newText: gapBefore(text, lineBreak) + section + lineBreak };
  const rule = /(?:^|[\r\n])[ \t]*(-{3,})[ \t]*[\r\n\s]*$/.exec(text.slice(0, at))?.[1];
  const separator = rule === undefined ? '' : rule + lineBreak + lineBreak;
  return { span: { start: at, end: at }, newText: section + lineBreak + lineBreak + separator };
}

/** The level of the sections: the highest one below the title. */
function sectionLevel(body: MarkdownBody): number {
  const levels = body.headings.filter((heading) => !isTitle(heading, body)).map(({ level }) => level);
  return levels.length === 0 ? 2 : Math.min(...levels);
}

/** The first heading is the title when no other has its level. */
const isTitle = (heading: Heading, { headings }: MarkdownBody): boolean =>
  heading === headings[0] && heading.level === 1 && headings.filter(({ level }) => level === 1).length === 1;

/** What has to stand between the end of a text and a new paragraph. */
function gapBefore(text: string, lineBreak: string): string {
  if (text.trim() === '' || /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)$/.test(text)) return '';
  return /[\r\n]$/.test(text) ? lineBreak : lineBreak + lineBreak;
}
