import type { Block } from '../../../document/markdown/blocks/block';
import type { Span } from '../../../text/span';
import type { CaseStudy } from '../../case-study';
import type { Command } from '../../commands/command';
import { isFor, type Purpose } from '../../commands/purpose';
import { commandsOf } from '../../commands/read-commands';
import { places } from './evidence';
import { isAhead, isTask } from './places';
import { statementAt, statementsOf } from './statements';

const COMMENT_OF_HTML = /<!--[^]*?(?:-->|$)/g;

/** Commands of these purposes that a reader is told to type now. */
export const commandsFor = (study: CaseStudy, ...purposes: readonly Purpose[]): Command[] =>
  commandsOf(study).filter(
    (command) => isFor(command, ...purposes) && !isAhead(command.block) && !isTask(command.block),
  );

/** The lines of commands, those in blocks of code first. */
export function commandLines(study: CaseStudy, commands: readonly Command[]): Span[] {
  const rank = { code: 0, inline: 1, text: 2 };
  const sorted = [...commands].sort((a, b) => rank[a.place] - rank[b.place]);
  return places(
    study,
    sorted.map(({ line }) => line),
  );
}

/** A sentence behind a block of code that is about it. */
const POINTS_BACK =
  /^\W*(?:this|it|that|the (?:script|command|above|program)|running (?:this|it)|doing (?:this|so)|which)\b/i;

/** What is said of a command: its comment, the sentence it stands in, or the ones around its block of code. */
export function saidOf(study: CaseStudy, { block, comment, start, place }: Command): string {
  if (place !== 'code') return statementAt(study, start)?.text ?? '';
  const around = statementsOf(study).filter((statement) => statement.block.section === block.section);
  const before = around.findLast((statement) => statement.end <= block.start);
  const behind = around.find((statement) => statement.start >= block.end);
  const explains = behind && POINTS_BACK.test(behind.text) ? behind.text : '';
  return `${comment} ${before?.text ?? ''} ${explains}`;
}

/** How far back the text counts as being about a command. */
const LEAD = 8;

/** The statements in front of a command under the same title, the nearest first. */
export const leadUpTo = (study: CaseStudy, { block, start }: Command): string[] =>
  statementsOf(study)
    .filter((statement) => statement.end <= start && statement.block.section === block.section)
    .slice(-LEAD)
    .map(({ text }) => text)
    .reverse();

/** The innermost block around an offset; addresses stand outside of what is read as text. */
export function blockAt({ blocks }: CaseStudy, offset: number): Block | undefined {
  return blocks.blocks.findLast(({ start, end }) => start <= offset && offset < end);
}

/** An address in the text, a tag, or a badge, with what is written beside it. */
export interface Address extends Span {
  readonly target: string;
  /** The line around it. */
  readonly around: string;
  readonly image: boolean;
}

const ATTRIBUTE = /<(a|img|video|source|iframe)\s[^<>]*?\b(?:href|src)\s*=\s*["']?([^"'\s<>]+)/gi;

/** Every address that a reader can see or follow; those in comments are none. */
export function addressesOf({ body }: CaseStudy): Address[] {
  const { text, span } = body;
  const hidden = Array.from(text.matchAll(COMMENT_OF_HTML), ({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
  }));
  const isHidden = (at: number): boolean => hidden.some(({ from, to }) => from <= at && at < to);
  const found: Address[] = [];
  const add = (from: number, to: number, target: string, image: boolean): void => {
    if (isHidden(from)) return;
    const lineFrom = text.lastIndexOf('\n', from) + 1;
    const lineTo = text.slice(to).search(/[\r\n]/);
    const around = text.slice(lineFrom, lineTo < 0 ? text.length : to + lineTo);
    found.push({ start: span.start + from, end: span.start + to, target, around, image });
  };
  for (const { start, end, target, image } of body.links) add(start - span.start, end - span.start, target, image);
  for (const match of text.matchAll(ATTRIBUTE)) {
    const [all, tag = '', target = ''] = match;
    const to = match.index + all.length;
    if (!body.isCode(span.start + match.index)) add(to - target.length, to, target, /img|video|source/i.test(tag));
  }
  return found.sort((a, b) => a.start - b.start);
}
