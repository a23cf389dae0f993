import { BLANK, DIGIT, EDGE, groupOfOne, isInWord } from './symbols';
import { readPattern, type Part } from './syntax';

/**
 * What every match of a pattern holds: one of several rows of symbols at least, each given by the groups of three that are
 * in it. A text without all groups of any row has no match.
 */
export type Needs = readonly (readonly number[])[];

/** Rows of symbols, each as a text with a character for each symbol. */
type Rows = readonly string[];

interface Known {
  /** All that the part can be; undefined when that is too much to be listed. */
  readonly whole: Rows | undefined;
  /** What is in it in any case; undefined when nothing is known. */
  readonly needs: Needs | undefined;
}

/** More rows than this are not multiplied with others. */
const MOST_ROWS = 24;

const NOTHING_KNOWN: Known = { whole: undefined, needs: undefined };

/** What a text must hold for the pattern to match in it; undefined when no such thing is known, so that it must be read. */
export function needsOf(pattern: RegExp): Needs | undefined {
  const part = readPattern(pattern);
  if (!part) return undefined;
  const { whole, needs } = knownOf(part);
  return better(whole && needsOfRows(whole), needs);
}

function knownOf(part: Part): Known {
  switch (part.kind) {
    case 'one':
      return { whole: part.symbols.map((symbol) => String.fromCharCode(symbol)), needs: undefined };
    case 'any':
      return NOTHING_KNOWN;
    case 'choice':
      return ofChoice(part.parts.map(knownOf));
    case 'row':
      return ofRow(withEdgesInside(part.parts.flatMap(withEndsOutside)).map(knownOf));
    case 'repeat':
      return ofRepeat(knownOf(part.part), part.least, part.most);
  }
}

/** Whether a part is the begin or the end of a word, and nothing else. */
const isEdge = (part: Part | undefined): boolean => part?.kind === 'one' && part.symbols.join() === String(EDGE);

/** An edge beside a choice is one of each alternative, which says more of short words. */
function withEdgesInside(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, index) => {
    if (part.kind !== 'choice') return part;
    const before = parts.slice(Math.max(0, index - 1), index).filter(isEdge);
    const behind = parts.slice(index + 1, index + 2).filter(isEdge);
    if (before.length + behind.length === 0) return part;
    const alternatives = part.parts.map((one): Part => {
      return { kind: 'row', parts: [...before, ...(one.kind === 'row' ? one.parts : [one]), ...behind] };
    });
    return { kind: 'choice', parts: alternatives };
  });
}

/** What is there several times stands beside what comes before it, and beside what comes behind it. */
function withEndsOutside(part: Part): readonly Part[] {
  if (part.kind !== 'repeat' || part.least === 0 || part.most === 1 || isBlank(knownOf(part.part).whole)) return [part];
  return [part.part, { kind: 'any' }, part.part];
}

/** Whether a part is a blank, of which several are one. */
const isBlank = (rows: Rows | undefined): boolean => rows?.length === 1 && rows[0] === String.fromCharCode(BLANK);

function ofChoice(parts: readonly Known[]): Known {
  const wholes: string[] = [];
  for (const { whole } of parts) wholes.push(...(whole ?? []));
  if (parts.every(({ whole }) => whole) && wholes.length <= MOST_ROWS) return { whole: wholes, needs: undefined };
  const all: (readonly number[])[] = [];
  for (const { whole, needs } of parts) {
    const own = better(whole && needsOfRows(whole), needs);
    if (!own) return NOTHING_KNOWN;
    all.push(...own);
  }
  return { whole: undefined, needs: all };
}

function ofRow(parts: readonly Known[]): Known {
  let whole: Rows = [''];
  let isWhole = true;
  let needs: Needs | undefined;
  for (const part of parts) {
    needs = better(needs, part.needs);
    const joined = part.whole && whole.length * part.whole.length <= MOST_ROWS ? product(whole, part.whole) : undefined;
    if (joined) whole = joined;
    else {
      // What is listed up to here is needed, and the list begins again behind it.
      needs = better(needs, needsOfRows(whole));
      whole = part.whole ?? [''];
      isWhole = false;
    }
  }
  return isWhole ? { whole, needs } : { whole: undefined, needs: better(needs, needsOfRows(whole)) };
}

function ofRepeat({ whole, needs }: Known, least: number, most: number): Known {
  if (whole && (most === 1 || isBlank(whole))) return { whole: least === 0 ? ['', ...whole] : whole, needs: undefined };
  return least === 0 ? NOTHING_KNOWN : { whole: undefined, needs: better(needs, whole && needsOfRows(whole)) };
}

const product = (first: Rows, second: Rows): Rows => first.flatMap((a) => second.map((b) => joined(a, b)));

/** Two rows beside each other: with an edge between a word and what is none, and several blanks as one. */
function joined(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  const [a, b] = [first.charCodeAt(first.length - 1), second.charCodeAt(0)];
  if ((a === BLANK || a === EDGE) && a === b) return first + second.slice(1);
  if (a === EDGE || b === EDGE || isInWord(a) === isInWord(b)) return first + second;
  return first + String.fromCharCode(EDGE) + second;
}

function needsOfRows(rows: Rows): Needs | undefined {
  const needs = rows.map((row) => {
    const groups = new Set<number>();
    for (let at = 0; at + 3 <= row.length; at++)
      groups.add((row.charCodeAt(at) << 10) | (row.charCodeAt(at + 1) << 5) | row.charCodeAt(at + 2));
    const symbols = Array.from(groups.size > 0 ? '' : row, (symbol) => groupOfOne(symbol.charCodeAt(0)));
    return [...groups, ...symbols.filter((group) => group !== undefined)];
  });
  return needs.length === 0 || needs.some((groups) => groups.length === 0) ? undefined : needs;
}

const ANY_DIGIT = groupOfOne(DIGIT);

/** Of two things that are needed, the one that fewer texts have. */
function better(a: Needs | undefined, b: Needs | undefined): Needs | undefined {
  if (!a || !b) return a ?? b;
  return frequency(b) < frequency(a) ? b : a;
}

/** About how many of the texts have one of the rows; many long rows are rarer than a single digit. */
function frequency(needs: Needs): number {
  let sum = 0;
  for (const groups of needs) sum += shareWith(groups);
  return sum;
}

function shareWith(groups: readonly number[]): number {
  let weight = 0;
  for (const group of groups) {
    if (group === ANY_DIGIT) return 0.5;
    // Three letters say more than one at the begin or the end of a word, where every text has most of them.
    weight += isOfLetters(group >> 10) && isOfLetters((group >> 5) & 31) && isOfLetters(group & 31) ? 1 : 0.5;
  }
  return 0.2 / 4 ** Math.min(weight, 4);
}

const isOfLetters = (symbol: number): boolean => symbol !== BLANK && symbol !== DIGIT && symbol !== EDGE;
