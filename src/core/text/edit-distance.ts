import { distance } from 'fastest-levenshtein';

/**
 * How many edits lie between two texts: a character put in, left out or replaced, or two neighbours swapped.
 * @param limit nobody asks further: for texts that are farther apart some number above it is given
 */
export function editDistance(a: string, b: string, limit: number): number {
  const plain = distance(a, b);
  // A swap counts as two edits there, so that half of them is the least it can be.
  return plain < 2 || plain > limit * 2 ? plain : withSwaps(a, b);
}

/** Optimal string alignment: row by row, with the two rows above in memory. */
function withSwaps(a: string, b: string): number {
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const edits = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = !same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1;
      next.push(swapped ? Math.min(edits, (above[j - 2] ?? 0) + 1) : edits);
    }
    above = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
