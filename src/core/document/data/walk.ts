import type { Path } from './locate';
import type { DataNode, Entry } from './node';

/** A node with the way to it. The path is made when it is asked for: most readers look at the node only. */
export class Visit {
  constructor(
    readonly node: DataNode,
    /** The entry whose value the node is. */
    readonly entry: Entry | undefined,
    private readonly parent: Visit | undefined,
    /** Its index in the list around it, if any. */
    private readonly index: number | undefined,
  ) {}

  get path(): Path {
    const above = this.parent?.path ?? [];
    const step = this.entry?.key ?? this.index;
    return step === undefined ? above : [...above, step];
  }
}

/** Every node below and including `root`, parents first, in the order of the text. Aliases are visited, not followed. */
export function walk(root: DataNode | undefined): readonly Visit[] {
  const visits: Visit[] = [];
  if (root) visit(root, undefined, undefined, undefined, visits);
  return visits;
}

function visit(
  node: DataNode,
  entry: Entry | undefined,
  parent: Visit | undefined,
  index: number | undefined,
  visits: Visit[],
): void {
  const here = new Visit(node, entry, parent, index);
  visits.push(here);
  if (node.type === 'map') {
    for (const below of node.entries) if (!below.merged) visit(below.value, below, here, undefined, visits);
  } else if (node.type === 'seq') {
    for (let item = 0; item < node.items.length; item++) {
      const below = node.items[item];
      if (below) visit(below, undefined, here, item, visits);
    }
  }
}
