import { lineCounter } from './line-counter';
import type { PythonSource } from './python-source';

/** A call in a source. */
export interface Call {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** As written in front of the bracket: `pd.read_csv`. */
  readonly name: string;
  /** What stands between the brackets. */
  readonly given: string;
  readonly source: PythonSource;
  readonly index: number;
  /** Behind the closing bracket. */
  readonly end: number;
}

/** What is longer is no call, but a bracket that nobody closed. */
const LONGEST_CALL = 4000;

/** More of them in one file were made by a machine. */
const MOST_CALLS = 200;

/** Sources stay from one report to the next; the calls that detectors ask for are few. */
const CALLS = new WeakMap<PythonSource, Map<string, readonly Call[]>>();

/**
 * Calls of a function, in the order of the text; its definition is none.
 * @param name a pattern for the last part of its name, without flags
 */
export function callsOf(source: PythonSource, name: RegExp): readonly Call[] {
  const calls = CALLS.get(source) ?? new Map<string, readonly Call[]>();
  CALLS.set(source, calls);
  const known = calls.get(name.source) ?? readCalls(source, name);
  calls.set(name.source, known);
  return known;
}

function readCalls(source: PythonSource, name: RegExp): readonly Call[] {
  if (!new RegExp(name.source).test(source.code)) return [];
  const pattern = new RegExp(`(?<![\\w.])((?:\\w+\\.){0,6})(${name.source})[ \\t]*\\(`, 'g');
  const lineAt = lineCounter(source.code);
  return firstOf(source.code.matchAll(pattern), MOST_CALLS).flatMap((match) => {
    const [all, owner = '', own = ''] = match;
    if (/\b(?:def|class)\s+$/.test(source.code.slice(Math.max(0, match.index - 10), match.index))) return [];
    const open = match.index + all.length;
    const close = closingOf(source.code, open);
    return {
      path: source.path,
      line: lineAt(match.index),
      name: owner + own,
      given: source.code.slice(open, close),
      source,
      index: match.index,
      end: close + 1,
    };
  });
}

function firstOf<Item>(items: Iterable<Item>, most: number): Item[] {
  const first: Item[] = [];
  for (const item of items) if (first.push(item) >= most) break;
  return first;
}

/** Where the bracket closes that is open at an offset. */
function closingOf(code: string, from: number): number {
  let depth = 1;
  let quote = '';
  const most = Math.min(code.length, from + LONGEST_CALL);
  for (let at = from; at < most; at++) {
    const letter = code[at] ?? '';
    if (quote !== '') {
      if (letter === '\\') at++;
      else if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter) && --depth === 0) return at;
  }
  return most;
}

/** A function with what stands in it. */
export interface Definition {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  readonly body: string;
  readonly index: number;
}

const DEFINITIONS = new WeakMap<PythonSource, readonly Definition[]>();

/** The functions of a source, inner ones as well. */
export function definitionsIn(source: PythonSource): readonly Definition[] {
  const known = DEFINITIONS.get(source) ?? readDefinitions(source);
  DEFINITIONS.set(source, known);
  return known;
}

function readDefinitions({ code }: PythonSource): readonly Definition[] {
  const lineAt = lineCounter(code);
  return Array.from(code.matchAll(/^([ \t]*)(?:async[ \t]+)?def[ \t]+(\w+)/gm), (match) => {
    const [, indent = '', name = ''] = match;
    const rest = code.slice(match.index + match[0].length);
    // The next line that stands no deeper and says something ends it; a bracket that closes the arguments does not.
    const stop = new RegExp(`^[ \\t]{0,${indent.length}}(?![ \\t\\r\\n)\\]}])`, 'gm');
    const head = rest.search(/[\r\n]/);
    stop.lastIndex = head < 0 ? rest.length : head + 1;
    const end = stop.exec(rest)?.index ?? rest.length;
    return { name, line: lineAt(match.index), body: rest.slice(0, end), index: match.index };
  });
}
