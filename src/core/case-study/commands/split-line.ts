import type { Word } from './command';

/** A simple command: the words between `&&`, `;` and line ends. */
export interface Simple {
  readonly words: readonly Word[];
  /** Whether it reads what the one in front of it writes. */
  readonly piped: boolean;
}

const ASSIGNMENT = /^(?:\$env:)?[A-Za-z_]\w*=/;

/**
 * Takes a line of a shell apart.
 * @param text the line, with joined lines in it where it goes on; @param base offset of it in the file
 */
export function splitLine(text: string, base: number): Simple[] {
  const found: Simple[] = [];
  let words: Word[] = [];
  let piped = false;
  const close = (next: boolean): void => {
    while (words[0] && ASSIGNMENT.test(words[0].text)) words.shift();
    if (words.length > 0) found.push({ words, piped });
    words = [];
    piped = next;
  };
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at, at + 2);
    const sign = text[at] ?? '';
    if (/\s/.test(sign) || (/[\\^`]/.test(sign) && /^.[ \t]*(?:\r?\n|$)/.test(text.slice(at, at + 80)))) at++;
    else if (sign === '#' && (at === 0 || /\s/.test(text[at - 1] ?? ''))) {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
    } else if (rest === '&&' || rest === '||') {
      close(false);
      at += 2;
    } else if (sign === ';' || sign === '|' || (sign === '&' && /^\s|^$/.test(text[at + 1] ?? ''))) {
      close(sign === '|');
      at++;
    } else {
      const word = wordAt(text, at);
      words.push({ start: base + at, end: base + word.end, text: word.text });
      at = word.end;
    }
  }
  close(false);
  return found;
}

/** Reads up to a blank or a sign that ends a word; quotes may stand anywhere in it. */
function wordAt(text: string, from: number): { readonly end: number; readonly text: string } {
  let word = '';
  let at = from;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (/[\s;|]/.test(sign) || (sign === '&' && (text[at + 1] === '&' || word === ''))) break;
    const quote = sign === '"' || sign === "'" ? text.indexOf(sign, at + 1) : -1;
    if (quote !== -1) {
      word += text.slice(at + 1, quote);
      at = quote + 1;
    } else {
      word += sign;
      at++;
    }
  }
  return { end: Math.max(at, from + 1), text: word };
}
