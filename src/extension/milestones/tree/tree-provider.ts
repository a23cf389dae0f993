import type * as vscode from 'vscode';
import { childrenOf, idOf, rootNodes, type Shown, type TrackerNode } from '../nodes';
import { folderItem, hintItem, noteItem, partItem, planItem } from './items';
import { evidenceItem, milestoneItem, nextItem, reasonItem } from './milestone-item';
import { milestoneTooltip, noteTooltip } from './milestone-tooltip';

/** Nodes as the view shows them. */
export class MilestoneTree {
  readonly #shown: () => Shown;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  getChildren(node?: TrackerNode): TrackerNode[] {
    return node ? childrenOf(node, this.#shown()) : rootNodes(this.#shown());
  }

  getParent(node: TrackerNode): TrackerNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TrackerNode): vscode.TreeItem {
    const item = this.#itemOf(node);
    // What somebody has opened stays so for each filter.
    item.id = `${this.#shown().filter}${idOf(node)}`;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TrackerNode): vscode.TreeItem {
    if (node.kind === 'milestone') item.tooltip = milestoneTooltip(node, this.#shown().now);
    else if (node.kind === 'note') item.tooltip = noteTooltip(node.parent);
    return item;
  }

  #itemOf(node: TrackerNode): vscode.TreeItem {
    const { filter, now } = this.#shown();
    const isFiltered = filter !== 'all';
    switch (node.kind) {
      case 'folder':
        return folderItem(node);
      case 'hint':
        return hintItem(node);
      case 'plan':
        return planItem(node, now, isFiltered || this.#isFirstPlan(node));
      case 'part':
        return partItem(node, now, isFiltered);
      case 'milestone':
        return milestoneItem(node, now);
      case 'evidence':
        return evidenceItem(node);
      case 'reason':
        return reasonItem(node);
      case 'next':
        return nextItem(node);
      case 'note':
        return noteItem(node);
    }
  }

  #isFirstPlan(node: Extract<TrackerNode, { kind: 'plan' }>): boolean {
    const [first] = this.getChildren(node.parent);
    return first?.kind === 'plan' && first.plan.id === node.plan.id;
  }
}
