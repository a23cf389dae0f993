// Every word that the panels show of their own accord.
import { PROFILE_NAMES } from '../src/protocol/panel-profiles';
import type { ReportAxis, ReportSeverity, ReportState } from '../src/protocol/panel-report';

export const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  present: 'Present',
  weak: 'Weak',
  absent: 'Absent',
  'not-judged': 'Not judged',
};

export const AXIS_TITLES: Readonly<Record<ReportAxis, string>> = {
  credibility: 'Credibility',
  scope: 'Scope',
  differentiation: 'Differentiation',
};

export const AXIS_QUESTIONS: Readonly<Record<ReportAxis, string>> = {
  credibility: 'Can it be believed?',
  scope: 'How far does it go?',
  differentiation: 'What sets it apart?',
};

export const SEVERITY_WORDS: Readonly<Record<ReportSeverity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  hint: 'Hint',
};

export const profileName = (id: string): string => PROFILE_NAMES.find((profile) => profile.id === id)?.name ?? id;

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

export function languageName(code: string): string {
  if (code === 'und') return STRINGS.unknownLanguage;
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const STRINGS = {
  openReadme: (path: string) => `Open ${path} in the editor`,
  profile: 'Read as',
  changeProfile: 'Change...',
  changeProfileOf: (profile: string) => `Change what this README is read as, now ${profile}`,
  language: 'Language',
  unknownLanguage: 'not recognised',
  overview: 'Overview',
  ofAll: (present: number, all: number) => `${present} of ${all}`,
  tally: (counts: Readonly<Record<ReportState, number>>) =>
    [
      `${counts.present} present`,
      `${counts.weak} weak`,
      `${counts.absent} absent`,
      ...(counts['not-judged'] > 0 ? [`${counts['not-judged']} not judged`] : []),
    ].join(', '),
  filter: 'Filter',
  search: 'Filter checks by text',
  show: 'Show',
  all: 'All',
  toDo: 'To do',
  findings: 'Findings',
  noFindings: 'Nothing was found to correct.',
  nothingMatches: 'Nothing matches the filter.',
  clearFilter: 'Show everything',
  evidence: 'Evidence',
  fixes: 'Fixes',
  line: (line: number) => `Line ${line}: `,
  more: (number: number) => `Show ${count(number, 'more line', 'more lines')}`,
  fewer: 'Show fewer lines',
  whyRule: 'Why?',
  whyRuleOf: (id: string) => `Why is there the rule ${id}?`,
  starting: 'Starting the language server...',
  failed: 'The language server did not start',
  restart: 'Restart',
  showOutput: 'Show Output',
  choose: 'Which README?',
  chooseWhy:
    'This panel shows what a reviewer finds in the README of a project. Choose one, or open one in an editor and run the command again.',
  noReadmes:
    'There is no README in this workspace. Create a README.md for your project, and this panel shows what a reviewer finds in it.',
  gone: 'The README is gone',
  goneWhy: (path: string) => `${path} cannot be read any more.`,
  chooseAnother: 'Choose Another README',
  other: (label: string) => `Not read as a case study: ${label}`,
  otherWhy: (path: string, reason: string) =>
    `${path}: ${reason}. A project's README is recognised by what it says about data, models and results.`,
  changeKind: 'Change Document Kind...',
} as const;
