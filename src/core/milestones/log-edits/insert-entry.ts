import type { Path } from '../../document/data/locate';
import type { Entry, MapNode } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';
import { layoutOf } from '../../features/completion/layout';
import { endOfLines } from '../../fixes/insert-key';
import type { Edit } from '../../text/edit';
import { lineEnd } from '../../text/source-text';
import { indentOf, insertBehind } from './between-brackets';
import { entryBefore } from './order';
import { entryLines, inlineEntry, type Value } from './write-yaml';

/** Where a mapping is written: the entry whose value it is, if any, and the way to it. */
export interface Place {
  readonly path: Path;
  readonly entry: Entry | undefined;
}

const insert = (at: number, newText: string): Edit => ({ span: { start: at, end: at }, newText });

/** Adds `key: value` to a mapping, in the mapping's own style and at the place where the key belongs. */
export function insertEntry(
  document: PortfolioDocument,
  map: MapNode,
  place: Place,
  key: string,
  value: Value,
): Edit[] {
  const own = map.entries.filter(({ merged }) => !merged);
  const before = entryBefore(own, place.path, key);
  return map.flow
    ? insertInFlow(document, map, own, before, key, value)
    : [insertInBlock(document, map, own, before, place, key, value)];
}

function insertInBlock(
  document: PortfolioDocument,
  map: MapNode,
  own: readonly Entry[],
  before: Entry | undefined,
  place: Place,
  key: string,
  value: Value,
): Edit {
  const { source, text } = document;
  const { lineBreak } = source;
  const { character } = source.positionAt(own[0]?.keySpan.start ?? map.start);
  const isMarked = text[map.start - 1] === '\uFEFF' || (map.start === character && text.startsWith('\uFEFF'));
  const column = isMarked ? character - 1 : character;
  const lines = entryLines(key, value, column, layoutOf(document));
  const first = own[0];
  if (before || !first) {
    const blank = before && keepsBlankLines(text, own) ? lineBreak : '';
    const at = endOfLines(text, before ?? map);
    return insert(at, blank + lines.map((line) => lineBreak + line).join(''));
  }
  // The first key of a list item stands behind the dash.
  if (place.entry === undefined && place.path.length > 0) {
    const [head = '', ...rest] = lines;
    const indent = lineBreak + ' '.repeat(column);
    return insert(first.keySpan.start, [head.trimStart(), ...rest].join(lineBreak) + indent);
  }
  // Comments above the first key of a mapping are about that key, so the new one stands above them.
  if (place.entry)
    return insert(lineEnd(text, place.entry.keySpan.end), lines.map((line) => lineBreak + line).join(''));
  return insert(topOf(document, first), lines.map((line) => line + lineBreak).join(''));
}

/** Where a first key of the whole file goes: below the comments at the top of the file, and above those of the next key. */
function topOf({ source, text }: PortfolioDocument, first: Entry): number {
  const start =
    first.keySpan.start -
    (text[first.keySpan.start - 1] === '\uFEFF' ? 0 : source.positionAt(first.keySpan.start).character);
  let { line } = source.positionAt(start);
  const lineAt = (index: number): string => source.slice(source.lineAt(source.offsetAt({ line: index, character: 0 })));
  while (
    line > 0 &&
    lineAt(line - 1)
      .trimStart()
      .startsWith('#')
  )
    line--;
  return line === 0 || lineAt(line - 1).startsWith('---')
    ? Math.max(start, isBom(text))
    : source.offsetAt({ line, character: 0 });
}

const isBom = (text: string): number => (text.startsWith('\uFEFF') ? 1 : 0);

/** Whether the author leaves a line free between the first two entries. */
function keepsBlankLines(text: string, [first, second]: readonly Entry[]): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    /(\n|\r)[ \t]*(\r|\n)/.test(text.slice(endOfLines(text, first), second.start).replaceAll('\r\n', '\n'))
  );
}

function insertInFlow(
  document: PortfolioDocument,
  map: MapNode,
  own: readonly Entry[],
  before: Entry | undefined,
  key: string,
  value: Value,
): Edit[] {
  const pair = inlineEntry(key, value, document.data?.language === 'json');
  const first = own[0];
  if (!first) return [insert(map.start + 1, map.entries.length > 0 ? `${pair}, ` : ` ${pair} `)];
  const indent = indentOf(document, first.keySpan, map);
  if (before) return insertBehind(document, before, indent, pair);
  const gap = indent === undefined ? ' ' : document.source.lineBreak + indent;
  return [insert(first.keySpan.start, `${pair},${gap}`)];
}
