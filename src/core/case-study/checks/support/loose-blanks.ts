/** The patterns that somebody has asked for, with blanks that may be long. */
const KNOWN = new WeakMap<RegExp, RegExp>();

/**
 * A pattern whose single blanks also stand for several: marks of bold and addresses of links are blanked, so that
 * "chose **forests** because" has more of them than its reader sees.
 */
export function looseBlanks(pattern: RegExp): RegExp {
  const known = KNOWN.get(pattern);
  if (known) return known;
  const loose = new RegExp(loosened(pattern.source), pattern.flags);
  KNOWN.set(pattern, loose);
  return loose;
}

/** Blanks in a class of characters and those with a number of times behind them stay as they are. */
function loosened(source: string): string {
  let loose = '';
  let isClass = false;
  for (let at = 0; at < source.length; at++) {
    const letter = source.charAt(at);
    loose += letter;
    if (letter === '\\') loose += source.charAt(++at);
    else if (letter === '[') isClass = true;
    else if (letter === ']') isClass = false;
    else if (letter === ' ' && !isClass && !/[?*+{]/.test(source.charAt(at + 1))) loose += '+';
  }
  return loose;
}
