/**
 * What `text.matchAll(pattern)` gives, at once. That one copies the pattern first, which takes longer than reading a sentence.
 * @param pattern global, and one that matches no empty text
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
