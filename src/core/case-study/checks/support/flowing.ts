import type { MarkdownBody } from '../../../document/markdown/body';
import type { Span } from '../../../text/span';

/** Nobody breaks a sentence so early for the width of the editor; a shorter line is one of its own. */
const SHORTEST = 45;

/** A line break in front of a word in the middle of a sentence: in lower case, or behind a word that nothing ends with. */
const WRAP =
  /\r?\n(?=[ \t]*[\p{Ll}(])|(?<=,|\b(?:an?|the|of|on|in|to|and|or|with|from|for|by|at|as|is|are|was|were|that|than|our|we|this|using|de|del|la|el|los|las|en|con|por|para|que|do|da|dos|das|em|com|um|uma|une?|le|les|des|du|und|der|die|das|mit|von|dan|yang|di|untuk)[ \t]?)\r?\n(?=[ \t]*(?![-+*>#|]|\d+[.)]\s)\S)/gu;

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

const unwrapped = ({ prose, text }: MarkdownBody): string =>
  prose.replace(WRAP, (lineBreak, index: number) =>
    index - 1 - text.lastIndexOf('\n', index - 1) < SHORTEST || endsHard(text, index)
      ? lineBreak
      : ' '.repeat(lineBreak.length),
  );

/** Two blanks or a backslash at the end of a line keep the next one apart. */
const endsHard = (text: string, index: number): boolean =>
  text[index - 1] === '\\' || (text[index - 1] === ' ' && text[index - 2] === ' ');
