import { linesOf } from '../../../case-study/workspace/text-facts';

const LONGEST_LINE = 100;

/** Where a word or phrase stands in a text, 1-based; undefined when it does not. `monitor*` is found in "monitoring" too. */
export function lineWith(text: string, word: string): number | undefined {
  const wanted = word.toLowerCase().replace(/\*$/, '').trim();
  if (wanted === '') return undefined;
  const anyEnding = word.endsWith('*');
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const before = joins(lower[at - 1], wanted[0]);
    const behind = !anyEnding && joins(lower[at + wanted.length], wanted.at(-1));
    if (!before && !behind) return linesOf(lower.slice(0, at)).length;
  }
  return undefined;
}

/** Whether two neighbouring characters belong to one word. */
const joins = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && /[\p{L}\p{N}]/u.test(one) && /[\p{L}\p{N}]/u.test(other);

/** A line of a file as people read it in a list. */
export function quotedLine(text: string, line: number): string {
  const written = (linesOf(text)[line - 1] ?? '')
    .replace(/^\s*(?:>\s*|#{1,6}\s+|[-*+]\s+(?:\[[ x]\]\s+)?|\d{1,3}[.)]\s+)*/i, '')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .trim();
  return written.length <= LONGEST_LINE ? written : `${written.slice(0, LONGEST_LINE - 1).trimEnd()}…`;
}
