import { lineEnd } from '../../../text/source-text';
import type { Span } from '../../../text/span';
import type { CaseStudy } from '../../case-study';
import { absent, notJudged, type Verdict } from '../../check';
import { looseBlanks } from './loose-blanks';
import { isAhead, isAside, isTask } from './places';
import { matchesIn } from './matches';
import type { Passage } from './outline';
import { statementsOf, type Statement } from './statements';
import { statementsFor } from './telling-statements';
import { comesLater, isNegated, isPlanned } from './wording';

/** A place in a sentence, an item or a row that a pattern matches. */
export interface Hit {
  readonly statement: Statement;
  readonly match: RegExpExecArray;
  /** Offset of the match in the statement's text. */
  readonly index: number;
}

/** What a mention may be and still count. */
export interface Leniency {
  readonly planned?: boolean;
  /** Words of a plan are allowed, but no section and no task of one. */
  readonly will?: boolean;
  readonly negated?: boolean;
  readonly aside?: boolean;
  /** Only the text in front of this offset is read. */
  readonly until?: number;
  /** Only these statements are read. */
  readonly among?: ReadonlySet<Statement>;
}

/** A person's text has fewer; what is generated is not read to its end for one answer. */
const MOST_READ = 5000;
const MOST_HITS = 300;

/** Words of a plan count when they stand so far in front of what is planned, or inside of it. */
const PLAN_BEFORE = 80;

/**
 * Where the text says what a global pattern matches, in its order. Plans, denials, tasks set by others, and sections that
 * surround the work (contents, tools, files, people) are left out unless they are allowed.
 */
export function hitsOf(study: CaseStudy, written: RegExp, allowed: Leniency = {}): Hit[] {
  const pattern = looseBlanks(written);
  const { among, until = Infinity } = allowed;
  const telling = statementsFor(study, pattern);
  const few = among ? telling.filter((statement) => among.has(statement)) : telling;
  const hits: Hit[] = [];
  let read = 0;
  for (const { statement, match, index } of matchesIn(pattern, few)) {
    if (++read > MOST_READ || hits.length >= MOST_HITS || statement.start >= until) break;
    if (counts(study, statement, match, index, allowed)) hits.push({ statement, match, index });
  }
  return hits;
}

function counts(
  study: CaseStudy,
  { block, start, text }: Statement,
  match: RegExpExecArray,
  index: number,
  allowed: Leniency,
): boolean {
  if (isTask(block) || isSlot(study, start + index)) return false;
  if (!allowed.aside && isAside(block)) return false;
  if (!allowed.planned && isAhead(block)) return false;
  if (!allowed.planned && !allowed.will && isWish(text, index, match[0].length)) return false;
  return allowed.negated === true || !isNegated(text, index);
}

/** Whether an offset lies in brackets that are no link: a form says there what is to be written. */
function isSlot({ body }: CaseStudy, offset: number): boolean {
  const at = offset - body.span.start;
  const from = Math.max(0, at - LONGEST_SLOT);
  const open = body.text.slice(from, at + 1).lastIndexOf('[');
  if (open < 0) return false;
  const rest = body.text.slice(from + open, at + LONGEST_SLOT);
  const slot = /^\[[^\][\r\n]*\](?![([:])/.exec(rest)?.[0] ?? '';
  return from + open + slot.length > at && slot.length > SHORTEST_SLOT && /\s/.test(slot);
}

const LONGEST_SLOT = 300;
const SHORTEST_SLOT = 15;

const isWish = (text: string, index: number, length: number): boolean =>
  isPlanned(text.slice(Math.max(0, index - PLAN_BEFORE), index + length)) || comesLater(text.slice(index + length));

/** What a reader is shown of a hit: the part of its statement that stands on the line of the match. */
export const lineOf = (study: CaseStudy, { statement, index }: Hit): Span =>
  onLine(study, statement, statement.start + index);

/** What stands in front of the words of an item. */
const LIST_MARK = /^[\s>]*(?:(?:[-*+•]|\d+[.)])\s+)?(?:\[[ xX]\]\s+)?/;

/** The part of a span that stands on one line: the line of `offset`, or the first one with text. */
export function onLine({ body }: CaseStudy, { start, end }: Span, offset = start): Span {
  const text = body.text.slice(start - body.span.start, end - body.span.start);
  let from = offset - start;
  // A search for a kind of line break that the file does not have would go through all of it.
  while (from > 0 && !isLineBreak(text.charCodeAt(from - 1))) from--;
  const to = lineEnd(text, offset - start);
  const line = text.slice(from, to);
  const lead = LIST_MARK.exec(line)?.[0].length ?? 0;
  const first = start + from + lead;
  return { start: first - marksBefore(body, first), end: start + from + Math.max(lead, line.trimEnd().length) };
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13;

/** Marks of bold, code or a link that open right in front of the words. */
const marksBefore = ({ text, span }: CaseStudy['body'], offset: number): number =>
  /[*_`~[]*$/.exec(text.slice(Math.max(0, offset - span.start - 3), offset - span.start))?.[0].length ?? 0;

/** Most places that one answer points at. */
const MOST = 5;

/** One span for each line, in the order given; no more are read than are shown. */
export function places(study: CaseStudy, spans: Iterable<Span>): Span[] {
  const taken = new Set<number>();
  const lines: Span[] = [];
  const { text, span: all } = study.body;
  let read = 0;
  for (const span of spans) {
    if (++read > MOST_HITS) break;
    const start = text.lastIndexOf('\n', span.start - all.start - 1);
    if (taken.has(start) || span.end <= span.start) continue;
    taken.add(start);
    lines.push(span);
    if (lines.length === MOST) break;
  }
  return lines;
}

/** The lines of hits, the first of each line. */
export const linesOf = (study: CaseStudy, hits: readonly Hit[]): Span[] =>
  places(
    study,
    eachOf(hits, (hit) => lineOf(study, hit)),
  );

/** What is made of items, one after the other, as far as somebody asks for it. */
export function* eachOf<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Generator<Made> {
  for (const item of items) yield make(item);
}

/** What stands first in a passage, then its title. */
export function passageLines(study: CaseStudy, { section, blocks }: Passage): Span[] {
  const inside = new Set(blocks);
  const statements = statementsOf(study).filter(({ block }) => inside.has(block));
  const content = statements.slice(0, 2).map((statement) => onLine(study, statement));
  return places(study, [...content, onLine(study, section.span)]);
}

/** Whether the words of the text are ones that our patterns were made for. */
export const isRead = ({ language }: CaseStudy): boolean => language === 'en' || language === 'und';

/** Nothing was found: the README lacks it, or it may say it in words that we cannot read. */
export const missing = (study: CaseStudy, message: string): Verdict =>
  isRead(study)
    ? absent(message)
    : notJudged(
        `The text is in a language (${study.language}) whose sentences are not read, and nothing else shows it.`,
      );
