import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import { resolve, type DataNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { Heading } from '../document/markdown/body';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { extentOf } from './extent';

/** More than anybody looks through; an outline of everything would cost more than the parse. */
export const MOST_SYMBOLS = 2000;

/** Longest piece of a value that stands beside its key. */
const LONGEST_DETAIL = 60;

/** The keys of a document and the headings of its Markdown, nested as they are written; the outermost first when there are too many. */
export function symbols(document: PortfolioDocument): DocumentSymbol[] {
  const { source, data } = document;
  const keys = data?.root ? dataSymbols(data.root, source) : [];
  const headings = document.body ? headingSymbols(document.body.headings, source) : [];
  return [...keys, ...headings];
}

/** Level by level, so that a long list does not hide the keys behind it. */
function dataSymbols(root: DataNode, source: SourceText): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  let level: { node: DataNode; into: DocumentSymbol[] }[] = [{ node: root, into: top }];
  let count = 0;
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { node, into } of level) {
      for (const child of childrenOf(node)) {
        if (count++ >= MOST_SYMBOLS) return top;
        const symbol = describe(child, source);
        into.push(symbol);
        if (symbol.children) next.push({ node: child.value, into: symbol.children });
      }
    }
    level = next;
  }
  return top;
}

interface Child {
  readonly name: string;
  readonly value: DataNode;
  readonly span: Span;
  readonly nameSpan: Span;
}

function childrenOf(node: DataNode): Child[] {
  if (node.type === 'map') {
    return node.entries
      .filter(({ merged }) => !merged)
      .map((entry) => ({ name: entry.key, value: entry.value, span: entry, nameSpan: entry.keySpan }));
  }
  if (node.type !== 'seq') return [];
  return node.items.map((item, index) => {
    const label = labelOf(item);
    return { name: label?.text ?? String(index), value: item, span: item, nameSpan: label?.span ?? firstLine(item) };
  });
}

const firstLine = ({ start }: Span): Span => ({ start, end: start });

/** What a list item is called: its own text, or the first of its values that reads like a name. */
function labelOf(item: DataNode): { text: string; span: Span } | undefined {
  const content = resolve(item);
  if (content?.type === 'scalar' && item.type === 'scalar' && content.value !== null)
    return { text: short(String(content.value)), span: item };
  if (item.type !== 'map') return undefined;
  const named = ['name', 'id', 'config_name', 'metric', 'type'];
  const entry =
    item.entries.find(({ key, value }) => named.includes(key) && value.type === 'scalar') ??
    item.entries.find(({ value }) => value.type === 'scalar');
  if (entry?.value.type !== 'scalar' || entry.value.value === null || entry.merged) return undefined;
  return { text: short(String(entry.value.value)), span: entry.value };
}

function describe({ name, value, span, nameSpan }: Child, source: SourceText): DocumentSymbol {
  const content = resolve(value);
  const range = source.rangeOf(extentOf(source.text, value, span));
  const end = source.positionAt(nameSpan.end);
  const symbol: DocumentSymbol = {
    // An editor refuses a symbol without a name.
    name: name.trim() === '' ? '(no name)' : name,
    kind: kindOf(content),
    range,
    selectionRange: { start: nameSpan.start === span.start ? range.start : source.positionAt(nameSpan.start), end },
  };
  // Most symbols are leaves, and every one is sent anew after each keystroke.
  if (value.type === 'map' || value.type === 'seq') symbol.children = [];
  if (content?.type === 'scalar' && content.value !== null) {
    const detail = short(String(content.value));
    if (detail !== name) symbol.detail = detail;
  }
  return symbol;
}

/** White space that `short` takes out. */
const UNEVEN = /\s\s|[^\S ]/;

function short(text: string): string {
  if (text.length <= LONGEST_DETAIL && !UNEVEN.test(text)) return text.trim();
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_DETAIL ? line : `${line.slice(0, LONGEST_DETAIL - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const SCALAR_KINDS: Readonly<Record<string, SymbolKind>> = {
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
};

function kindOf(content: ReturnType<typeof resolve>): SymbolKind {
  if (content?.type === 'map') return SymbolKind.Object;
  if (content?.type === 'seq') return SymbolKind.Array;
  return SCALAR_KINDS[typeof content?.value] ?? SymbolKind.Null;
}

function headingSymbols(headings: readonly Heading[], source: SourceText): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  const open: { level: number; children: DocumentSymbol[] }[] = [];
  for (const heading of headings.slice(0, MOST_SYMBOLS)) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const children: DocumentSymbol[] = [];
    const symbol: DocumentSymbol = {
      name: heading.title === '' ? '(no title)' : heading.title,
      kind: SymbolKind.String,
      range: source.rangeOf({ start: heading.start, end: heading.section.end }),
      selectionRange: source.rangeOf(heading),
      children,
    };
    (open.at(-1)?.children ?? top).push(symbol);
    open.push({ level: heading.level, children });
  }
  return top;
}
