import { entriesOf, readData, textOf, under } from '../../../case-study/workspace/yaml-value';
import { isNotebook } from '../../../case-study/workspace/project-files';
import type { DataNode } from '../../../document/data/node';
import type { Evidence } from '../detector';
import { lineCounter } from './line-counter';
import { readLike } from './project';
import { pythonCode, type PythonSource } from './python-source';

/** What a notebook says: code and prose on the lines on which they stand in its file, and blank lines elsewhere. */
export interface Notebook {
  readonly path: string;
  /** Python, without comments; empty for other languages. */
  readonly code: string;
  readonly prose: string;
}

/** The notebooks that could be read. */
export const notebooksOf = (evidence: Evidence): readonly Notebook[] =>
  evidence.once('notebooks', () =>
    readLike(evidence, isNotebook).flatMap(
      ({ path, text }) => evidence.ofText('notebook', path, text, () => readNotebook(path, text)) ?? [],
    ),
  );

/** Their code in the shape of programs, for what is looked for in both. */
export const notebookCode = (evidence: Evidence): readonly PythonSource[] => notebooksOf(evidence).map(sourceOf);

const SOURCES = new WeakMap<Notebook, PythonSource>();

/** What was found in a source is remembered with it. */
function sourceOf(notebook: Notebook): PythonSource {
  const { path, code } = notebook;
  const known = SOURCES.get(notebook) ?? { path, code, isTest: false };
  SOURCES.set(notebook, known);
  return known;
}

/** @returns undefined when the file is no notebook */
export function readNotebook(path: string, text: string): Notebook | undefined {
  const root = readData('.json', text);
  const cells = under(root, 'cells');
  if (cells?.type !== 'seq') return undefined;
  const lineAt = lineCounter(text);
  const code: string[] = [];
  const prose: string[] = [];
  for (const cell of cells.items) {
    const kind = textOf(under(cell, 'cell_type'));
    const target = kind === 'code' ? code : kind === 'markdown' ? prose : undefined;
    if (target) for (const { start, said } of partsOf(under(cell, 'source'))) put(target, lineAt(start), said);
  }
  const kernel = under(under(root, 'metadata'), 'kernelspec');
  const language = textOf(entriesOf(kernel).find(([key]) => key === 'language')?.[1]) ?? 'python';
  const isPython = /python/i.test(language);
  return { path, code: isPython ? pythonCode(lined(code)) : '', prose: lined(prose) };
}

interface Part {
  readonly start: number;
  readonly said: string;
}

const partsOf = (source: DataNode | undefined): readonly Part[] =>
  (source?.type === 'seq' ? source.items : source ? [source] : []).flatMap((node) => {
    const said = textOf(node);
    return said === undefined ? [] : [{ start: node.start, said }];
  });

/** A cell that is written as one text stands on one line of the file; its own line breaks are no longer any. */
const put = (lines: string[], line: number, said: string): void => {
  const before = lines[line - 1];
  const text = said.replace(/(?:\r\n|\n|\r)$/, '').replace(/\r\n|\n|\r/g, '\u2028');
  lines[line - 1] = before === undefined ? text : `${before}\u2028${text}`;
};

const lined = (lines: readonly string[]): string => Array.from(lines, (line) => line ?? '').join('\n');
