import type { Span } from '../../src/core/text/span';

/** Takes the marks `⟦` and `⟧` out of a text; the spans are what they enclosed, as offsets in the text without marks. */
export function readMarks(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = -1;
  for (const char of marked) {
    if (char === '⟦') start = text.length;
    else if (char === '⟧') spans.push({ start, end: text.length });
    else text += char;
  }
  return { text, spans };
}

/** The text with its spans marked, to be compared with an expectation that a person can read. */
export function showMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, order: 1, mark: '⟦' },
    { at: end, order: start === end ? 2 : 0, mark: '⟧' },
  ]);
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let done = 0;
  for (const { at, mark } of marks) {
    result += text.slice(done, at) + mark;
    done = at;
  }
  return result + text.slice(done);
}
