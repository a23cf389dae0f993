import { parseJson } from '../../document/data/from-json';
import { parseYaml } from '../../document/data/from-yaml';
import type { DataNode } from '../../document/data/node';
import { lineOf } from './yaml-value';

/** One number of a metrics file. */
export interface MetricsValue {
  /** The keys that lead to it, outermost first; an item of a list goes by its `model` or `name`, or else by its index. */
  readonly keys: readonly string[];
  readonly value: number;
  /** As the file writes it. */
  readonly written: string;
  /** 1-based. */
  readonly line: number;
}

/** A file in which a run has left its metrics. */
export interface MetricsFile {
  readonly path: string;
  readonly values: readonly MetricsValue[];
  /** Why nothing can be read from it, in words that stand behind its name. */
  readonly problem: string | undefined;
}

/** More numbers than this are a log and no summary. */
const MOST_VALUES = 2000;
const DEEPEST = 8;
const NAMES = ['model', 'model_name', 'name', 'experiment', 'method', 'split'];

/** @param path by its ending the text is YAML; otherwise it is read as JSON */
export function readMetricsFile(path: string, text: string): MetricsFile {
  const { root, problem } = /\.ya?ml$/i.test(path) ? yamlRoot(text) : jsonRoot(text);
  if (!root) return { path, values: [], problem };
  const values: MetricsValue[] = [];
  const offsets: number[] = [];
  collect(root, [], (keys, node) => {
    if (values.length >= MOST_VALUES || typeof node.value !== 'number' || !Number.isFinite(node.value)) return;
    offsets.push(node.start);
    values.push({ keys, value: node.value, written: text.slice(node.start, node.end), line: 0 });
  });
  return {
    path,
    values: withLines(values, offsets, text),
    problem: values.length === 0 ? 'it holds no numbers' : undefined,
  };
}

type Root =
  { readonly root: DataNode; readonly problem?: undefined } | { readonly root?: undefined; readonly problem: string };

function jsonRoot(text: string): Root {
  // Python writes these three, and no parser of JSON reads them; a text in their place is no number either.
  const readable = text.replace(/([:[,]\s*)(-?Infinity|NaN)(?=\s*[,\]}])/g, (_, before: string, word: string) =>
    `${before}""`.padEnd(before.length + word.length),
  );
  const { root, problems } = parseJson(readable);
  if (problems.some(({ id }) => id !== 'syntax/duplicate-key') || !root) return { problem: 'it is no valid JSON' };
  return { root };
}

function yamlRoot(text: string): Root {
  const { root, problems } = parseYaml(text);
  return problems.length > 0 || !root ? { problem: 'it is no valid YAML' } : { root };
}

function collect(
  node: DataNode,
  keys: readonly string[],
  found: (keys: readonly string[], node: DataNode) => void,
): void {
  if (keys.length > DEEPEST) return;
  if (node.type === 'map') for (const { key, value } of node.entries) collect(value, [...keys, key], found);
  else if (node.type === 'seq') {
    // A list of plain numbers is a history or a matrix.
    for (const [index, item] of node.items.entries())
      if (item.type === 'map') collect(item, [...keys, nameOf(item.value) ?? String(index)], found);
  } else found(keys, node);
}

function nameOf(item: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of NAMES) {
    const name = item[key];
    if (typeof name === 'string' && name !== '') return name;
  }
  return undefined;
}

/** Lines are counted once for all, because each count goes through the text in front. */
function withLines(values: readonly MetricsValue[], offsets: readonly number[], text: string): MetricsValue[] {
  let line = 1;
  let done = 0;
  return values.map((value, index) => {
    const offset = offsets[index] ?? done;
    line += lineOf(text.slice(done, offset), offset - done) - 1;
    done = offset;
    return { ...value, line };
  });
}
