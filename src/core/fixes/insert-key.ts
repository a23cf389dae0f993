import type { PortfolioDocument } from '../document/document';
import { locate, type Path } from '../document/data/locate';
import { resolve, type Entry, type MapNode } from '../document/data/node';
import { propertiesAt } from '../schema/schema';
import { lineEnd } from '../text/source-text';
import type { Edit } from '../text/edit';
import { jsonText, yamlLines } from './write-value';

/**
 * Inserts `key: value` into the mapping at `path`, at the place that the schema's order gives it.
 * @returns undefined when there is no mapping at the path to insert into
 */
export function insertKey(document: PortfolioDocument, path: Path, key: string, value: unknown): Edit | undefined {
  const { data, frontMatter, source } = document;
  if (!data) return undefined;
  const map = resolve(locate(data.root, path)?.node);
  if (map?.type === 'map' && map.entries.length > 0) {
    const after = predecessor(map, key, [...propertiesAt(document.format.schema, path).keys()]);
    return map.flow ? insertInFlow(document, map, after, key, value) : insertInBlock(document, map, after, key, value);
  }
  if (map?.type === 'map') {
    const text =
      data.language === 'json' ? `${JSON.stringify(key)}: ${jsonText(value, '')}` : `${key}: ${JSON.stringify(value)}`;
    return { span: { start: map.start + 1, end: map.start + 1 }, newText: text };
  }
  // An empty front matter or file: there is no mapping yet, so its first line is written.
  if (path.length > 0 || data.language === 'json' || (map && map.value !== null)) return undefined;
  const at = frontMatter ? frontMatter.content.start : data.span.start;
  return {
    span: { start: at, end: at },
    newText: blockLines(key, value, '')
      .map((line) => line + source.lineBreak)
      .join(''),
  };
}

/** The last entry that the schema places before `key`; the last of all when the schema does not say. */
function predecessor(map: MapNode, key: string, order: readonly string[]): Entry | undefined {
  const own = map.entries.filter((entry) => !entry.merged);
  const index = order.indexOf(key);
  if (index < 0) return own.at(-1);
  return own.findLast((entry) => {
    const other = order.indexOf(entry.key);
    return other >= 0 && other < index;
  });
}

function insertInBlock(
  document: PortfolioDocument,
  map: MapNode,
  after: Entry | undefined,
  key: string,
  value: unknown,
): Edit {
  const { source } = document;
  const first = map.entries[0];
  const column = first ? source.positionAt(first.keySpan.start).character : 0;
  const lines = blockLines(key, value, ' '.repeat(column));
  if (!after && first) {
    // The first key stands behind its indentation, or behind the dash of a list item.
    const [head = '', ...rest] = lines;
    const newText = [head.trimStart(), ...rest].join(source.lineBreak) + source.lineBreak + ' '.repeat(column);
    return { span: { start: first.keySpan.start, end: first.keySpan.start }, newText };
  }
  const at = endOfLines(source.text, after ?? map);
  return { span: { start: at, end: at }, newText: lines.map((line) => source.lineBreak + line).join('') };
}

/** Offset behind the last line that belongs to an entry, a comment on that line included, its line break not. */
export function endOfLines(text: string, entry: { start: number; end: number }): number {
  let last = entry.end;
  while (last > entry.start && /\s/.test(text[last - 1] ?? '')) last--;
  return lineEnd(text, last);
}

/** The lines of `key: value` in block style at an indentation. */
export function blockLines(key: string, value: unknown, indent: string): string[] {
  const lines = yamlLines({ [key]: value });
  return lines.map((line) => indent + line);
}

function insertInFlow(
  document: PortfolioDocument,
  map: MapNode,
  after: Entry | undefined,
  key: string,
  value: unknown,
): Edit {
  const { source, data } = document;
  const json = data?.language === 'json';
  const first = map.entries[0];
  const firstAt = first?.keySpan.start ?? map.start + 1;
  // One key a line when the author writes so, else all on one line.
  const lineStart = source.lineAt(firstAt).start;
  const indent = /^\s*$/.test(source.text.slice(lineStart, firstAt))
    ? source.text.slice(lineStart, firstAt)
    : undefined;
  const gap = indent === undefined ? ' ' : source.lineBreak + indent;
  const content = json ? jsonText(value, indent ?? '') : JSON.stringify(value);
  const pair = `${json ? JSON.stringify(key) : key}: ${content.replaceAll('\n', source.lineBreak)}`;
  if (!after) return { span: { start: firstAt, end: firstAt }, newText: `${pair},${gap}` };
  return { span: { start: after.end, end: after.end }, newText: `,${gap}${pair}` };
}
