import type { Block, Blocks } from '../../../document/markdown/blocks/block';
import type { MarkdownBody } from '../../../document/markdown/body';
import { allMatches } from '../../../text/all-matches';
import { lastBefore } from '../../../text/last-before';
import type { Span } from '../../../text/span';
import { flowingIn } from './flowing';
import { noteTitle } from './outline';

/** A sentence of a paragraph or an item, or a row of a table: the stretch within which words belong together. */
export interface Statement extends Span {
  readonly block: Block;
  /** Its prose: markup is blanked, so that an index in it is an offset from `start`. */
  readonly text: string;
  /** Position among all statements. */
  readonly index: number;
}

/** What statements are read from. */
interface Page {
  readonly body: MarkdownBody;
  readonly blocks: Blocks;
}

const KNOWN = new WeakMap<Blocks, readonly Statement[]>();

/** The statements of a README in the order of the text, without headings and code. */
export function statementsOf({ body, blocks }: Page): readonly Statement[] {
  const known = KNOWN.get(blocks);
  if (known) return known;
  noteTitle(blocks);
  const statements: Statement[] = [];
  const add = (block: Block, { start, end }: Span): void => {
    const text = flowingIn(body, { start, end });
    if (text.trim() !== '') statements.push({ start, end, block, text, index: statements.length });
  };
  for (const block of blocks.blocks) {
    if (block.kind === 'paragraph' || block.kind === 'item')
      for (const sentence of sentencesOf(flowingIn(body, block), block.start)) add(block, sentence);
    else if (block.kind === 'table')
      for (const row of [block.header, ...block.rows]) {
        const [first] = row;
        const last = row.at(-1);
        if (first && last) add(block, { start: first.start, end: last.end });
      }
  }
  KNOWN.set(blocks, statements);
  return statements;
}

/** A person's table has fewer rows; what is generated is not read to its end for one answer. */
const MOST_ROWS = 200;

/** Where tables go on that are too long to be read for what they say in words. */
export const tailsOf = ({ blocks }: Page): Span[] =>
  blocks.blocks.flatMap((block) => {
    const start = block.kind === 'table' ? block.rows[MOST_ROWS]?.[0]?.start : undefined;
    return start === undefined ? [] : [{ start, end: block.end }];
  });

/** Whether a row stands in such a tail. */
export const isFarDown = ({ block, start }: Statement): boolean =>
  block.kind === 'table' && start >= (block.rows[MOST_ROWS]?.[0]?.start ?? Infinity);

/** The statement around an offset; undefined in headings and code. */
export function statementAt(page: Page, offset: number): Statement | undefined {
  const statement = lastBefore(statementsOf(page), offset);
  return statement && offset < statement.end ? statement : undefined;
}

/** The paragraph, item, table or picture around an offset; a bare address stands in one without being read as prose. */
export function blockAt({ blocks }: Page, offset: number): Block | undefined {
  const block = lastBefore(blocks.blocks, offset);
  return block && offset < block.end && block.kind !== 'heading' && block.kind !== 'code' ? block : undefined;
}

/** The statement in front of another (-1) or behind it (1), when both stand in one paragraph, list or table. */
export function neighbourOf(page: Page, { index, block }: Statement, step: -1 | 1): Statement | undefined {
  const other = statementsOf(page)[index + step];
  return other && other.block.section === block.section && other.block.kind === block.kind ? other : undefined;
}

/** Where a sentence ends: at a mark with a blank behind it, at a mark of Chinese or Japanese, or where the next line starts a list by hand. */
const SENTENCE_END = /[.!?]+["'”’)*_]*(?=\s)|[。！？]+|\r?\n(?=[ \t]*(?:[-•*–✅✔❌☑]|\d+[.)](?!\d)))/g;

/** Full stops that end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|vs|approx|etc|fig|no|cf|al|resp|incl|dr|mr|ms|st|p|ca|min|max|avg|z\.b|d\.h|p\.ej|ex)\.$/i;

/** Nothing that belongs together is longer; generated text is cut, so that looking around in it stays cheap. */
const LONGEST = 2000;

function* sentencesOf(text: string, base: number): Generator<Span> {
  for (const { start, end } of wholeSentences(text, base))
    for (let from = start; from < end || from === start; from += LONGEST)
      yield { start: from, end: Math.min(end, from + LONGEST) };
}

function* wholeSentences(text: string, base: number): Generator<Span> {
  let from = 0;
  for (const { 0: mark, index } of allMatches(text, SENTENCE_END)) {
    const end = index + mark.length;
    // The number of an item is no sentence.
    if (mark === '.' && /^\s*\d{1,3}$/.test(text.slice(from, index))) continue;
    if (mark.startsWith('.') && ABBREVIATION.test(text.slice(Math.max(from, index - 8), index + 1))) continue;
    yield trimmed(text, from, end, base);
    from = end;
  }
  yield trimmed(text, from, text.length, base);
}

function trimmed(text: string, from: number, to: number, base: number): Span {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { start: base + start, end: base + Math.max(start, from + part.trimEnd().length) };
}
