import type { TableBlock } from '../../document/markdown/blocks/block';
import { AUTHORS_PART } from '../../text/authors-part';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { statementAt, type Statement } from '../checks/support/statements';

/** A stretch that says nothing as long as its author has not filled in a part of it: `Why: [your reason].` */
export interface Unsaid extends Span {
  /** The brackets themselves, at least one pair. */
  readonly parts: readonly [Span, ...Span[]];
}

const EACH_PART = new RegExp(AUTHORS_PART, 'g');

/** What is not said yet, in the order of the text: the parts that only the author can write, with the words that lead to them. */
export function unsaidIn(study: CaseStudy): readonly Unsaid[] {
  const { body } = study;
  const parts = Array.from(body.text.matchAll(EACH_PART), ({ 0: all, index }): Span => {
    return { start: body.span.start + index, end: body.span.start + index + all.length };
  }).filter(({ start }) => !body.isCode(start));
  const unsaid: Unsaid[] = [];
  const seen = new Set<Statement | TableBlock>();
  for (const part of parts) {
    const statement = statementAt(study, part.start + 1);
    if (!statement) {
      // In a title the other words still say what stands under it.
      unsaid.push({ ...part, parts: [part] });
      continue;
    }
    const { block } = statement;
    const read = block.kind === 'table' ? block : statement;
    if (seen.has(read)) continue;
    seen.add(read);
    const inside = partsWithin(parts, read);
    unsaid.push(...(block.kind === 'table' ? inTable(study, block, inside) : inStretch(study, statement, inside)));
  }
  return unsaid;
}

/** Those that overlap a span, of parts in the order of the text. */
function partsWithin(parts: readonly Span[], { start, end }: Span): readonly Span[] {
  let from = 0;
  for (let to = parts.length; from < to;) {
    const middle = (from + to) >> 1;
    if ((parts[middle]?.end ?? 0) > start) to = middle;
    else from = middle + 1;
  }
  let behind = from;
  while ((parts[behind]?.start ?? end) < end) behind++;
  return parts.slice(from, behind);
}

/** With fewer words for each part, what is left of a sentence is its frame. */
const FEWEST_WORDS = 5;
const LONGEST_LABEL = 12;

/** `The first metric:`, `Data –` */
const LABEL = /(?:[:–—=→]|\s-)\s*$/;

/** Words that lead from what is known to what is not. */
const LEADING =
  /(?:(?<![\p{L}\p{N}])(?:because|since|due|as|so|that|which|by|with|of|from|to|at|in|on|over|for|than|against|about|around|instead|rather|and|or|is|are|was|were|be|the|an?|my|our|it|we|I)\s+)+$/iu;

const LIST_MARK = /^[\s>]*(?:(?:[-*+•]|\d+[.)])\s+)?/;

const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Of a sentence or a cell: all of it, when little more than its frame is there, or else each part with what leads to it. */
function inStretch({ body }: CaseStudy, stretch: Span, parts: readonly Span[]): readonly Unsaid[] {
  const [first, ...others] = parts;
  if (!first) return [];
  const text = body.proseIn(stretch);
  const written = body.slice(stretch);
  const each: Unsaid[] = [];
  let rest = '';
  let source = '';
  let done = 0;
  for (const part of parts) {
    const at = Math.max(done, part.start - stretch.start);
    const start = leadOf(text, done, at);
    each.push({ start: Math.min(stretch.start + start, part.start), end: part.end, parts: [part] });
    rest += `${text.slice(done, start)} `;
    source += written.slice(done, start);
    done = Math.min(text.length, part.end - stretch.start);
  }
  rest = (rest + text.slice(done)).replace(LIST_MARK, '');
  source += written.slice(done);
  // A number, an address or a command is a fact, however few words stand around it.
  if (/\d/.test(rest) || /\]\(|`/.test(source) || wordsOf(rest) >= FEWEST_WORDS * parts.length) return each;
  const end = Math.max(stretch.end, parts.at(-1)?.end ?? 0);
  return [{ start: Math.min(stretch.start, first.start), end, parts: [first, ...others] }];
}

/** Where the words begin that say nothing without what stands at an index behind them. */
function leadOf(text: string, from: number, at: number): number {
  const ahead = text.slice(from, at);
  if (!LABEL.test(ahead)) return at - (LEADING.exec(ahead)?.[0].length ?? 0);
  if (wordsOf(ahead) <= LONGEST_LABEL) return from;
  const clause = /[,;(]\s*[^,;(]*$/.exec(ahead);
  return clause ? at - clause[0].replace(/^[,;(]\s*/, '').length : at;
}

/** Of a table: rows without an answer, cells that are to be filled in, and the header when no row answers it. */
function inTable(study: CaseStudy, { header, rows }: TableBlock, parts: readonly Span[]): readonly Unsaid[] {
  const unsaid: Unsaid[] = [];
  const [first, ...others] = parts;
  let answered = false;
  for (const row of rows) {
    const inside = partsWithin(parts, wholeOf(row));
    const cells = row.map((cell) => {
      const open = inStretch(study, cell, partsWithin(inside, cell));
      const isOpen = open.some(({ start, end }) => start <= cell.start && end >= cell.end);
      return { open, isFilled: !isOpen && /[\p{L}\p{N}]/u.test(study.body.proseIn(cell)) };
    });
    const isAnswered = cells.slice(1).some(({ isFilled }) => isFilled);
    answered ||= isAnswered;
    const [part, ...more] = inside;
    if (part && isAnswered) unsaid.push(...cells.flatMap(({ open }) => open));
    else if (part) unsaid.push({ ...wholeOf(row), parts: [part, ...more] });
  }
  return first && !answered ? [{ ...wholeOf(header), parts: [first, ...others] }, ...unsaid] : unsaid;
}

const wholeOf = (row: readonly Span[]): Span => {
  return { start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 };
};
