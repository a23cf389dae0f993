import { nextLine } from '../../text/source-text';
import type { Span } from '../../text/span';
import { Climb } from './climb';
import type { Cursor } from './cursor';
import { readFlow, type FlowPlace } from './flow';
import { indentAt, readYamlLine, type YamlLine } from './yaml-line';

/**
 * Reads where a cursor stands in block YAML.
 * @param region the stretch of the file that is YAML, without a byte order mark
 * @returns undefined where nothing can be written: in a comment, in a text over several lines
 */
export function readBlock(text: string, region: Span, offset: number): Cursor | undefined {
  const line = readYamlLine(text, lineStart(text, region, offset));
  if (line.marker || offset > line.comment) return undefined;
  if (line.key && offset > line.key.colon) return behindKey(text, region, offset, line, line.key);
  if (line.key) return atKey(text, region, offset, line, line.key);
  return atText(text, region, offset, line);
}

function lineStart(text: string, region: Span, offset: number): number {
  let at = offset;
  while (at > region.start && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

type Key = NonNullable<YamlLine['key']>;

function atKey(text: string, region: Span, offset: number, line: YamlLine, key: Key): Cursor | undefined {
  if (offset < key.span.start) return undefined;
  const column = line.content - line.start;
  const climb = new Climb(text, region, offset, line, column);
  if (climb.flow) return inFlow(text, climb.path, climb.flow, line);
  if (climb.lost) return undefined;
  const { siblings } = below(text, region, line, column);
  const word = key.span;
  return {
    ...cursor(text, word, column),
    place: 'key',
    path: climb.path,
    siblings: new Set([...climb.siblings, ...siblings]),
    colon: true,
  };
}

function behindKey(text: string, region: Span, offset: number, line: YamlLine, key: Key): Cursor | undefined {
  const column = line.content - line.start;
  const climb = new Climb(text, region, offset, line, column);
  if (climb.flow) return inFlow(text, climb.path, climb.flow, line);
  if (climb.lost) return undefined;
  const path = [...climb.path, key.name];
  const opened = openedFlow(text, region, offset, line);
  if (opened !== undefined) return opened === false ? undefined : inFlow(text, path, opened, line);
  const word = wordIn(text, line, offset);
  return word && { ...cursor(text, word, column), place: 'value', path, lead: isSeparated(text, word) ? '' : ' ' };
}

/** No key on the line: an empty line, a dash, or a word that may become a key, an item or a value. */
function atText(text: string, region: Span, offset: number, line: YamlLine): Cursor | undefined {
  const climbed = (column: number): Climb => new Climb(text, region, offset, line, column);
  const opened = openedFlow(text, region, offset, line);
  if (opened !== undefined) {
    const climb = climbed(line.content - line.start);
    return opened === false || climb.lost || climb.flow ? undefined : inFlow(text, climb.path, opened, line);
  }
  const word = wordIn(text, line, offset);
  const lead = word && line.dashes.length > 0 && !isSeparated(text, word) ? ' ' : '';
  const typed = word ? word.start - line.start + lead.length : 0;
  const column = line.empty ? Math.max(typed, nextIndent(text, region, line)) : typed;
  const climb = climbed(column);
  if (climb.flow) return inFlow(text, climb.path, climb.flow, line);
  if (climb.lost || !word) return undefined;
  const under = below(text, region, line, column);
  const base = { ...cursor(text, word, column), lead: lead + ' '.repeat(column - typed), path: climb.path };
  const siblings = new Set([...climb.siblings, ...under.siblings]);
  if (siblings.size > 0) return { ...base, place: 'key', siblings };
  if (line.dashes.length > 0 || climb.items + under.items === 0) return { ...base, place: 'open' };
  return {
    ...base,
    place: 'open',
    path: [...climb.path, climb.items],
    lead: `${base.lead}- `,
    column: column + 2,
  };
}

/** Brackets that this line opens: the place between them, false where nothing can be written, undefined without brackets. */
function openedFlow(text: string, region: Span, offset: number, { value }: YamlLine): FlowPlace | false | undefined {
  const first = text[value.start];
  if (value.start === value.end || offset <= value.start || (first !== '[' && first !== '{')) return undefined;
  return readFlow(text, { start: value.start, end: region.end }, offset, false) ?? false;
}

function inFlow(text: string, path: Cursor['path'], flow: FlowPlace, line: YamlLine): Cursor {
  return {
    ...cursor(text, flow.word, line.indent),
    ...flow,
    path: [...path, ...flow.path],
    style: 'flow',
    lead: isSeparated(text, flow.word) ? '' : ' ',
  };
}

const cursor = (text: string, word: Span, column: number): Omit<Cursor, 'place' | 'path'> => {
  const first = text[word.start];
  const quote = word.start < word.end && (first === '"' || first === "'") ? first : '';
  return { word, quote, column, siblings: new Set(), colon: false, style: 'block', lead: '', tail: '' };
};

/** What the cursor touches of the text behind key or dashes; undefined where a word would run into another. */
function wordIn(text: string, { value, content, empty }: YamlLine, offset: number): Span | undefined {
  if (value.start === value.end)
    return empty || offset >= content || text[offset - 1] === '-' || offset === content
      ? { start: offset, end: offset }
      : undefined;
  if (offset < value.start || /[|>*&!%@`]/.test(text[value.start] ?? '')) return undefined;
  return { start: value.start, end: Math.max(value.end, offset) };
}

/** A key or a dash needs a blank behind it. */
const isSeparated = (text: string, { start }: Span): boolean => !/[:,-]/.test(text[start - 1] ?? '');

/** Keys and items at a column below a line, up to where the indentation ends. */
function below(text: string, region: Span, line: YamlLine, column: number): { siblings: Set<string>; items: number } {
  const siblings = new Set<string>();
  let items = 0;
  for (let at = nextLine(text, line.start); at < region.end; at = nextLine(text, at)) {
    if (indentAt(text, at) > column) continue;
    const next = readYamlLine(text, at);
    if (next.marker) break;
    if (next.empty) continue;
    if (next.indent < column) break;
    if (next.dashes.length > 0) items++;
    else if (next.key) siblings.add(next.key.name);
  }
  return { siblings, items };
}

/** Indentation of the next line that is not empty: a key in front of it must not part it from its parent. */
function nextIndent(text: string, region: Span, line: YamlLine): number {
  for (let at = nextLine(text, line.start); at < region.end; at = nextLine(text, at)) {
    const next = readYamlLine(text, at);
    if (next.marker) return 0;
    if (!next.empty) return next.indent;
  }
  return 0;
}
