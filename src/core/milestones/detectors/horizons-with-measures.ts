import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { MEASURE, pagesLike, type Page } from './support/pages';
import { listed } from './support/said';

const PLACE = /30[-_ ]?60[-_ ]?90|first[-_ ]?(?:90|ninety)[-_ ]?days/i;
const HORIZONS = ['30', '60', '90'] as const;

/** Whether the plan for the first job has a line with a number for each of its horizons. */
export const horizonsWithMeasures: Detector = {
  id: 'horizons-with-measures',
  detect(evidence) {
    const plans = pagesLike(evidence, (path) => /\.md$/i.test(path) && !/(?:^|\/)readme\.md$/i.test(path)).filter(
      (page) => PLACE.test(page.path) || PLACE.test(page.title),
    );
    const [best] = plans
      .map((page) => ({ page, horizons: HORIZONS.map((days) => ({ days, ...inHorizon(page, days) })) }))
      .toSorted((a, b) => filled(b) - filled(a));
    if (!best) return notMet('Write career/30-60-90.md with an outcome and its number for each of the three horizons.');
    const { page, horizons } = best;
    const there = horizons.flatMap(({ days, measured }) =>
      measured === undefined ? [] : [shown({ path: page.path, line: measured }, `Day ${days} has a measurable line`)],
    );
    const open = horizons.filter(({ measured }) => measured === undefined);
    if (open.length === 0) return met(there);
    const days = listed(open.map((one) => one.days));
    const lacks = open.map(({ days: one, title }) =>
      lacking(
        { path: page.path, line: title ?? 1 },
        title === undefined ? `Nothing is planned for day ${one}` : `Nothing under day ${one} can be measured`,
      ),
    );
    return partly(
      [...there, ...lacks],
      `Write a line with a number for day ${days} into ${page.path}: which metric, from which value to which.`,
    );
  },
};

interface Horizon {
  readonly title: number | undefined;
  readonly measured: number | undefined;
}

const filled = ({ horizons }: { readonly horizons: readonly Horizon[] }): number =>
  horizons.filter(({ measured }) => measured !== undefined).length;

function inHorizon(page: Page, days: string): Horizon {
  const is = new RegExp(`(?:^|\\D)${days}(?:\\D|$)`);
  const others = HORIZONS.filter((one) => one !== days);
  const section = page.sections.find((one, index) => {
    const title = page.seen(one.section.span);
    // The title of the whole names all three, or the last one.
    return (
      is.test(title) && !others.every((other) => title.includes(other)) && !(index === 0 && one.section.level === 1)
    );
  });
  if (section) {
    const title = page.lineAt(section.section.span.start);
    const last = page.lineAt(section.end);
    const own = page.lines.filter(
      ({ line, text }) =>
        line > title && (line < last || last === page.lineAt(page.text.length)) && !/^\s*#/.test(text),
    );
    return { title, measured: own.find(({ text }) => isMeasured(text))?.line };
  }
  const rows = page.tables.flatMap((table) => table.rows);
  const row = rows.find(({ cells }) => is.test(cells[0] ?? ''));
  if (!row) return { title: undefined, measured: undefined };
  return { title: row.line, measured: row.cells.slice(1).some(isMeasured) ? row.line : undefined };
}

/** The days of the horizon itself measure nothing. */
const isMeasured = (text: string): boolean =>
  MEASURE.test(text.replace(/\b(?:days?|first|within|by day|in)\s+(?:30|60|90)\b|\b(?:30|60|90)[- ]days?\b/gi, ''));
