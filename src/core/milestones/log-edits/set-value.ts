import type { Path } from '../../document/data/locate';
import type { DataNode, Entry, ScalarNode } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';
import { layoutOf } from '../../features/completion/layout';
import { replaceScalar } from '../../fixes/replace-value';
import type { Edit } from '../../text/edit';
import { lineEnd } from '../../text/source-text';
import { insertEntry, type Place } from './insert-entry';
import { replaceBlockText } from './replace-text';
import { behindKey, entryLines, inlineText, isInline, linesBelow, scalarText, type Value } from './write-yaml';

/**
 * Writes a value at a path, with the mappings that lead there when they are missing.
 * @returns undefined where something stands in the way: a list where a mapping belongs, an alias, content with a tag
 */
export function setValue(document: PortfolioDocument, path: Path, value: Value): Edit[] | undefined {
  const root = document.data?.root;
  if (!root || (root.type === 'scalar' && root.value === null)) return firstEntry(document, path, value);
  let node: DataNode = root;
  let place: Place = { path: [], entry: undefined };
  let isFlow = false;
  for (const [depth, step] of path.entries()) {
    const rest = path.slice(depth + 1);
    if (node.type === 'seq' && typeof step === 'number') {
      const item = node.items[step];
      if (!item) return undefined;
      isFlow ||= node.flow;
      [node, place] = [item, { path: [...place.path, step], entry: undefined }];
      continue;
    }
    if (node.type !== 'map') return undefined;
    isFlow ||= node.flow;
    const entry: Entry | undefined = node.entries.find(({ key, merged }) => key === step && !merged);
    if (!entry) return insertEntry(document, node, place, String(step), nested(rest, value));
    if (rest.length === 0 || isNothing(entry.value))
      return isFlow ? fillInFlow(document, entry, nested(rest, value)) : fill(document, entry, nested(rest, value));
    [node, place] = [entry.value, { path: [...place.path, entry.key], entry }];
  }
  return undefined;
}

/** The value inside of the mappings of a path. */
const nested = (path: Path, value: Value): Value =>
  path.reduceRight<Value>((inside, step) => ({ [String(step)]: inside }), value);

/** A key without a value, or with an empty list or mapping. */
const isNothing = (node: DataNode): boolean =>
  node.type === 'scalar' ? node.value === null : node.type === 'map' ? node.entries.length === 0 : isEmptyList(node);

const isEmptyList = (node: DataNode): boolean => node.type === 'seq' && node.items.length === 0;

/** The first entry of a file in which there are only comments, or not even those: it goes behind them. */
function firstEntry(document: PortfolioDocument, path: Path, value: Value): Edit[] | undefined {
  const { text, source, data } = document;
  const [key, ...rest] = path;
  if (key === undefined || data?.language === 'json') return undefined;
  const lines = entryLines(String(key), nested(rest, value), 0, layoutOf(document));
  const closed = /^\.\.\.[ \t]*$/m.exec(text)?.index;
  const at = closed ?? text.length;
  const isOnOwnLine = at === 0 || /[\r\n\uFEFF]$/.test(text.slice(0, at));
  const newText = (isOnOwnLine ? '' : source.lineBreak) + lines.map((line) => line + source.lineBreak).join('');
  return [{ span: { start: at, end: at }, newText }];
}

function fillInFlow(document: PortfolioDocument, { value: node, keySpan }: Entry, value: Value): Edit[] | undefined {
  const json = document.data?.language === 'json';
  if (node.start === node.end) {
    const colon = document.text.indexOf(':', keySpan.end);
    return colon < 0
      ? undefined
      : [{ span: { start: colon + 1, end: colon + 1 }, newText: ` ${inlineText(value, json)}` }];
  }
  const isSimple = node.type === 'scalar' && isInline(value) && value !== null;
  const written = inlineText(value, json);
  // Quotes of the author stay, unless the value has to be in others.
  if (isSimple && node.style !== 'plain' && node.style !== 'block') return [replaceScalar(document, node, value)];
  return [{ span: { start: node.start, end: node.end }, newText: written }];
}

/** Writes the value of an entry in block style anew. */
function fill(document: PortfolioDocument, entry: Entry, value: Value): Edit[] | undefined {
  const { text, source } = document;
  const { value: node, keySpan } = entry;
  const colon = text.indexOf(':', keySpan.end);
  if (colon < 0) return undefined;
  const { character: column } = source.positionAt(keySpan.start);
  if (node.type === 'scalar' && node.value !== null && (typeof value === 'string' || typeof value === 'number'))
    return replaceText(document, node, value, column);
  const isBlock = (node.type === 'map' || node.type === 'seq') && !node.flow;
  if (isBlock) return undefined;
  const isThere = node.start < node.end;
  const span = isThere ? { start: node.start, end: node.end } : { start: colon + 1, end: colon + 1 };
  if (isInline(value)) return [{ span, newText: isThere ? behindKey(value).trimStart() : behindKey(value) }];
  const lines = linesBelow(value, column, layoutOf(document));
  const at = lineEnd(text, span.end);
  const head = typeof value === 'string' ? (isThere ? '|' : ' |') : '';
  const start = isThere && head === '' ? colon + 1 : span.start;
  return [
    ...(start < span.end || head !== '' ? [{ span: { start, end: span.end }, newText: head }] : []),
    { span: { start: at, end: at }, newText: lines.map((line) => source.lineBreak + line).join('') },
  ];
}

/** A text in place of another: quotes stay, and several lines become a block. */
function replaceText(document: PortfolioDocument, node: ScalarNode, value: string | number, column: number): Edit[] {
  const { text, source } = document;
  if (node.style === 'block') return replaceBlockText(document, node, String(value), column);
  if (isInline(value)) {
    const isPlain = node.style === 'plain' && value !== null;
    return isPlain
      ? [{ span: { start: node.start, end: node.end }, newText: scalarText(value) }]
      : [replaceScalar(document, node, value)];
  }
  const lines = linesBelow(value, column, layoutOf(document));
  const at = lineEnd(text, node.end);
  return [
    { span: { start: node.start, end: node.end }, newText: '|' },
    { span: { start: at, end: at }, newText: lines.map((line) => source.lineBreak + line).join('') },
  ];
}
