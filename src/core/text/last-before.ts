import type { Span } from './span';

/** Of spans in the order of the text, the last one that starts at or before an offset; found by halving. */
export function lastBefore<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}
