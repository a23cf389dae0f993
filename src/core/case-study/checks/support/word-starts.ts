import type { Blocks } from '../../../document/markdown/blocks/block';
import type { CaseStudy } from '../../case-study';
import { isFarDown, statementsOf, type Statement } from './statements';

/**
 * Beginnings of words, by which most statements of a long README are left out before a pattern with many words reads them.
 * Up to four letters count; shorter ones stand for the whole word.
 */
export type WordStarts = ReadonlySet<number>;

const LETTERS = 4;
/** Few enough for four of them to be a small integer; two letters of one code only make a statement read for nothing. */
const RADIX = 64;
const codeOf = (letter: number): number => (letter < 0x80 ? letter - 96 : 27 + (letter % 37));

/** @param words in lower case, with blanks between them */
export function wordStarts(words: string): WordStarts {
  const starts = new Set<number>();
  for (const word of words.split(/\s+/)) {
    let key = 0;
    for (let at = 0; at < LETTERS; at++) key = key * RADIX + (at < word.length ? codeOf(word.charCodeAt(at)) : 0);
    starts.add(key);
  }
  return starts;
}

interface Index {
  readonly byStart: ReadonlyMap<number, readonly number[]>;
  /** Statements in scripts without letters from a to z; they are read by every pattern. */
  readonly foreign: readonly number[];
}

const KNOWN = new WeakMap<Blocks, Index>();

/** Of some statements those in which a word begins like one of these, and those in other scripts. */
export function nearOnes(study: CaseStudy, statements: readonly Statement[], starts: WordStarts): readonly Statement[] {
  if (statements.length === 0) return statements;
  const { byStart, foreign } = indexOf(study);
  const found = new Set(foreign);
  for (const start of starts) for (const index of byStart.get(start) ?? []) found.add(index);
  return statements.filter(({ index }) => found.has(index));
}

function indexOf(study: CaseStudy): Index {
  const known = KNOWN.get(study.blocks);
  if (known) return known;
  const byStart = new Map<number, number[]>();
  const foreign: number[] = [];
  for (const statement of statementsOf(study)) {
    const { index, text } = statement;
    if (isFarDown(statement)) continue;
    if (readStarts(text, (key) => note(byStart, key, index))) foreign.push(index);
  }
  const made = { byStart, foreign };
  KNOWN.set(study.blocks, made);
  return made;
}

function note(byStart: Map<number, number[]>, key: number, index: number): void {
  const list = byStart.get(key);
  if (!list) byStart.set(key, [index]);
  else if (list.at(-1) !== index) list.push(index);
}

/** @returns whether there are letters of other scripts */
function readStarts(text: string, found: (key: number) => void): boolean {
  let key = 0;
  let length = 0;
  let foreign = false;
  for (let at = 0; at <= text.length; at++) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter < 0) foreign = true;
    if (letter > 0) {
      if (length++ < LETTERS) key = key * RADIX + codeOf(letter);
    } else if (length > 0) {
      for (; length < LETTERS; length++) key *= RADIX;
      found(key);
      key = 0;
      length = 0;
    }
  }
  return foreign;
}

/** A Latin letter in lower case, zero for what is none, less for a letter of another script. */
function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 0xc0 || Number.isNaN(code)) return 0;
  if (code < 0x250) return code >= 0xc0 && code <= 0xde ? code + 32 : code;
  const punctuation = (code >= 0x2000 && code <= 0x2fff) || code >= 0xd800;
  return code < 0x370 || (punctuation && !(code >= 0xf900 && code < 0xfb00)) ? 0 : -1;
}
