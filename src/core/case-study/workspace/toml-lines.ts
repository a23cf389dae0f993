import { linesOf } from './text-facts';

/** One `key = value` of a TOML file, the value as it is written. */
export interface TomlEntry {
  /** `tool.poetry.scripts`; empty above the first table. */
  readonly table: string;
  readonly key: string;
  readonly value: string;
  /** 1-based. */
  readonly line: number;
}

const TABLE = /^\s*\[{1,2}\s*([^[\]]+?)\s*\]{1,2}\s*(?:#.*)?$/;
const ENTRY = /^\s*("[^"]*"|'[^']*'|[\w.-]+)\s*=\s*(.*)$/;

/** A value that is longer than this is no list of names. */
const MOST_LINES = 2000;

/** Reads tables and keys of a TOML file, as far as they stand on lines of their own; what else is in it is passed over. */
export function readTomlLines(text: string): TomlEntry[] {
  const lines = linesOf(text);
  const entries: TomlEntry[] = [];
  let table = '';
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const opened = TABLE.exec(line)?.[1];
    if (opened !== undefined) {
      table = opened.replace(/\s*\.\s*/g, '.').replace(/["']/g, '');
      continue;
    }
    const [, key = '', first = ''] = ENTRY.exec(line) ?? [];
    if (key === '') continue;
    const started = index;
    let value = withoutComment(first);
    while (isOpen(value) && index + 1 < lines.length && index - started < MOST_LINES)
      value += `\n${withoutComment(lines[++index] ?? '')}`;
    entries.push({ table, key: unquoted(key), value: value.trim(), line: started + 1 });
  }
  return entries;
}

/** The texts in a value: the items of a list, or the text itself. */
export const tomlStrings = (value: string): string[] =>
  Array.from(value.matchAll(/"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/g), ([, double, single]) => double ?? single ?? '');

export const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2');

const withoutComment = (line: string): string => line.replace(/^((?:[^"'#]|"(?:[^"\\]|\\.)*"|'[^']*')*)#.*$/, '$1');

/** Whether a bracket or a text of several lines is still open. */
function isOpen(value: string): boolean {
  if ((value.match(/"""|'''/g)?.length ?? 0) % 2 === 1) return true;
  const bare = value.replace(/"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) > (bare.match(/[\]}]/g)?.length ?? 0);
}
