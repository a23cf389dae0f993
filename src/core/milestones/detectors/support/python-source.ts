import { isTestFile } from '../../../case-study/workspace/project-files';
import { SourceText } from '../../../text/source-text';
import type { Evidence } from '../detector';
import { readLike } from './project';

/** A Python file as a reader of its code sees it. */
export interface PythonSource {
  readonly path: string;
  /** The text with comments and docstrings blanked; offsets and lines are those of the file. */
  readonly code: string;
  readonly isTest: boolean;
}

/** A place in a source. */
export interface PythonHit {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What was found. */
  readonly text: string;
  readonly source: PythonSource;
  readonly index: number;
}

/** Every Python file that was read, tests as well. */
export const pythonSources = (evidence: Evidence): readonly PythonSource[] =>
  evidence.once('python', () =>
    readLike(evidence, /\.py$/i).map(({ path, text }) =>
      evidence.ofText('python', path, text, () => ({
        path,
        code: pythonCode(text),
        isTest: isTestFile(path) || /(?:^|\/)tests?\//i.test(path),
      })),
    ),
  );

/** The programs, without their tests. */
export const programs = (evidence: Evidence): readonly PythonSource[] =>
  pythonSources(evidence).filter(({ isTest }) => !isTest);

export const tests = (evidence: Evidence): readonly PythonSource[] =>
  pythonSources(evidence).filter(({ isTest }) => isTest);

/** @param pattern without the flag `g` */
export function firstHit(sources: readonly PythonSource[], pattern: RegExp): PythonHit | undefined {
  for (const source of sources) {
    const hit = firstHitIn(source, pattern);
    if (hit) return hit;
  }
  return undefined;
}

const HITS = new WeakMap<PythonSource, WeakMap<RegExp, PythonHit | 'none'>>();

/** Sources stay from one report to the next, and so do the patterns of detectors. */
function firstHitIn(source: PythonSource, pattern: RegExp): PythonHit | undefined {
  const hits = HITS.get(source) ?? new WeakMap<RegExp, PythonHit | 'none'>();
  HITS.set(source, hits);
  const known = hits.get(pattern) ?? hitOf(source, pattern) ?? 'none';
  hits.set(pattern, known);
  return known === 'none' ? undefined : known;
}

/** Whether a source has what a pattern means. @param pattern a constant, without the flag `g` */
export const has = (source: PythonSource, pattern: RegExp): boolean => firstHitIn(source, pattern) !== undefined;

/** What is read from a source, remembered as long as its file says the same. */
export function perSource<Value>(read: (source: PythonSource) => Value): (source: PythonSource) => Value {
  const known = new WeakMap<PythonSource, { readonly value: Value }>();
  return (source) => {
    const found = known.get(source) ?? { value: read(source) };
    known.set(source, found);
    return found.value;
  };
}

function hitOf(source: PythonSource, pattern: RegExp): PythonHit | undefined {
  const match = pattern.exec(source.code);
  return match ? hitAt(source, match.index, match[0]) : undefined;
}

/** The first place in each file. @param pattern without the flag `g` */
export const hitsIn = (sources: readonly PythonSource[], pattern: RegExp): readonly PythonHit[] =>
  sources.flatMap((source) => firstHit([source], pattern) ?? []);

export function hitAt(source: PythonSource, index: number, text: string): PythonHit {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const at = index + lead;
  return { path: source.path, line: lineAt(source, at), text: text.trim(), source, index: at };
}

const LINES = new WeakMap<PythonSource, SourceText>();

/** The line of an offset, 1-based. */
export function lineAt(source: PythonSource, offset: number): number {
  const lines = LINES.get(source) ?? new SourceText(source.path, source.code, 0);
  LINES.set(source, lines);
  return lines.positionAt(offset).line + 1;
}

const TOKEN =
  /#[^\r\n]*|[rbfu]{0,2}("""|''')[^]*?(?:\1|$)|[rbfu]{0,2}(?:"(?:[^"\\\r\n]|\\[^])*"|'(?:[^'\\\r\n]|\\[^])*')/gi;

/** Comments and texts that stand for themselves become blanks; line breaks stay. */
export function pythonCode(text: string): string {
  return text.replace(TOKEN, (token: string, triple: string | undefined, at: number) => {
    const isComment = token.startsWith('#');
    // A text at the head of a line belongs to nothing: it is a docstring.
    const isDocstring =
      triple !== undefined &&
      /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, at - 200), at)) &&
      !isContinued(text, at);
    return isComment || isDocstring ? token.replace(/[^\r\n]/g, ' ') : token;
  });
}

/** Whether the line in front is still open, so that a text at the head of the next one is a value. */
const isContinued = (text: string, at: number): boolean =>
  /[([{,=+\\][ \t]*[\r\n\s]*$/.test(text.slice(Math.max(0, at - 200), at));
