import type { Detection, Evidence } from '../detectors/detector';
import type { ReportedReason } from '../../../protocol/milestones-report';
import { lacking, shown } from '../detectors/support/answer';
import { lineWith, quotedLine } from '../detectors/support/places';
import type { Requirement } from '../plan';
import { fixedPartsOf } from './glob';

const MOST_PLACES = 5;

/** Whether there are the files that a requirement names, and the words in them. */
export function detectFiles(requirement: Requirement, globs: readonly string[], evidence: Evidence): Detection {
  const wanted = new Set(globs.flatMap((glob) => evidence.filesLike(glob)));
  const paths = evidence.files.filter((path) => wanted.has(path));
  const { contains = [] } = requirement;
  if (paths.length === 0) return nothing(isLeftOut(globs, evidence) ? 'cannot-tell' : 'not-met');
  return contains.length === 0 ? byName(requirement, paths) : byWords(requirement, contains, globs, paths, evidence);
}

function byName({ title, atLeast = 1 }: Requirement, paths: readonly string[]): Detection {
  return {
    state: paths.length >= atLeast ? 'met' : 'partly',
    reasons: paths.slice(0, MOST_PLACES).map((path) => shown({ path, line: 1 }, sentence(title))),
    next: '',
  };
}

function byWords(
  requirement: Requirement,
  words: readonly string[],
  globs: readonly string[],
  paths: readonly string[],
  evidence: Evidence,
): Detection {
  if (!evidence.repository.tracker.isRead) return nothing('cannot-tell');
  const files = paths.flatMap((path): readonly Read[] => {
    const text = evidence.textOf(path);
    return text === undefined ? [] : [{ path, text, lines: words.map((word) => lineWith(text, word)) }];
  });
  const found = (requirement.atLeast ?? 1) > 1 ? inEach(requirement, files) : inAny(requirement, words, files);
  if (found.state !== 'not-met') return found;
  if (files.length < paths.length) return nothing('cannot-tell');
  // A file of just that name is there, and what it has to say is not in it.
  const meant = files.find(({ path }) => globs.some((glob) => glob.toLowerCase() === path.toLowerCase()));
  return meant ? { state: 'partly', reasons: [missing(meant.path, words)], next: '' } : found;
}

interface Read {
  readonly path: string;
  readonly text: string;
  /** Where each of the words stands. */
  readonly lines: readonly (number | undefined)[];
}

function inEach({ title, atLeast = 1 }: Requirement, files: readonly Read[]): Detection {
  const whole = files.filter(({ lines }) => lines.every((line) => line !== undefined));
  return {
    state: whole.length >= atLeast ? 'met' : whole.length > 0 ? 'partly' : 'not-met',
    reasons: whole.slice(0, MOST_PLACES).flatMap((file) => place(title, file, file.lines[0])),
    next: '',
  };
}

function inAny({ title }: Requirement, words: readonly string[], files: readonly Read[]): Detection {
  const holders = words.map((_, index) => files.find(({ lines }) => lines[index] !== undefined));
  const [holder] = holders.filter((file) => file !== undefined);
  if (!holder) return nothing('not-met');
  const reasons = holders.flatMap((file, index) => (file ? place(title, file, file.lines[index]) : []));
  const absent = words.filter((_, index) => !holders[index]);
  if (absent.length === 0) return { state: 'met', reasons: reasons.slice(0, MOST_PLACES), next: '' };
  return { state: 'partly', reasons: [...reasons.slice(0, MOST_PLACES), missing(holder.path, absent)], next: '' };
}

const place = (title: string, { path, text }: Read, line = 1): readonly ReportedReason[] => [
  shown({ path, line }, `${sentence(title)}: ${quotedLine(text, line)}`),
];

const missing = (path: string, words: readonly string[]): ReportedReason =>
  lacking({ path, line: 1 }, `Nothing here says ${words.map((word) => `“${word.replace(/\*$/, '…')}”`).join(' or ')}`);

const nothing = (state: 'not-met' | 'cannot-tell'): Detection => ({ state, reasons: [], next: '' });

/** Whether all that the globs mean lies in folders that the repository leaves out. */
const isLeftOut = (globs: readonly string[], { repository }: Evidence): boolean =>
  globs.length > 0 && globs.every((glob) => fixedPartsOf(glob).every((part) => repository.isLeftOut(part)));

const sentence = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);
