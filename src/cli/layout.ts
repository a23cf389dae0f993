/** Characters that terminals draw over two columns. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

const columns = (character: string): number => (WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** How many columns of a terminal a text without control characters takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columns(character);
  return width;
}

/** As much of a text as fits, with `mark` behind what was cut. */
export function cut(text: string, width: number, mark: string): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let left = width - displayWidth(mark);
  for (const character of text) {
    left -= columns(character);
    if (left < 0) break;
    kept += character;
  }
  return kept.trimEnd() + mark;
}

/** The lines of a text, broken at blanks; a word that is longer than a line keeps its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
