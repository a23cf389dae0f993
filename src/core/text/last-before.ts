import type { Span } from './span';

/** Of spans in the order of the text, the last one that starts at or before an offset; found by halving. */
export const lastBefore = <T extends Span>(spans: readonly T[], offset: number): T | undefined =>
  spans[indexBefore(spans, offset)];

/** The index of the last span that starts at or before an offset, or -1. */
export function indexBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
