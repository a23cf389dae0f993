import type { DataTree, Entry } from '../../document/data/node';
import { changedSpan } from '../../document/data/reparse';
import type { PortfolioDocument } from '../../document/document';
import type { SourceText } from '../../text/source-text';

/** How the author lays out blocks. */
export interface Layout {
  /** Columns from a key to the keys below it. */
  readonly step: number;
  /** Columns from a key to the dashes of its list. */
  readonly dash: number;
  readonly lineBreak: string;
}

/** Top-level entries that are looked at; the first block tells how the others are written. */
const ENOUGH = 100;

/** Read off the first mapping and the first list that are written as blocks. */
export function layoutOf(document: PortfolioDocument): Layout {
  const { source } = document;
  return { ...columnsOf(document), lineBreak: source.lineBreak };
}

type Columns = Omit<Layout, 'lineBreak'>;

/** Who types waits for no parse: what an earlier version says counts as long as those lines are as they were. */
function columnsOf(document: PortfolioDocument): Columns {
  const { lastData, source } = document;
  if (lastData && lastData.source !== source) {
    const { map, list } = examplesIn(lastData.data);
    const { start, end } = changedSpan(lastData.source.text, source.text);
    const isUntouched = (example: Entry): boolean => end < example.start || firstOf(example) < start;
    if (map && list && isUntouched(map) && isUntouched(list)) return columnsIn(lastData);
  }
  return columnsIn({ data: document.data, source });
}

interface Examples {
  readonly first: Entry | undefined;
  readonly map: Entry | undefined;
  readonly list: Entry | undefined;
}

function examplesIn(data: DataTree | undefined): Examples {
  const root = data?.root;
  const entries = root?.type === 'map' ? root.entries.slice(0, ENOUGH) : [];
  return {
    first: entries[0],
    map: entries.find(({ value }) => isBlock(value)),
    list: entries.find(({ value }) => value.type === 'seq' && !value.flow && value.items.length > 0),
  };
}

function columnsIn({ data, source }: { readonly data: DataTree | undefined; readonly source: SourceText }): Columns {
  const { first, map, list } = examplesIn(data);
  const column = (offset: number): number => source.positionAt(offset).character;
  const distance = (entry: Entry): number => column(firstOf(entry)) - column(entry.keySpan.start);
  const start = first?.keySpan.start;
  const isAlone = start !== undefined && /[\r\n][ \t]*$/.test(source.text.slice(0, start));
  const step = map ? distance(map) : isAlone ? column(start) : 2;
  const dash = list ? distance(list) : within(step, 1);
  return { step: within(step, 1), dash: within(dash, 0) };
}

/** Where the first key of a mapping starts, or the first dash of a list. */
const firstOf = ({ value }: Entry): number =>
  (value.type === 'map' ? value.entries[0]?.keySpan.start : undefined) ?? value.start;

const isBlock = (node: { type: string; flow?: boolean; entries?: readonly unknown[] }): boolean =>
  node.type === 'map' && node.flow === false && (node.entries?.length ?? 0) > 0;

const within = (columns: number, least: number): number => (columns < least || columns > 8 ? 2 : columns);
