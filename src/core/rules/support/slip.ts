import { nearest } from '../../text/nearest';

const letters = (word: string): string => word.split('').toSorted().join('');

/**
 * The known word that a key was meant to be, when it differs by a slip of the pen: an edit in each four letters at most, or
 * letters that changed places. For places where keys of the author's own may stand.
 */
export function slipOf(written: string, known: readonly string[]): string | undefined {
  if (written.length < 4) return undefined;
  const sorted = letters(written);
  return (
    nearest(written, known, 4) ??
    nearest(
      written,
      known.filter((word) => letters(word) === sorted),
    )
  );
}
