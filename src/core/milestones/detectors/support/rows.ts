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

/** Records of one file may differ in their keys, and the first ones show all of them. */
const FIRST = 50;

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
  let open: string[] = [];
  let length = 0;
  let isQuoted = false;
  for (const line of linesOf(text)) {
    open.push(line);
    length += line.length;
    if ((line.split('"').length - 1) % 2 === 1) isQuoted = !isQuoted;
    if (isQuoted && length < LONGEST_RECORD) continue;
    const record = open.join('\n');
    if (record.trim() !== '') records.push(record);
    open = [];
    length = 0;
    isQuoted = false;
  }
  return open.length === 0 ? records : [...records, open.join('\n')];
}

/** Behind this a quote was never meant to be closed. */
const LONGEST_RECORD = 20_000;

function fromLines(text: string): Rows | undefined {
  const lines = linesOf(text).filter((line) => line.trim().startsWith('{'));
  const roots = lines.slice(0, FIRST).flatMap((line) => readData('.json', line) ?? []);
  return roots.some(({ type }) => type === 'map') ? { columns: keysOf(...roots), count: lines.length } : undefined;
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
  return records.length === 0 ? undefined : { columns: keysOf(...records.slice(0, FIRST)), count: records.length };
}

const keysOf = (...nodes: readonly DataNode[]): readonly string[] => [
  ...new Set(nodes.flatMap((node) => (node.type === 'map' ? node.entries.map(({ key }) => key) : []))),
];
