import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { DATE } from './support/dates';
import { pagesLike, type Page, type PageSection } from './support/pages';

const ROLLBACK =
  /\broll(?:ing)?[- ]?backs?\b|\bgo(?:ing)? back to (?:the )?(?:previous|last)|\brevert(?:ing)? (?:the |to )/i;
const PRACTISED =
  /\b(?:drill(?:ed|s)?|rehears\w+|practi[sc]ed|exercised?|last (?:tested|run|tried|rollback|exercise)|tested on|dry[- ]?run|game ?day)\b/i;

/** What is still to come. */
const PLANNED = /\b(?:next|planned|scheduled|upcoming|due|not yet|todo|tbd)\b/i;

/** Whether the way back to the last model is written down as steps, with the day on which it was last rehearsed. */
export const rollbackRunbook: Detector = {
  id: 'rollback-runbook',
  detect(evidence) {
    const found = pagesLike(evidence, /./).flatMap((page) => sectionsOn(page).map((section) => ({ page, section })));
    const judged = found.map(({ page, section }) => judge(page, section)).toSorted((a, b) => b.rank - a.rank);
    const [best] = judged;
    if (!best)
      return notMet(
        'Write docs/runbook.md with the steps of a rollback, and the day on which you last rehearsed them.',
      );
    const { path, line, drill, steps } = best;
    const there = shown({ path, line }, 'The rollback is written down');
    if (drill && steps) return met([there, shown({ path, line: drill }, 'The day of the last rehearsal')]);
    if (!steps)
      return partly(
        [lacking({ path, line }, 'The rollback is named, and no step or command says how')],
        `Write the steps of the rollback below line ${line} of ${path}.`,
      );
    return partly(
      [there, lacking({ path, line }, 'Nothing says when the rollback was last rehearsed')],
      `Rehearse the rollback, and write "Last drill:" with the date below line ${line} of ${path}.`,
    );
  },
};

function sectionsOn(page: Page): readonly PageSection[] {
  if (page.hasTitleLike(ROLLBACK)) return page.sections.filter(({ title }) => ROLLBACK.test(title));
  // A page that is called after it is about nothing else.
  return ROLLBACK.test(page.path.replace(/[_/]/g, ' ')) ? page.sections.slice(0, 1) : [];
}

function judge(
  page: Page,
  { section, start, end }: PageSection,
): { path: string; line: number; drill: number | undefined; steps: boolean; rank: number } {
  const line = page.lineAt(section.span.start);
  const last = page.lineAt(end);
  const lines = page.lines.filter((one) => one.line > line && one.line <= last);
  const ownBlocks = page.body.blocks.blocks.filter((block) => block.start >= start && block.start < end);
  const items = ownBlocks.filter(({ kind }) => kind === 'item').length;
  const commands = ownBlocks.filter(({ kind }) => kind === 'code').length;
  const steps = items >= 2 || commands >= 1;
  // The day may stand below the table of drills, or in a line beside the word.
  const drill =
    lines.find(({ text }) => isPast(text) && PRACTISED.test(text) && DATE.test(text))?.line ??
    drillTable(page, line, last) ??
    page.lines.find(({ text }) => isPast(text) && PRACTISED.test(text) && ROLLBACK.test(text) && DATE.test(text))?.line;
  return { path: page.path, line, drill, steps, rank: (drill === undefined ? 0 : 2) + (steps ? 1 : 0) };
}

const drillTable = (page: Page, first: number, last: number): number | undefined =>
  page.tables
    .filter(
      ({ line, columns }) =>
        line > first && line <= last && columns.some((name) => /drill|rehears|date|when/i.test(name)),
    )
    .flatMap(({ rows }) => rows)
    .find(({ cells }) => cells.some((cell) => DATE.test(cell)) && cells.every(isPast))?.line;

const isPast = (text: string): boolean => !PLANNED.test(text);
