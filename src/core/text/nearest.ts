import { editDistance } from './edit-distance';

const fold = (text: string): string => text.toLowerCase().replace(/[\s_.-]+/g, '-');

/**
 * The candidate that the author most likely meant: equal but for case and separators, or within a third of its length
 * in edits, of which two swapped neighbours are one.
 * @param perEdit how many characters the text must have for each edit; 8 or so leaves nothing but slips of the pen
 * @returns undefined when nothing is near, or two candidates are equally near
 */
export function nearest(written: string, candidates: Iterable<string>, perEdit = 3): string | undefined {
  const target = fold(written);
  if (target === '' || target.length > 100) return undefined;
  const limit = Math.max(1, Math.floor(target.length / perEdit));
  let best: { candidate: string; distance: number } | undefined;
  let tie = false;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - target.length) > limit) continue;
    const edits = folded === target ? 0 : editDistance(target, folded, limit);
    if (edits > limit || edits >= target.length) continue;
    if (!best || edits < best.distance) {
      best = { candidate, distance: edits };
      tie = false;
    } else if (edits === best.distance && candidate !== best.candidate) tie = true;
  }
  return tie ? undefined : best?.candidate;
}
