const LONGEST = 20_000;

/** A branch of a tree of files. */
const BRANCH = /^[\s│|]*(?:├|└|\|--|`--|\+--(?!-*\+))[─\-\s]*[\w.*[<{("']/;
const BOX = /[┌╔╭][─═━]+|[└╚╰][─═━]+[┘╝╯]|\+-{3,}\+|\[[\w /&.-]+\]\s*[-=]+>/;
/** Boxes side by side or one in the other; what programs print as a table has neither. */
const JOINED = /[┐╗╮]\s+[┌╔╭]|[│║|]\s*[┌╔╭]|\+\s{2,}\+-|[│║]\s+[│║]\s*\S/;
const DOWN = /^[\s│|]*(?:↓|▼|⬇|v|V|\|)[\s│|v▼↓]*$|[▼↓⬇]/;
const ARROW = /→|⟶|➔|➜|▶|►|──>|-->|->/g;
const CODE =
  /^\s*(?:def |import |from |return\b|const |let |function |\$ |pip |python |curl )|->\s*(?:\w+:|None)|=>\s*\{/;

/** Fewer steps are a remark. */
const STEPS = 4;

/** Whether text shows how things follow from each other, by boxes or arrows, and is no tree of files, table, or program. */
export function isTextDrawing(text: string): boolean {
  const lines = text
    .slice(0, LONGEST)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  const boxes = count(BOX);
  if (count(BRANCH) * 2 > lines.length && boxes === 0) return false;
  if (count(CODE) > 0 && boxes < 2) return false;
  const arrows = lines.map((line) => line.match(ARROW)?.length ?? 0);
  const down = count(DOWN);
  if (boxes >= 2 && (down > 0 || count(JOINED) > 0 || arrows.some((of) => of > 0))) return true;
  if (down >= 2 && lines.length >= STEPS) return true;
  // One arrow in each of several lines is a list of pairs.
  return arrows.some((of) => of >= STEPS - 1) || arrows.filter((of) => of >= 2).length >= 2;
}
