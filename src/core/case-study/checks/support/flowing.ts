import type { MarkdownBody } from '../../../document/markdown/body';
import type { Span } from '../../../text/span';

/** Nobody breaks a sentence so early for the width of the editor; a shorter line is one of its own. */
const SHORTEST = 45;

/** Behind these nothing ends. */
const GOES_ON =
  /(?:,|\b(?:an?|the|of|on|in|to|and|or|with|from|for|by|at|as|is|are|was|were|that|than|our|we|this|using|de|del|la|el|los|las|en|con|por|para|que|do|da|dos|das|em|com|um|uma|une?|le|les|des|du|und|der|die|das|mit|von|dan|yang|di|untuk)[ \t]?)$/;
const LONGEST_WORD = 12;

/** What a sentence can go on with in any case, and what it can go on with behind such a word. */
const LOWER = /[ \t]*[\p{Ll}(]/uy;
const WORD = /[ \t]*(?![-+*>#|]|\d+[.)]\s)\S/uy;

const KNOWN = new WeakMap<MarkdownBody, string>();

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
    if (at - 1 - text.lastIndexOf('\n', at - 1) < SHORTEST || endsHard(text, at) || !goesOn(prose, at, end + 1))
      continue;
    flowing += prose.slice(done, at) + ' '.repeat(end + 1 - at);
    done = end + 1;
  }
  return done === 0 ? prose : flowing + prose.slice(done);
}

/** Whether a sentence goes on behind a line break: in lower case, or behind a word that nothing ends with. */
function goesOn(prose: string, from: number, to: number): boolean {
  LOWER.lastIndex = to;
  if (LOWER.test(prose)) return true;
  if (!GOES_ON.test(prose.slice(Math.max(0, from - LONGEST_WORD), from))) return false;
  WORD.lastIndex = to;
  return WORD.test(prose);
}

/** Two blanks or a backslash at the end of a line keep the next one apart. */
const endsHard = (text: string, index: number): boolean =>
  text[index - 1] === '\\' || (text[index - 1] === ' ' && text[index - 2] === ' ');
