import type { Detection, Evidence } from '../detector';
import { lacking, met, notMet, partly, shown } from './answer';
import { pagesLike, type Page } from './pages';
import { isToFillIn, listed } from './said';

/** Something that a page has to say. */
export interface PagePart {
  /** As it stands in a sentence: "the decision". */
  readonly name: string;
  /** The line that says it, 1-based; undefined when none does. */
  find(page: Page): number | undefined;
}

/** Whether one of the pages says all that it should; of several the one that says most counts. */
export function detectParts(
  evidence: Evidence,
  wanted: (page: Page) => boolean,
  parts: readonly PagePart[],
  next: string,
): Detection {
  const [best] = pagesLike(evidence, (path) => !/(?:^|\/)templates?\/|template\.md$/i.test(path))
    .filter(wanted)
    .map((page) => ({ page, found: parts.map((part) => ({ part, line: part.find(page) })) }))
    .toSorted((a, b) => countOf(b.found) - countOf(a.found));
  if (!best) return notMet(next);
  const { page, found } = best;
  const there = found.flatMap(({ part, line }) =>
    line === undefined ? [] : [shown({ path: page.path, line }, `It has ${part.name}`)],
  );
  const open = found.filter(({ line }) => line === undefined).map(({ part }) => part.name);
  if (open.length === 0) return met(there);
  const lack = lacking({ path: page.path, line: 1 }, `It lacks ${listed(open)}`);
  const todo = `Add ${listed(open)} to ${page.path}.`;
  return there.length === 0 ? notMet(todo, [lack]) : partly([...there, lack], todo);
}

const countOf = (found: readonly { readonly line: number | undefined }[]): number =>
  found.filter(({ line }) => line !== undefined).length;

/** The first line that all the patterns match; a title alone, or a place to be filled in, says nothing. */
export const lineSaying = (page: Page, ...patterns: readonly RegExp[]): number | undefined =>
  page.lines.find(
    ({ text }) =>
      !/^\s*#/.test(text) &&
      !/<[a-z][^>]*>|\bT(?:BD|BA)\b/i.test(text) &&
      !isToFillIn(text) &&
      patterns.every((pattern) => pattern.test(text)),
  )?.line;

/** The first line with words below a title. */
export function lineUnder(page: Page, title: RegExp): number | undefined {
  const section = page.sections.find((one) => title.test(one.title));
  if (!section) return undefined;
  const [first, last] = [page.lineAt(section.start), page.lineAt(section.end)];
  return page.lines.find(
    ({ line, text }) =>
      line > first &&
      (line < last || section.end >= page.text.length) &&
      /\p{L}{3}/u.test(text) &&
      !/^\s*(?:#|\||<)/.test(text) &&
      !isToFillIn(text),
  )?.line;
}

/** Whether the page is about something, by its name or its title. */
export const isAbout =
  (topic: RegExp) =>
  (page: Page): boolean =>
    topic.test(page.path.replace(/[_/-]/g, ' ')) || topic.test(page.title);
