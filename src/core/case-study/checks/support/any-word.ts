/**
 * A pattern of many alternatives, one a line. All of `words` stand behind the beginning of a word, which is looked for only once.
 * @param others alternatives that begin anywhere, such as words of scripts without blanks
 */
export const anyWord = (flags: 'gi' | 'i', words: readonly string[], others: readonly string[] = []): RegExp =>
  new RegExp([String.raw`\b(?:${words.join('|')})`, ...others].join('|'), flags);
