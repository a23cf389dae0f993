/** How many words a text has. */
export interface WordCount {
  /** Of scripts with blanks between words. */
  readonly spaced: number;
  /** Characters of scripts without. */
  readonly unspaced: number;
}

const UNKNOWN = 0;
const OTHER = 1;
const SPACED = 2;
const UNSPACED = 3;

/**
 * A counter of words, which reads each character once and builds nothing.
 * @param spaced one character of a script with blanks between words, @param unspaced of a script without
 */
export function wordCounter(spaced: RegExp, unspaced: RegExp): (text: string) => WordCount {
  const kinds = new Uint8Array(0x1_00_00);
  const read = (character: string): number => {
    if (spaced.test(character)) return SPACED;
    return unspaced.test(character) ? UNSPACED : OTHER;
  };
  const kindOf = (code: number): number => {
    const known = kinds[code] ?? OTHER;
    return known === UNKNOWN ? (kinds[code] = read(String.fromCharCode(code))) : known;
  };
  return (text) => {
    let words = 0;
    let characters = 0;
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const wide = isHigh(code) && isLow(text.charCodeAt(at + 1));
      const kind = wide ? read(text.slice(at, at + 2)) : kindOf(code);
      if (wide) at++;
      if (kind === UNSPACED) characters++;
      if (kind === SPACED && !inWord) words++;
      inWord = kind === SPACED;
    }
    return { spaced: words, unspaced: characters };
  };
}

const isHigh = (code: number): boolean => code >= 0xd8_00 && code <= 0xdb_ff;
const isLow = (code: number): boolean => code >= 0xdc_00 && code <= 0xdf_ff;
