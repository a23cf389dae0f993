/** Text in the quotes that need the fewest escapes. */
export function quoteText(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/**
 * A value that was written with quotes inside or behind its own quotes, as one quoted value: `'it's fine'` and
 * `"Titanic" data`.
 */
export function requoteText(written: string): string {
  const quote = written[0] ?? '';
  const closed = written.length > 1 && written.endsWith(quote);
  const inner = closed ? written.slice(1, -1) : written;
  const quotes = inner.split(quote).length - 1;
  // An even number of quotes inside, the first of them behind a word: two quoted words, not one quoted text.
  const several = closed && quotes % 2 === 0 && /^[^"']*\S["'](?:[\s,.;]|$)/.test(inner);
  const meant = closed && !several ? inner : written;
  return quoteText(quote === "'" && closed ? meant.replaceAll("''", "'") : meant);
}
