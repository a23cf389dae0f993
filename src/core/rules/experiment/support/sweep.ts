import { child } from '../../../document/data/locate';
import { resolve, type DataNode, type Entry, type MapNode } from '../../../document/data/node';
import type { PortfolioDocument } from '../../../document/document';

/** A parameter of a sweep with its description. */
export interface SweepParameter {
  readonly entry: Entry;
  readonly node: MapNode;
}

/** The parameters of a sweep, nested ones too; a group of nested parameters is one itself. */
export const sweepParameters = ({ data }: PortfolioDocument): readonly SweepParameter[] =>
  parametersIn(child(data?.root, 'parameters'));

function parametersIn(parameters: DataNode | undefined): SweepParameter[] {
  const map = resolve(parameters);
  if (map?.type !== 'map') return [];
  return map.entries.flatMap((entry) => {
    const node = resolve(entry.value);
    return node?.type === 'map' ? [{ entry, node }, ...parametersIn(child(node, 'parameters'))] : [];
  });
}
