import type { Problem } from '../rule';

/** More findings of one rule than this bury the others; then the first stands for all, and the next one after it is mended. */
const MOST = 8;

/**
 * One problem for each, as long as they are few; when they are many, the first alone with a message for all of them.
 * @param many the message for that case, given how many there are
 */
export function fewOrFirst<Data>(
  problems: readonly Problem<Data>[],
  many: (count: number) => string,
): readonly Problem<Data>[] {
  const [first] = problems;
  return first && problems.length > MOST ? [{ ...first, message: many(problems.length) }] : problems;
}
