import type { Span } from '../../text/span';
import type { SyntaxProblemId } from './node';
import { nextContentLine, previousContentLine, type YamlLine } from './yaml-line';

/** A problem with offsets in the parsed text. */
export interface Diagnosis extends Span {
  readonly id: SyntaxProblemId;
  readonly message: string;
}

/**
 * A line whose indentation the parser did not accept. Of two lines that disagree the parser names the lower one; here
 * the one is named that departs from the steps of the rest of the text.
 * @param among what the line stands among, when that and no column is what is wrong
 */
export function wrongIndentation(text: string, line: YamlLine, among?: 'keys' | 'items'): Diagnosis {
  const wrong = among ? line : oddOne(text, line);
  const what =
    among === 'keys'
      ? 'A list item stands among keys.'
      : among === 'items'
        ? 'A key stands among list items.'
        : 'The indentation of this line does not fit its neighbours.';
  const message = `${what} Align the line with them, or quote the text above if it continues here.`;
  const start = wrong.start + wrong.indent;
  const end = wrong.head.start === start ? wrong.head.end : start + 1;
  return { id: 'syntax/wrong-indentation', start, end: Math.max(end, start + 1), message };
}

/** A line among list items that is none, in the column of their dashes. */
export function standsAmongItems(text: string, line: YamlLine): boolean {
  const above = previousContentLine(text, line.start);
  return above?.indent === line.indent && above.head.start > above.start + above.indent;
}

/** Either the line, or one of the lines above with which it disagrees. */
function oddOne(text: string, line: YamlLine): YamlLine {
  const { first, rows, parent } = block(text, line);
  const step = usualStep(text, first);
  if (parent && step !== undefined && !isItem(parent)) {
    const expected = columnBelow(parentOf(text, parent), step);
    // The line stands where its parent should, so the parent was meant as its neighbour.
    if (parent.indent !== expected && line.indent === expected) return parent;
  }
  for (const item of [first, parent]) if (item && isShifted(text, item, line, step ?? 0)) return item;
  if (!first || first.indent === line.indent || (rows.get(line.indent) ?? 0) > 0) return line;
  const column =
    step === undefined && parent && !isItem(parent)
      ? undefined
      : childColumn(parent, Math.min(first.indent, line.indent), step ?? 0);
  const [fits, firstFits] = [line.indent === column, first.indent === column];
  if (fits !== firstFits) return fits ? first : line;
  return rowsBelow(text, line) > (rows.get(first.indent) ?? 0) ? first : line;
}

const isItem = (line: YamlLine): boolean => line.head.start > line.start + line.indent;

/** Whether the dash of an item, moved to where `line` continues the item, would stand where its parent wants it. */
function isShifted(text: string, item: YamlLine, line: YamlLine, step: number): boolean {
  if (!isItem(item)) return false;
  const dash = line.indent - (item.head.start - item.start - item.indent);
  const parent = parentOf(text, item);
  // The dashes may stand in the column of the key above or one step further.
  const columns = parent ? [columnBelow(parent, 0), columnBelow(parent, step)] : [0];
  return dash !== item.indent && columns.includes(dash) && !columns.includes(item.indent);
}

/** The column of lines that stand at least at `column`: beside the key of an item, or below it. */
function childColumn(parent: YamlLine | undefined, column: number, step: number): number {
  const own = columnBelow(parent, step);
  return parent && isItem(parent) && parent.value.start === parent.value.end && column > own ? own + step : own;
}

/** The column in which a parent's lines should stand: that of the key behind its dash, or one step further. */
function columnBelow(parent: YamlLine | undefined, step: number): number {
  if (!parent) return 0;
  return isItem(parent) ? parent.head.start - parent.start : parent.indent + step;
}

/** The lines above that stand, rightly or wrongly, below the same parent: the first of them and how many per column. */
function block(
  text: string,
  line: YamlLine,
): { first: YamlLine | undefined; rows: ReadonlyMap<number, number>; parent: YamlLine | undefined } {
  let first: YamlLine | undefined;
  const rows = new Map<number, number>();
  let above = previousContentLine(text, line.start);
  const limit = Math.min(line.indent, above?.indent ?? 0);
  for (; above; above = previousContentLine(text, above.start)) {
    const opens = above.keyed && above.value.start === above.value.end;
    if (above.indent < limit || (above.indent === limit && opens && above.head.start - above.start < line.indent))
      break;
    first = above;
    rows.set(above.indent, (rows.get(above.indent) ?? 0) + 1);
  }
  return { first, rows, parent: above };
}

/** The nearest line above that is indented less. */
function parentOf(text: string, line: YamlLine): YamlLine | undefined {
  let above = previousContentLine(text, line.start);
  while (above && above.indent >= line.indent) above = previousContentLine(text, above.start);
  return above;
}

/** How many lines follow in the column of a line, itself included. */
function rowsBelow(text: string, line: YamlLine): number {
  let count = 0;
  for (let row: YamlLine | undefined = line; row && row.indent >= line.indent; row = nextContentLine(text, row.start)) {
    if (row.indent === line.indent) count++;
  }
  return count;
}

/**
 * How far a line is mostly indented below its parent; of two steps that are as frequent an even one, then the smaller.
 * @param without a line that does not count, because it is the one in doubt
 */
function usualStep(text: string, without: YamlLine | undefined): number | undefined {
  const counts = new Map<number, number>();
  let before = 0;
  for (const { 0: indent, index } of text.matchAll(/^ *(?=[^\s#])/gm)) {
    const step = indent.length - before;
    // Nobody indents by one; that is the mistake, not the habit.
    if (step > 1 && index !== without?.start) counts.set(step, (counts.get(step) ?? 0) + 1);
    before = indent.length;
  }
  const [most] = [...counts].sort(([a, times], [b, others]) => others - times || (a % 2) - (b % 2) || a - b);
  return most?.[0];
}
