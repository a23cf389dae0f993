import { readData } from '../../../case-study/workspace/yaml-value';
import { linesOf } from '../../../case-study/workspace/text-facts';
import type { DataNode } from '../../../document/data/node';

/** A file of records: a log of a run, a set of questions. */
export interface Rows {
  /** Names of the columns, or of the keys of the first record. */
  readonly columns: readonly string[];
  /** Records, without the head. */
  readonly count: number;
}

/** The records of a CSV or TSV file with a head, of JSON lines, or of the first list of a JSON or YAML file. */
export function readRows(path: string, text: string): Rows | undefined {
  if (/\.[ct]sv$/i.test(path)) return fromTable(text, /\.tsv$/i.test(path) ? '\t' : undefined);
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return fromLines(text);
  if (/\.(?:json|ya?ml)$/i.test(path)) return fromTree(readData(path, text));
  return undefined;
}

/** The fields of one record; a quoted one may hold separators. */
const FIELDS = (separator: string): RegExp => new RegExp(`("(?:[^"]|"")*"|[^${separator}"]*)(?:${separator}|$)`, 'g');

function fromTable(text: string, given: string | undefined): Rows | undefined {
  const records = recordsOf(text);
  const [head] = records;
  if (head === undefined) return undefined;
  const separator = given ?? (head.includes(';') && !head.includes(',') ? ';' : ',');
  const columns = Array.from(head.matchAll(FIELDS(separator)), ([, field = '']) =>
    field.replace(/^"(.*)"$/s, '$1').trim(),
  ).filter((name) => name !== '');
  return { columns, count: records.length - 1 };
}

/** Lines that hold a record; a line break between quotes belongs to its field. */
function recordsOf(text: string): string[] {
  const records: string[] = [];
  let open = '';
  for (const line of linesOf(text)) {
    const record = open === '' ? line : `${open}\n${line}`;
    if ((record.match(/"/g)?.length ?? 0) % 2 === 1 && record.length < LONGEST_RECORD) open = record;
    else {
      open = '';
      if (record.trim() !== '') records.push(record);
    }
  }
  return open === '' ? records : [...records, open];
}

/** Behind this a quote was never meant to be closed. */
const LONGEST_RECORD = 20_000;

function fromLines(text: string): Rows | undefined {
  const lines = linesOf(text).filter((line) => line.trim().startsWith('{'));
  const [first] = lines;
  const root = first === undefined ? undefined : readData('.json', first);
  return root?.type === 'map' ? { columns: keysOf(root), count: lines.length } : undefined;
}

function fromTree(root: DataNode | undefined): Rows | undefined {
  if (root?.type === 'seq') return fromList(root.items);
  if (root?.type !== 'map') return undefined;
  for (const { value } of root.entries)
    if (value.type === 'seq') {
      const rows = fromList(value.items);
      if (rows) return rows;
    }
  // A list for each column, as training libraries write their history.
  const [first] = root.entries.flatMap(({ value }) => (value.type === 'seq' ? [value.items.length] : []));
  return first === undefined ? undefined : { columns: keysOf(root), count: first };
}

function fromList(items: readonly DataNode[]): Rows | undefined {
  const records = items.filter((item) => item.type === 'map');
  const [first] = records;
  return first ? { columns: keysOf(first), count: records.length } : undefined;
}

const keysOf = (node: DataNode): readonly string[] => (node.type === 'map' ? node.entries.map(({ key }) => key) : []);
