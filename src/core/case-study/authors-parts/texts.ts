import type { Span } from '../../text/span';
import type { Unsaid } from './unsaid';

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

/** A text in which the brackets are gone and their words stand as if they were the answer; of the same length. */
export function asIfSaid(text: string, unsaid: readonly Unsaid[]): string {
  let said = '';
  let done = 0;
  const parts = unsaid.flatMap(({ parts }) => parts).sort((a, b) => a.start - b.start);
  for (const { start, end } of parts) {
    if (start < done) continue;
    // "Your" would speak to the reader.
    said += `${text.slice(done, start)} some${text.slice(start + '[your'.length, end - 1)} `;
    done = end;
  }
  return said + text.slice(done);
}
