import { child } from '../../../document/data/locate';
import { resolve, type DataNode, type ScalarNode } from '../../../document/data/node';
import type { PortfolioDocument } from '../../../document/document';
import { frontMatterEntry } from './front-matter';

/** The name that stands for a configuration without a name. */
const DEFAULT = 'default';

/** A configuration of a data set as `configs` or `dataset_info` describes it. */
export interface Configuration {
  readonly name: string;
  readonly node: DataNode;
  /** Names of its splits as they are written; empty when it does not name them. */
  readonly splits: readonly ScalarNode[];
  /** Whether each of its splits has a name that can be read. */
  readonly complete: boolean;
}

const isText = (node: DataNode | undefined): node is ScalarNode =>
  node?.type === 'scalar' && typeof node.value === 'string';

/** The mappings of a key that holds one or a list of them. */
function mappings(document: PortfolioDocument, key: string): DataNode[] {
  const node = resolve(frontMatterEntry(document, key)?.value);
  return (node?.type === 'seq' ? node.items : node ? [node] : []).filter((item) => item.type === 'map');
}

const items = (node: DataNode | undefined): readonly DataNode[] => (node?.type === 'seq' ? node.items : []);

function splitsIn(list: DataNode | undefined, key: string): Pick<Configuration, 'splits' | 'complete'> {
  const names = items(list).map((item) => child(item, key));
  const splits = names.filter(isText);
  return { splits, complete: splits.length === names.length };
}

const nameOf = (node: DataNode): string => {
  const name = child(node, 'config_name')?.value;
  return typeof name === 'string' ? name : DEFAULT;
};

/** The entries of `configs`, with the splits to which they give files. */
export const configsOf = (document: PortfolioDocument): Configuration[] =>
  mappings(document, 'configs').map((node) => ({
    name: nameOf(node),
    node,
    ...splitsIn(child(node, 'data_files'), 'split'),
  }));

/** The entries of `dataset_info`, with the splits that they count. */
export const infosOf = (document: PortfolioDocument): Configuration[] =>
  mappings(document, 'dataset_info').map((node) => ({
    name: nameOf(node),
    node,
    ...splitsIn(child(node, 'splits'), 'name'),
  }));

/** The rows of all splits of a configuration; undefined when one of them is not counted. */
export function rowsOf({ node }: Configuration): number | undefined {
  const counts = items(child(node, 'splits')).map((split) => child(split, 'num_examples')?.value);
  const known = counts.filter((count): count is number => typeof count === 'number' && count >= 0);
  return known.length === 0 || known.length < counts.length ? undefined : known.reduce((sum, count) => sum + count, 0);
}
