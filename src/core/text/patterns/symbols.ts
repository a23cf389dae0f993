/**
 * Kinds of characters, few enough for three of them to be a small number: each letter from a to z whatever its case (1 to 26),
 * digits, white space, other signs, other letters, and those of scripts without cases. Between what a word consists of and what
 * not stands an edge, so that the begin and the end of words can be told from their middle.
 */
export const BLANK = 28;
const WIDE = 0;
export const DIGIT = 27;
const SIGN = 29;
const OTHER = 30;
export const EDGE = 31;

/** How many different groups of three symbols there are. */
export const GROUPS = 1 << 15;

const isBlank = /\s/;

/** The symbol of a UTF-16 code unit; those that patterns may take for each other have one symbol. */
export function symbolOf(code: number): number {
  if (code < 0x80) return ASCII[code] ?? SIGN;
  // The long s and the sign of Kelvin, which are a letter of another case to some patterns.
  if (code === 0x17f) return 19;
  if (code === 0x212a) return 11;
  if ((code >= 0x2e80 && code < 0xa000) || (code >= 0xac00 && code < 0xd7b0)) return code === 0x3000 ? BLANK : WIDE;
  return isBlank.test(String.fromCharCode(code)) ? BLANK : OTHER;
}

const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[a-z]/i.test(letter)) return code & 31;
  if (/\w/.test(letter)) return DIGIT;
  return isBlank.test(letter) ? BLANK : SIGN;
});

/** Whether a symbol is a part of words, as the edges of words in patterns mean it. */
export const isInWord = (symbol: number): boolean => symbol > WIDE && symbol <= DIGIT;

/** The group that stands for a symbol being anywhere in a text, for symbols of which most texts have few; or else undefined. */
export const groupOfOne = (symbol: number): number | undefined =>
  symbol === WIDE || symbol === OTHER || symbol === DIGIT ? (EDGE << 10) | (EDGE << 5) | symbol : undefined;

/**
 * Calls back with each group of three symbols that stand beside each other in a text, and with those for single ones; several
 * blanks are one.
 */
export function groupsIn(text: string, found: (group: number) => void): void {
  let before = SIGN;
  let group = 0;
  let length = 0;
  const add = (symbol: number): void => {
    group = ((group << 5) | symbol) & (GROUPS - 1);
    if (++length >= 3) found(group);
  };
  for (let at = 0; at < text.length; at++) {
    const symbol = symbolOf(text.charCodeAt(at));
    if (symbol === BLANK && before === BLANK) continue;
    if (isInWord(symbol) !== isInWord(before)) add(EDGE);
    add(symbol);
    const one = symbol === before ? undefined : groupOfOne(symbol);
    if (one !== undefined) found(one);
    before = symbol;
  }
  if (isInWord(before)) add(EDGE);
}

/** Whether a text has letters that some patterns read as one from a to z and others do not. */
export const hasDoubtfulLetter = (text: string): boolean => /[\u017f\u212a]/.test(text);
