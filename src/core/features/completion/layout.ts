import type { MapNode } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';

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
export function layoutOf({ data, source, text }: PortfolioDocument): Layout {
  const root = data?.root;
  const entries = root?.type === 'map' ? root.entries.slice(0, ENOUGH) : [];
  const column = (offset: number): number => source.positionAt(offset).character;
  const map = entries.find(({ value }) => isBlock(value));
  const list = entries.find(({ value }) => value.type === 'seq' && !value.flow && value.items.length > 0);
  const first = entries[0]?.keySpan.start;
  const isAlone = first !== undefined && /[\r\n][ \t]*$/.test(text.slice(0, first));
  const step = map ? column(firstKey(map.value as MapNode)) - column(map.keySpan.start) : isAlone ? column(first) : 2;
  const dash = list ? column(list.value.start) - column(list.keySpan.start) : step;
  return { step: within(step, 1), dash: within(dash, 0), lineBreak: source.lineBreak };
}

const isBlock = (node: { type: string; flow?: boolean; entries?: readonly unknown[] }): boolean =>
  node.type === 'map' && node.flow === false && (node.entries?.length ?? 0) > 0;

const firstKey = ({ entries, start }: MapNode): number => entries[0]?.keySpan.start ?? start;

const within = (columns: number, least: number): number => (columns < least || columns > 8 ? 2 : columns);
