import type { Span } from '../../text/span';

/** A mark that is neither a word nor a blank. */
const NOTHING = '·';

/** A text without what is not said yet; of the same length, with its lines, quotes and columns where they are. */
export function withoutUnsaid(text: string, unsaid: readonly Span[]): string {
  const letters = Array.from({ length: text.length }, (_, index) => text.charAt(index));
  for (const { start, end } of unsaid)
    for (let at = start; at < end; at++) if (!/[|>\r\n]/.test(letters[at] ?? '')) letters[at] = ' ';
  // Words behind many blanks at the beginning of a line would be read as code.
  for (const { start, end } of unsaid) {
    const line = text.lastIndexOf('\n', end - 1) + 1;
    const from = Math.max(start, line);
    if (!/^[\s>*+\d.)-]*$/.test(text.slice(line, from)) || !/^[^\S\r\n]*\S/.test(text.slice(end))) continue;
    letters[from + text.slice(from, end).search(/[^\s>]/)] = NOTHING;
  }
  return letters.join('');
}
