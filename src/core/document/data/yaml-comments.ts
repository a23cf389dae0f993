import { lineEnd } from '../../text/source-text';
import { lineStart } from './yaml-line';

/** A line that ends in a key without a value, but perhaps with an anchor, a tag or a comment. */
const OPEN_KEY = /:(?:[ \t]+[&!]\S*)*[ \t]*(?:#.*)?$/;

/**
 * The parser takes a plain value for a key when a comment that is indented less stands between the value and its key. A
 * comment means nothing there, so without it the text says the same.
 * @param at where the parser found a key over several lines
 * @returns the text with white space in place of the comments in front of `at`, all offsets as they were; undefined when
 *   there are none, or something else stands between them and a key
 */
export function withoutCommentsAbove(text: string, at: number): string | undefined {
  const first = lineStart(text, at);
  if (text.slice(first, at).trim() !== '') return undefined;
  let start = first;
  let comments = false;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const line = text.slice(above, lineEnd(text, above));
    const comment = /^[ \t]*#/.test(line);
    if (!comment && line.trim() !== '') {
      if (!comments || !OPEN_KEY.test(line)) return undefined;
      return text.slice(0, start) + text.slice(start, first).replace(/[^\r\n]/g, ' ') + text.slice(first);
    }
    comments ||= comment;
    start = above;
  }
  return undefined;
}
