import { AXES, type ReportAxis, type ReportState } from '../protocol/panel-report';
import { cut, displayWidth, wrap } from './layout';
import { STYLES, type Paint, type Style } from './paint';
import type { ReadmeCheck, ReadmeReport } from './readme-report';
import { countFindings, plural } from './report';

/** Longer lines are hard to read on any screen. */
export const LONGEST_LINE = 100;

/** What the text is printed with and on. */
export interface Page {
  readonly paint: Paint;
  /** Characters in a line; lines are no longer than people like to read. */
  readonly width: number;
  readonly ascii: boolean;
}

const MARKS: Readonly<Record<ReportState, readonly [mark: string, ascii: string, style: Style]>> = {
  present: ['✔', '+', 'green'],
  weak: ['●', '~', 'yellow'],
  absent: ['○', '-', 'red'],
  'not-judged': ['–', '.', 'gray'],
};

const AXIS_TITLES: Readonly<Record<ReportAxis, string>> = {
  credibility: 'Credibility: can it be believed?',
  scope: 'Scope: how much of the work is shown?',
  differentiation: 'Differentiation: what sets it apart?',
};

const PROFILES: Readonly<Record<string, string>> = {
  'case-study': 'case study',
  'kaggle-code': 'code for a competition',
  'not-judged': 'not read',
};

const INDENT = 2;
const GAP = 2;

/** Text with what a terminal would obey taken out. */
const printable = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** For people: one README after the other, each with its three axes, its findings, and what it all comes to. */
export function readmeText(reports: readonly ReadmeReport[], page: Page): string {
  if (reports.length === 0) return 'Nothing to read: no README was found.\n';
  const parts = reports.map((report) => readmePart(report, page));
  if (reports.length > 1) parts.push(`${overall(reports, page)}\n`);
  return parts.join('\n');
}

function readmePart(report: ReadmeReport, page: Page): string {
  const { paint } = page;
  const language = languageName(report.language);
  const profile = PROFILES[report.profile] ?? report.profile;
  const title = [
    paint(['bold', 'underline'], report.path),
    `${paint('dim', page.ascii ? '|' : '·')} ${profile}${language === undefined ? '' : ` in ${language}`}`,
  ].join(' ');
  const because = wrap(`Read as that because ${report.profileReason}.`, page.width).map((line) => paint('dim', line));
  return `${[[title, ...because].join('\n'), ...axesPart(report, page), ...findingsPart(report, page), summary(report, page)].join('\n\n')}\n`;
}

function axesPart({ checks }: ReadmeReport, page: Page): string[] {
  const [first] = checks;
  // Of a stub, say, nothing is judged for one and the same reason.
  if (first?.state === 'not-judged' && checks.every(({ message }) => message === first.message))
    return [wrap(printable(first.message), page.width).join('\n')];
  const titleWidth = Math.max(...checks.map(({ title }) => displayWidth(title)));
  return AXES.map((axis) => {
    const own = checks.filter((check) => check.axis === axis);
    const lines = own
      .filter(({ state }) => state !== 'not-judged')
      .flatMap((check) => checkLines(check, titleWidth, page));
    return [page.paint('bold', AXIS_TITLES[axis]), ...lines, ...notJudgedLines(own, page)].join('\n');
  });
}

/** The checks that were not judged, by the reason why. */
function notJudgedLines(checks: readonly ReadmeCheck[], { paint, width, ascii }: Page): string[] {
  const titles = new Map<string, string[]>();
  for (const { state, message, title } of checks)
    if (state === 'not-judged') titles.set(message, [...(titles.get(message) ?? []), title]);
  const [mark, plain, style] = MARKS['not-judged'];
  const indent = ' '.repeat(INDENT);
  return [...titles].flatMap(([message, names]) =>
    wrap(`${names.join(', ')}: ${printable(message)}`, width - INDENT - 2).map(
      (line, index) => `${indent}${paint(style, `${index > 0 ? ' ' : ascii ? plain : mark} ${line}`)}`,
    ),
  );
}

function checkLines({ title, state, message, evidence }: ReadmeCheck, titleWidth: number, page: Page): string[] {
  const { paint, width, ascii } = page;
  const [mark, plain, style] = MARKS[state];
  const head = `${' '.repeat(INDENT)}${paint(style, ascii ? plain : mark)} ${title}${' '.repeat(titleWidth - displayWidth(title))}`;
  const indent = INDENT + 2 + titleWidth + GAP;
  const room = Math.max(width - indent, 24);
  const [first = '', ...rest] = wrap(printable(message), room);
  const lines = [`${head}${' '.repeat(GAP)}${first}`, ...rest.map((line) => ' '.repeat(indent) + line)];
  const [best] = evidence;
  if (best) {
    const place = `line ${best.line}: `;
    const text = cut(printable(best.text), room - displayWidth(place), ascii ? '...' : '…');
    lines.push(' '.repeat(indent) + paint('dim', place + text));
  }
  return lines;
}

function findingsPart({ findings }: ReadmeReport, page: Page): string[] {
  const { paint, width } = page;
  const listed = findings.filter(({ severity }) => severity !== 'hint');
  if (listed.length === 0) return [];
  const places = listed.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
  const placeWidth = Math.max(...places.map((place) => place.length));
  const indent = INDENT + placeWidth + GAP + 'warning'.length + GAP;
  const lines = listed.flatMap(({ severity, message, id }, index) => {
    const [first = '', ...rest] = wrap(`${printable(message)} ${id}`, Math.max(width - indent, 24));
    const head = `${' '.repeat(INDENT)}${paint('dim', (places[index] ?? '').padEnd(placeWidth))}${' '.repeat(GAP)}`;
    const dimId = (line: string): string =>
      line.endsWith(id) ? line.slice(0, line.length - id.length) + paint('dim', id) : line;
    return [
      `${head}${paint(STYLES[severity], severity.padEnd('warning'.length))}${' '.repeat(GAP)}${dimId(first)}`,
      ...rest.map((line) => ' '.repeat(indent) + dimId(line)),
    ];
  });
  return [[paint('bold', 'Findings'), ...lines].join('\n')];
}

/** How many checks came out how, in words. */
function summary({ checks, findings }: ReadmeReport, { paint, width }: Page): string {
  const count = (state: ReportState): number => checks.filter((check) => check.state === state).length;
  const parts = [
    `${count('present')} of ${checks.length} questions of a reviewer are answered`,
    ...(count('weak') > 0 ? [`${count('weak')} half`] : []),
    ...(count('absent') > 0 ? [`${count('absent')} not at all`] : []),
    ...(count('not-judged') > 0 ? [`${count('not-judged')} were not judged`] : []),
  ];
  const last = parts.pop() ?? '';
  const sentence = `${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}. ${problems([{ findings }])}`;
  return wrap(sentence, width)
    .map((line) => paint('bold', line))
    .join('\n');
}

function overall(reports: readonly ReadmeReport[], { paint, width }: Page): string {
  const checks = reports.flatMap((report) => report.checks);
  const answered = checks.filter(({ state }) => state === 'present').length;
  const sentence = `${plural(reports.length, 'README')}: ${answered} of ${checks.length} questions are answered. ${problems(reports)}`;
  return wrap(sentence, width)
    .map((line) => paint('bold', line))
    .join('\n');
}

function problems(files: readonly Pick<ReadmeReport, 'findings'>[]): string {
  const { error, warning, info } = countFindings(files);
  if (error + warning + info === 0) return 'No problem was found.';
  const parts = [
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
    ...(info > 0 ? [`${info} info`] : []),
  ];
  return `${plural(error + warning + info, 'problem')}: ${parts.join(', ')}.`;
}

/** The English name of a language; undefined when it is not known which one it is. */
function languageName(code: string): string | undefined {
  return code === 'und' ? undefined : new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code);
}
