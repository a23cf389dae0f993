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
  if (/\.[ct]sv$/i.test(path)) return fromTable(path, text);
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return fromLines(text);
  if (/\.(?:json|ya?ml)$/i.test(path)) return fromTree(readData(path, text));
  return undefined;
}

/** A field of a record with the separator behind it; a quoted one may hold separators. */
const FIELD = {
  ',': /("(?:[^"]|"")*"|[^,"]*)[^,]*,/g,
  ';': /("(?:[^"]|"")*"|[^;"]*)[^;]*;/g,
  '\t': /("(?:[^"]|"")*"|[^\t"]*)[^\t]*\t/g,
} as const;

/** The records of a CSV or TSV file with their cells; lines are 1-based. */
export function readTable(path: string, text: string): Table | undefined {
  const [head, ...records] = recordsOf(text);
  if (head === undefined) return undefined;
  const isSemicolon = head.text.includes(';') && !head.text.includes(',');
  const separator = /\.tsv$/i.test(path) ? '\t' : isSemicolon ? ';' : ',';
  const cells = (record: string): string[] =>
    Array.from(`${record}${separator}`.matchAll(FIELD[separator]), ([, field = '']) =>
      field
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"')
        .trim(),
    );
  return { columns: cells(head.text), rows: records.map(({ text: record, line }) => ({ line, cells: cells(record) })) };
}

/** A table in a file. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

function fromTable(path: string, text: string): Rows | undefined {
  const table = readTable(path, text);
  return table && { columns: table.columns.filter((name) => name !== ''), count: table.rows.length };
}

/** Records and where they begin; a line break between quotes belongs to its field. */
function recordsOf(text: string): { readonly text: string; readonly line: number }[] {
  const records: { text: string; line: number }[] = [];
  let open: string[] = [];
  let length = 0;
  let isQuoted = false;
  const close = (next: number): void => {
    const record = open.join('\n');
    if (record.trim() !== '') records.push({ text: record, line: next - open.length });
    open = [];
    length = 0;
    isQuoted = false;
  };
  const lines = linesOf(text);
  for (const [index, line] of lines.entries()) {
    open.push(line);
    length += line.length;
    if ((line.split('"').length - 1) % 2 === 1) isQuoted = !isQuoted;
    if (!isQuoted || length >= LONGEST_RECORD) close(index + 2);
  }
  close(lines.length + 1);
  return records;
}

/** Behind this a quote was never meant to be closed. */
const LONGEST_RECORD = 20_000;

function fromLines(text: string): Rows | undefined {
  const lines = linesOf(text).filter((line) => line.trim().startsWith('{'));
  const roots = lines.slice(0, FIRST).flatMap((line) => readData('.json', line) ?? []);
  return roots.some(({ type }) => type === 'map') ? { columns: keysOf(...roots), count: lines.length } : undefined;
}

function fromTree(root: DataNode | undefined, depth = 0): Rows | undefined {
  if (root?.type === 'seq') return fromList(root.items);
  if (root?.type !== 'map') return undefined;
  for (const { value } of root.entries) {
    const rows = value.type === 'seq' || (value.type === 'map' && depth < 1) ? fromTree(value, depth + 1) : undefined;
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
