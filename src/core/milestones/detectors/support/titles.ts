import type { Page } from './pages';
import { isBlank } from './said';

/** The lines of titles below which nothing is said, 1-based. */
export const emptyTitlesOf = (page: Page): ReadonlySet<number> =>
  new Set(
    page.sections.flatMap(({ start, end, section }) =>
      isBlank(page.seen({ start: section.span.end, end })) ? [page.lineAt(start)] : [],
    ),
  );

/** Whether a line, 1-based, stands under one of the titles that are wanted. */
export function underTitles(page: Page, wanted: RegExp): (line: number) => boolean {
  const ranges = page.sections
    .filter(({ title }) => wanted.test(title))
    .map(({ start, end }) => ({ from: page.lineAt(start), to: page.lineAt(end) }));
  return (line) => ranges.some(({ from, to }) => from <= line && line <= to);
}
