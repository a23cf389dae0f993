import type { MarkdownBody } from '../../document/markdown/body';
import { lastBefore } from '../../text/last-before';
import type { Span } from '../../text/span';

/**
 * How authors show that they write about something: by the words of a title, and by words in a sentence. Both are read
 * generously, because they decide whether something is called missing.
 */
export interface TopicPattern {
  readonly title?: RegExp;
  readonly sentence?: RegExp;
}

/** A heading, or what serves as one: a line in bold, a label in front of a colon, a heading in HTML. */
interface Title {
  readonly text: string;
  readonly span: Span;
}

/** The first place at which each topic comes up; topics that do not are absent. */
export function readTopics<Topic extends string>(
  body: MarkdownBody,
  patterns: Readonly<Record<Topic, TopicPattern>>,
): ReadonlyMap<Topic, Span> {
  const titles = titlesOf(body);
  const found = new Map<Topic, Span>();
  for (const [topic, { title, sentence }] of Object.entries(patterns) as [Topic, TopicPattern][]) {
    const span = titles.find(({ text }) => title?.test(text))?.span ?? (sentence && firstMatch(body, sentence));
    if (span) found.set(topic, span);
  }
  return found;
}

/** Where a pattern without the global flag first matches the prose of the body. */
export function firstMatch(body: MarkdownBody, pattern: RegExp, within: Span = body.span): Span | undefined {
  const match = pattern.exec(body.proseIn(within));
  if (!match) return undefined;
  const start = within.start + match.index;
  return { start, end: Math.min(start + match[0].length, lineEndIn(body, start)) };
}

/** The titles of the heading under which an offset lies and of those above it, innermost first. */
export const headingsAbove = (body: MarkdownBody, offset: number): readonly string[] =>
  lastBefore(body.headings, offset)?.path ?? [];

function titlesOf(body: MarkdownBody): Title[] {
  // The title of the document names its subject: a model of credit risk is no list of risks.
  const sections = body.headings.filter(({ level }, index) => index > 0 || level > 1);
  const titles: Title[] = sections.map(({ title, start, end }) => ({ text: title, span: { start, end } }));
  const { start } = body.span;
  for (const match of body.text.matchAll(
    /^[ \t>*-]*(\*\*|__)([^*_\r\n]{2,90})\1[ \t]*:?[ \t]*$|<(h[1-6]|summary)\b[^>]*>([^]{1,120}?)<\/\3>/gim,
  )) {
    const text = (match[2] ?? match[4] ?? '').replace(/<[^>]*>|[*_]/g, '').trim();
    const at = start + match.index;
    titles.push({ text, span: { start: at, end: Math.min(at + match[0].length, lineEndIn(body, at)) } });
  }
  for (const { name, nameSpan, value } of body.labels) {
    if (value.end > value.start) titles.push({ text: name, span: nameSpan });
  }
  return titles;
}

function lineEndIn(body: MarkdownBody, offset: number): number {
  const end = body.text.slice(offset - body.span.start).search(/[\r\n]/);
  return end < 0 ? body.span.end : offset + end;
}
