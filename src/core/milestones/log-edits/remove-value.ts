import { locate, type Path } from '../../document/data/locate';
import type { MapNode, SeqNode } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';
import { endOfLines } from '../../fixes/insert-key';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import { nextLine } from '../../text/source-text';
import { removeBetween } from './between-brackets';

/**
 * Takes out what stands at a path. Lists and mappings that are empty then go as well, up to the entry of a milestone, which
 * stays as `{}`. Comments on lines of their own stay.
 * @returns undefined where it is written in a way that cannot be taken out safely
 */
export function removeValue(document: PortfolioDocument, path: Path): Edit[] | undefined {
  const step = path.at(-1);
  const parentPath = path.slice(0, -1);
  const parent = locate(document.data?.root, parentPath)?.node;
  if (!parent || step === undefined) return undefined;
  if (parent.type === 'map') return fromMap(document, parent, String(step), parentPath);
  return parent.type === 'seq' && typeof step === 'number' ? fromList(document, parent, step, parentPath) : undefined;
}

function fromMap(document: PortfolioDocument, map: MapNode, key: string, path: Path): Edit[] | undefined {
  const own = map.entries.filter(({ merged }) => !merged);
  const index = own.findIndex((entry) => entry.key === key);
  const entry = own[index];
  if (!entry) return undefined;
  if (own.length === 1 && map.entries.length === 1 && path.length > 0) {
    const isMilestone = path.length === 2 && path[0] === 'milestones';
    if (!isMilestone) return removeValue(document, path);
    return map.flow ? removeBetween(document, map, own, index) : emptied(document, path, map);
  }
  if (map.flow) return removeBetween(document, map, own, index);
  const { source, text } = document;
  const lineStart = source.lineAt(entry.keySpan.start).start;
  if (/^[\s\uFEFF]*$/.test(text.slice(lineStart, entry.keySpan.start))) return withoutLines(document, entry);
  // The first key of a list item: the next one takes its place behind the dash.
  const next = own[index + 1];
  return next ? [{ span: { start: entry.keySpan.start, end: next.keySpan.start }, newText: '' }] : undefined;
}

function fromList(document: PortfolioDocument, list: SeqNode, index: number, path: Path): Edit[] | undefined {
  const item = list.items[index];
  if (!item) return undefined;
  if (list.items.length === 1) return removeValue(document, path);
  if (list.flow) return removeBetween(document, list, list.items, index);
  const { source, text } = document;
  const lineStart = source.lineAt(item.start).start;
  return /^\s*-[ \t]+$/.test(text.slice(lineStart, item.start)) ? withoutLines(document, item) : undefined;
}

/** What stands behind a key, in lines of its own, as `{}`. */
function emptied(document: PortfolioDocument, path: Path, map: MapNode): Edit[] | undefined {
  const { text } = document;
  const entry = locate(document.data?.root, path)?.entry;
  const colon = entry ? text.indexOf(':', entry.keySpan.end) : -1;
  if (colon < 0) return undefined;
  return [{ span: { start: colon + 1, end: colon + 1 }, newText: ' {}' }, ...withoutLines(document, map)];
}

/** Takes out the lines of a value but for comments. */
function withoutLines({ source, text, nodes }: PortfolioDocument, value: Span): Edit[] {
  const edits: Edit[] = [];
  const end = endOfLines(text, value);
  const texts = nodes.map(({ node }) => node).filter((node) => node.type === 'scalar' && node.start < node.end);
  const isInText = (offset: number): boolean => texts.some((node) => node.start < offset && offset < node.end);
  for (let line = source.lineAt(value.start).start; line <= end;) {
    const next = nextLine(text, line);
    const content = text.slice(line, next);
    const isComment = /^[ \t]*#/.test(content) && !isInText(line + content.indexOf('#'));
    const start = line === 0 && content.startsWith('\uFEFF') ? 1 : line;
    if (!isComment) edits.push({ span: { start, end: next }, newText: '' });
    if (next === line || next >= text.length) break;
    line = next;
  }
  return joined(edits);
}

/** Edits that follow each other as one. */
function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last && last.span.end === edit.span.start)
      result[result.length - 1] = { span: { start: last.span.start, end: edit.span.end }, newText: '' };
    else result.push(edit);
  }
  return result;
}
