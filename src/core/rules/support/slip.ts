import { nearest } from '../../text/nearest';

const letters = (word: string): string => word.toLowerCase().split('').toSorted().join('');

/**
 * The known word that a key was meant to be, when it differs by a slip of the pen: an edit in each four letters at most, or
 * letters that changed places. For places where keys of the author's own may stand.
 */
export function slipOf(written: string, known: readonly string[]): string | undefined {
  if (written.length < 4) return undefined;
  const sorted = letters(written);
  const [same, another] = known.filter((word) => word.startsWith(written[0] ?? '') && letters(word) === sorted);
  return nearest(written, known, 4) ?? (another === undefined ? same : undefined);
}
