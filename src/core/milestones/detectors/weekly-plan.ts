import type { Detection, Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { placeOf } from './support/documents';
import { pagesLike, type Page } from './support/pages';
import { counted, isBlank, listed } from './support/said';

const WEEKS = 13;
/** Of a plan in somebody's own words, 90 days may be 12 weeks. */
const ENOUGH = 12;

const PLAN_PAGE =
  /(?:^|\/)(?:(?:90|ninety)[-_ ]?days?(?:[-_ ](?:plan|roadmap))?|(?:weekly|quarter|learning|study|transition)?[-_ ]?(?:plan|roadmap)(?:[-_ ](?:90|ninety)(?:[-_ ]days?)?)?)\.(?:md|markdown)$/i;
const WEEK = /\b(?:weeks?|wk|w)[\s.#-]*(\d{1,2})(?:\s*(?:-|–|to|and|&)\s*(?:weeks?\s*)?(\d{1,2}))?\b/i;

/** A deliverable for each of 13 weeks: the 90-day roadmap with a start, or a page of one's own. */
export const weeklyPlan: Detector = {
  id: 'weekly-plan',
  detect(evidence) {
    const chosen = inLog(evidence);
    if (chosen?.state === 'met') return chosen;
    const pages = pagesLike(evidence, PLAN_PAGE).map(judgePage);
    return (
      pages.find(({ state }) => state === 'met') ??
      chosen ??
      pages.find(({ state }) => state === 'partly') ??
      notMet(
        'Choose the 90-day roadmap and its first day in milestones.yaml, or write a deliverable for each of 13 weeks into career/plan.md.',
      )
    );
  },
};

function inLog(evidence: Evidence): Detection | undefined {
  for (const document of evidence.repository.ofKind('milestones')) {
    const plans = evidence.repository.factsOf(document).milestones?.plans ?? [];
    const plan = plans.find((one) => one.plan.value === 'roadmap-90-days');
    if (!plan) continue;
    const at = placeOf(document, plan.plan.span);
    if (plan.start) return met([shown(at, `The 90-day roadmap, from ${plan.start.value} on`)]);
    return partly(
      [lacking(at, 'The 90-day roadmap has no first day')],
      `Give the 90-day roadmap in ${document.path} a start, such as 2026-01-05.`,
    );
  }
  return undefined;
}

function judgePage(page: Page): Detection {
  const weeks = new Map<number, { readonly line: number; readonly isBlank: boolean }>();
  for (const { line, text, from, to } of weeksIn(page))
    for (let week = from; week <= to; week++) {
      const known = weeks.get(week);
      if (!known || known.isBlank) weeks.set(week, { line, isBlank: isBlank(text) });
    }
  if (weeks.size === 0) return notMet('');
  const blank = [...weeks].filter(([, week]) => week.isBlank);
  const [first] = [...weeks.values()];
  const filled = weeks.size - blank.length;
  const reasons = [
    ...(first && filled > 0
      ? [shown({ path: page.path, line: first.line }, `A deliverable for ${counted(filled, 'week')}`)]
      : []),
    ...blank.map(([week, { line }]) => lacking({ path: page.path, line }, `Week ${week} has no deliverable`)),
  ];
  if (filled >= ENOUGH && blank.length === 0) return met(reasons);
  const missing = Array.from({ length: WEEKS }, (_, index) => index + 1).filter(
    (week) => weeks.get(week)?.isBlank ?? true,
  );
  const names = missing.length > 4 ? [`${missing.length} more weeks`] : missing.map((week) => `week ${week}`);
  return partly(reasons, `Write a deliverable for ${listed(names)} into ${page.path}.`);
}

interface Week {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** What is to be shown at its end. */
  readonly text: string;
}

/** Weeks in the rows of tables, in items, and in titles with a text below. */
function weeksIn(page: Page): readonly Week[] {
  const rows = page.tables.flatMap(({ columns, rows: all }) => {
    const isNumbered = /^(?:week|wk|#|no\.?)$/i.test(columns[0]?.trim() ?? '');
    return all.flatMap(({ line, cells: [name = '', ...rest] }) => {
      const written = isNumbered && /^\d/.test(name) ? `week ${name}` : name;
      return weekOf(written, line, rest.filter((cell) => !isBlank(cell)).join(' '));
    });
  });
  const items = page.body.blocks.blocks.flatMap((block) => {
    if (block.kind !== 'item') return [];
    const text = page.seen(block);
    const [head = ''] = WEEK.exec(text) ?? [];
    return text.indexOf(head) > 8 ? [] : weekOf(head, page.lineAt(block.start), afterName(text, head));
  });
  const sections = page.sections.flatMap(({ title, start, end }) => {
    const line = page.lineAt(start);
    const [head = ''] = WEEK.exec(title) ?? [];
    const below = page.text
      .slice(start, end)
      .split(/\r\n|\n|\r/)
      .slice(1)
      .join(' ');
    return weekOf(head, line, [afterName(title, head), below].filter((text) => !isBlank(text)).join(' '));
  });
  return [...rows, ...items, ...sections];
}

const afterName = (text: string, name: string): string =>
  text.slice(text.indexOf(name) + name.length).replace(/^[\s:.–—)*_-]+/, '');

function weekOf(written: string, line: number, text: string): readonly Week[] {
  const [, from, to = from] = WEEK.exec(written) ?? [];
  if (from === undefined) return [];
  const first = Number(from);
  const last = Math.min(Number(to), 52);
  return first < 1 || last < first ? [] : [{ line, from: first, to: last, text }];
}
