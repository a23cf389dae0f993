import type { DataNode, DataTree } from '../../../src/core/document/data/node';

/** The tree as text: what each key and value covers, between bars, so that a test shows exact spans and values at once. */
export function showTree(tree: DataTree, text: string): string[] {
  const lines: string[] = [];
  const slice = ({ start, end }: { start: number; end: number }): string =>
    text.slice(start, end).replace(/\r?\n/g, '⏎');
  const show = (node: DataNode, lead: string): void => {
    if (node.type === 'map') {
      lines.push(`${lead}${node.flow ? 'flow ' : ''}map |${slice(node)}|`);
      for (const entry of node.entries)
        show(entry.value, `${lead.replace(/\S/g, ' ')}  ${entry.merged ? '<<' : ''}|${slice(entry.keySpan)}| `);
    } else if (node.type === 'seq') {
      lines.push(`${lead}${node.flow ? 'flow ' : ''}seq |${slice(node)}|`);
      for (const item of node.items) show(item, `${lead.replace(/\S/g, ' ')}  - `);
    } else if (node.type === 'alias') lines.push(`${lead}alias |${slice(node)}| ${node.target?.type ?? 'unknown'}`);
    else lines.push(`${lead}${node.style} |${slice(node)}| ${JSON.stringify(node.value)}`);
  };
  if (tree.root) show(tree.root, '');
  return lines;
}
