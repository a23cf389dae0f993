import type { MarkdownBody } from '../../../document/markdown/body';
import type { Span } from '../../../text/span';
import { looseBlanks } from './loose-blanks';

/** Nobody breaks a sentence so early for the width of the editor; a shorter line is one of its own, unless it stands in running text. */
const SHORTEST = 45;

/** Behind these nothing ends. */
const GOES_ON =
  /(?:,|\b(?:an?|the|of|on|in|to|and|or|with|from|for|by|at|as|is|are|was|were|that|than|our|we|this|using|de|del|la|el|los|las|en|con|por|para|que|do|da|dos|das|em|com|um|uma|une?|le|les|des|du|und|der|die|das|mit|von|dan|yang|di|untuk)[ \t]?)$/;
const LONGEST_WORD = 12;

/** What a sentence can go on with in any case, and what it can go on with behind such a word. */
const LOWER = /[ \t]*[\p{Ll}(]/uy;
const WORD = /[ \t]*(?![-+*>#|]|\d+[.)]\s)\S/uy;
/** A number in the middle of a sentence: no item, no year over what happened in it. */
const NUMBER = /[ \t]*(?!\d+[.)]\s|\d+\s*[-–:|])[~≈$€£]?\d/uy;
/** `precision: 0.9` */
const LABEL = /[ \t]*[\p{L}\d _-]{1,30}:/uy;

const OPEN = /[\p{L}\p{N},)"'”’`*_%]$/u;

/** Running text ends like one within so many characters. */
const LOOKED_AHEAD = 400;
const PARAGRAPH_END = /\n[ \t>]*(?:\r?\n|$|[-*+•#|]|\d+[.)]\s)/;
const SENTENCE_END = /[.!?。！？][)"'”’*_ \t\r\n>]*$/;

const KNOWN = new WeakMap<MarkdownBody, string>();

/** Whether a pattern without the global flag matches anywhere in the prose of a body; blanks in it are as long as those there. */
export const saysAnywhere = (body: MarkdownBody, pattern: RegExp): boolean =>
  looseBlanks(pattern).test(flowingIn(body, body.span));

/**
 * The prose of an absolute span, in which a sentence that goes on in the next line is one line: the break is a blank there.
 * It has the length of the text, so that an offset in it is one in the text.
 */
export function flowingIn(body: MarkdownBody, { start, end }: Span): string {
  let prose = KNOWN.get(body);
  if (prose === undefined) KNOWN.set(body, (prose = unwrapped(body)));
  return prose.slice(start - body.span.start, end - body.span.start);
}

function unwrapped({ prose, text }: MarkdownBody): string {
  let flowing = '';
  let done = 0;
  for (let end = prose.indexOf('\n'); end >= 0; end = prose.indexOf('\n', end + 1)) {
    const at = prose[end - 1] === '\r' ? end - 1 : end;
    const isLong = at - 1 - text.lastIndexOf('\n', at - 1) >= SHORTEST;
    if (endsHard(text, at) || !(isLong ? goesOn(prose, at, end + 1) : runsOn(prose, at, end + 1))) continue;
    flowing += prose.slice(done, at) + ' '.repeat(end + 1 - at);
    done = end + 1;
  }
  return done === 0 ? prose : flowing + prose.slice(done);
}

/** Whether a sentence goes on behind a line break: in lower case, with a number, or behind a word that nothing ends with. */
function goesOn(prose: string, from: number, to: number): boolean {
  if (matchesAt(LOWER, prose, to)) return true;
  const before = prose.slice(Math.max(0, from - LONGEST_WORD), from);
  if (GOES_ON.test(before)) return matchesAt(WORD, prose, to);
  return matchesAt(NUMBER, prose, to) && OPEN.test(before.trimEnd());
}

/** Whether a sentence goes on behind a line that is broken before it is full: only in text that ends with a full stop. */
function runsOn(prose: string, from: number, to: number): boolean {
  if (!goesOn(prose, from, to) || matchesAt(LABEL, prose, to)) return false;
  if (!OPEN.test(prose.slice(Math.max(0, from - LONGEST_WORD), from).trimEnd())) return false;
  const ahead = prose.slice(to, to + LOOKED_AHEAD);
  const end = PARAGRAPH_END.exec(ahead);
  if (!end && to + LOOKED_AHEAD < prose.length) return false;
  return SENTENCE_END.test(ahead.slice(0, end?.index));
}

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** Two blanks or a backslash at the end of a line keep the next one apart. */
const endsHard = (text: string, index: number): boolean =>
  text[index - 1] === '\\' || (text[index - 1] === ' ' && text[index - 2] === ' ');
