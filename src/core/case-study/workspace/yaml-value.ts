import { parseJson } from '../../document/data/from-json';
import { parseYaml } from '../../document/data/from-yaml';
import type { DataNode } from '../../document/data/node';

/** What a YAML or JSON file holds, or undefined when it does not parse. */
export function readData(path: string, text: string): DataNode | undefined {
  const { root, problems } = /\.json$/i.test(path) ? parseJson(text) : parseYaml(text);
  return problems.length > 0 ? undefined : root;
}

/** The entries of a mapping; none of anything else. */
export const entriesOf = (node: DataNode | undefined): readonly (readonly [string, DataNode])[] =>
  node?.type === 'map' ? node.entries.map(({ key, value }) => [key, value] as const) : [];

/** What stands under a key of a mapping. */
export const under = (node: DataNode | undefined, key: string): DataNode | undefined =>
  entriesOf(node).find(([name]) => name === key)?.[1];

export const textOf = (node: DataNode | undefined): string | undefined =>
  node?.type === 'scalar' && node.value !== null ? String(node.value) : undefined;

/** The line of an offset, 1-based. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length;
