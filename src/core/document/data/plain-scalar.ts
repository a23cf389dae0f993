import type { Span } from '../../text/span';
import type { Level } from './level';
import type { ScalarNode } from './node';

/** Words and numbers that mean what they say wherever a plain scalar may stand: no other sign has a meaning in them. */
const WORDS = /^[a-z]\w*(?:[ .,;/+-]\w+)*$/i;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const CONSTANT = /^(?:null|true|false)$/i;

/** What a parser makes of a simple plain scalar; undefined when the text needs a parser. */
function simpleValue(text: string): string | number | undefined {
  if (NUMBER.test(text)) return Number(text);
  return text.length <= 200 && WORDS.test(text) && !CONSTANT.test(text) ? text : undefined;
}

/**
 * The plain scalar that the change fell into, as it reads afterwards: most of what people type goes into one, and no parser
 * is needed for that.
 * @param level the innermost collection around the change
 * @param change in `before`; both texts start at the offset `base` of the file
 * @returns undefined when more than the value of a simple plain scalar may have changed
 */
export function retypedScalar(
  { node, index, from }: Level,
  change: Span,
  before: string,
  after: string,
  base: number,
): ScalarNode | undefined {
  const entry = node.type === 'map' ? node.entries[index] : undefined;
  const scalar = node.type === 'seq' ? node.items[index] : entry?.value;
  if (scalar?.type !== 'scalar' || scalar.style !== 'plain') return undefined;
  const start = scalar.start - base;
  const end = scalar.end - base;
  if (change.start < start || change.end > end) return undefined;
  // What the value is said to be, by a tag in front of it, is not for its text to tell.
  const sign = before.slice((entry?.keySpan.end ?? from) - base, start);
  if (!(entry ? /^: +$/ : /^- +$/).test(sign)) return undefined;
  const behind = end + after.length - before.length;
  if (simpleValue(before.slice(start, end)) === undefined) return undefined;
  const value = simpleValue(after.slice(start, behind));
  return value === undefined
    ? undefined
    : { type: 'scalar', style: 'plain', start: scalar.start, end: behind + base, value };
}
