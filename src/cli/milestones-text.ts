import { isReached, progressOf } from '../protocol/milestones-progress';
import type {
  DetectedState,
  MilestonesReport,
  ReportedHistory,
  ReportedMilestone,
  ReportedPart,
  ReportedPlan,
  ReportedReason,
} from '../protocol/milestones-report';
import { displayWidth, wrap } from './layout';
import type { Style } from './paint';
import type { Page } from './readme-text';
import { plural } from './report';

const MARKS: Readonly<Record<DetectedState, readonly [mark: string, ascii: string, style: Style]>> = {
  met: ['✔', '+', 'green'],
  partly: ['●', '~', 'yellow'],
  'not-met': ['○', '-', 'red'],
  'cannot-tell': ['–', '?', 'gray'],
};

const INDENT = 2;
const GAP = 2;
/** The column of what is said below a milestone's title. */
const BELOW = INDENT + 2;

/** Text of a plan or a file with what a terminal would obey taken out. */
const printable = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** For people: one plan after the other, each milestone with what shows it or with what to do next. */
export function milestonesText(report: MilestonesReport, page: Page): string {
  const { plans, history, log } = report;
  if (plans.length === 0) return `${wrap(NO_PLAN, page.width).join('\n')}\n`;
  const parts = plans.map((plan) => planPart(plan, page));
  const footer = [historyLine(history), ...(log.kind === 'none' ? [NO_LOG] : [])]
    .filter((line) => line !== '')
    .flatMap((line) => wrap(printable(line), page.width))
    .map((line) => page.paint('dim', line));
  return `${[...parts, footer.join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
}

const NO_PLAN =
  'No plan is followed yet. Write one into milestones.yaml under `plans:`, such as `- plan: six-chapter-transition`.';
const NO_LOG =
  'There is no milestones.yaml here, so this is the plan of the six chapters. With one, it follows plans, dates and evidence of yours.';

function planPart(plan: ReportedPlan, page: Page): string {
  const { paint, width } = page;
  const since = plan.start === null ? '' : `${page.ascii ? '|' : '·'} since ${plan.start}`;
  const heading = besides(plan.title, since, ['bold', 'underline'], page);
  const idWidth = Math.max(0, ...plan.milestones.map(({ id }) => displayWidth(printable(id))));
  const parts = plan.parts.flatMap((part) => {
    const own = plan.milestones.filter((milestone) => milestone.part === part.id);
    return own.length === 0
      ? []
      : [[partTitle(part, own, page), ...own.flatMap((one) => milestoneLines(one, part, idWidth, page))].join('\n')];
  });
  const summary = wrap(summaryOf(plan), width)
    .map((line) => paint('bold', line))
    .join('\n');
  return [heading, ...parts, summary].join('\n\n');
}

function partTitle(part: ReportedPart, milestones: readonly ReportedMilestone[], page: Page): string {
  const { reached, total } = progressOf(milestones);
  const more = [
    `${reached}/${total}`,
    ...(part.due === null ? [] : [`due ${part.due}`]),
    ...(part.isProposal ? ['our proposal'] : []),
  ];
  return besides(part.title, more.join(', '), 'bold', page);
}

/** A title with what is said beside it, on a line of its own where there is no room. */
function besides(title: string, said: string, style: Style, { paint, width }: Page): string {
  const lines = wrap(printable(title), width);
  const last = lines.at(-1) ?? '';
  const painted = lines.map((line) => paint(style, line)).join('\n');
  if (said === '') return painted;
  return `${painted}${displayWidth(last) + 1 + said.length > width ? '\n' : ' '}${paint('dim', said)}`;
}

function milestoneLines(milestone: ReportedMilestone, part: ReportedPart, idWidth: number, page: Page): string[] {
  const { paint, width, ascii } = page;
  const [mark, plain, style] = MARKS[milestone.detected];
  const id = printable(milestone.id);
  const head = `${' '.repeat(INDENT)}${paint(style, ascii ? plain : mark)} ${id}${' '.repeat(idWidth - displayWidth(id) + GAP)}`;
  const notes = notesOn(milestone, part);
  const room = Math.max(width - BELOW - idWidth - GAP, 24);
  const indent = ' '.repeat(BELOW + idWidth + GAP);
  const titles = wrap(printable(milestone.title), room);
  const said = notes.map(([note, noteStyle]) => paint(noteStyle, note)).join(', ');
  const saidWidth = notes.reduce((sum, [note]) => sum + displayWidth(note) + GAP, 0);
  const fits = displayWidth(titles.at(-1) ?? '') + saidWidth <= room;
  const last = titles.length - 1;
  const lines = titles.map((line, index) => (fits && said !== '' && index === last ? `${line}  ${said}` : line));
  if (!fits) lines.push(said);
  lines.push(...below(milestone, room, page));
  return lines.map((line, index) => (index === 0 ? head : indent) + line);
}

/** What is worth knowing beside the state: what the log says, dates, age. */
function notesOn(milestone: ReportedMilestone, part: ReportedPart): readonly (readonly [note: string, style: Style])[] {
  const { declared, detected, due, isOverdue, isStale, firstSeen, lastChanged } = milestone;
  const notes: (readonly [string, Style])[] = [];
  if (declared === 'done')
    notes.push(detected === 'not-met' ? ['done, and nothing shows it', 'yellow'] : ['done', 'green']);
  else if (declared === 'in-progress') notes.push(['in progress', 'blue']);
  else if (declared === 'skipped') notes.push(['skipped', 'dim']);
  // The day of the part stands in its title.
  if (isOverdue) notes.push([due === part.due ? 'overdue' : `overdue since ${due ?? ''}`, 'red']);
  if (isStale) notes.push([`unchanged since ${lastChanged ?? ''}`, 'yellow']);
  else if (firstSeen !== null && isReached(milestone)) notes.push([`since ${firstSeen}`, 'dim']);
  return notes;
}

/** The best place that shows a milestone, what is missing there, and the next thing to do. */
function below({ declared, detected, reasons, next }: ReportedMilestone, room: number, page: Page): string[] {
  if (declared === 'skipped') return [];
  const best = reasons.find(({ speaksFor }) => speaksFor);
  // What is to be done next often says what is missing, and where.
  const missing = reasons.find(({ speaksFor, text }) => !speaksFor && !next.includes(text));
  const arrow = page.ascii ? '>' : '→';
  return [
    ...(best ? reasonLines(best, room, page) : []),
    ...(missing && detected !== 'met' ? reasonLines(missing, room, page) : []),
    ...(next === '' || detected === 'met' || (declared === 'done' && detected === 'cannot-tell')
      ? []
      : wrap(printable(next), room - 2).map((line, index) => `${index === 0 ? arrow : ' '} ${line}`)),
  ];
}

/** Nothing is cut: a path that is longer than a line keeps its own, where a terminal can follow it. */
const reasonLines = ({ path, line, text }: ReportedReason, room: number, { paint }: Page): readonly string[] =>
  wrap(printable(`${path}:${line} ${text}`), room).map((part) => paint('dim', part));

/** How many milestones are reached, and what the files say of all that are wanted. */
function summaryOf({ milestones, title }: ReportedPlan): string {
  const { reached, total, overdue } = progressOf(milestones);
  const wanted = milestones.filter(({ declared }) => declared !== 'skipped');
  const count = (state: DetectedState): number => wanted.filter(({ detected }) => detected === state).length;
  const unknown = count('cannot-tell');
  const shown = shownOf(count('met'), count('partly'), count('not-met'));
  const late = overdue > 0 ? ` ${overdue} ${overdue === 1 ? 'is' : 'are'} overdue.` : '';
  return `${printable(title)}: ${reached} of ${plural(total, 'milestone')} reached. ${shown}${unknown > 0 ? `; of ${unknown} they cannot tell` : ''}.${late}`;
}

function shownOf(met: number, partly: number, notMet: number): string {
  if (met + partly === 0) return 'The files show none of them yet';
  const inPart = partly > 0 ? `, another ${partly} in part` : '';
  return `The files show ${met}${inPart}${notMet > 0 ? `, and ${notMet} not` : ''}`;
}

function historyLine(history: ReportedHistory): string {
  if (history.kind === 'unknown') return history.reason;
  if (history.kind === 'reading') return '';
  const weeks = history.cadence.slice(-4);
  const recent = weeks.reduce((sum, { commits }) => sum + commits, 0);
  return `${plural(history.commits, 'commit')}, ${recent} of them in the last four weeks. ${history.limits}`;
}
