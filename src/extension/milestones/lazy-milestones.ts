import * as vscode from 'vscode';
import type { Milestones, MilestoneNeeds } from './milestones';
import type { TrackerNode } from './nodes';
import { MILESTONES_PANEL } from '../panels/view-type';
import { EVIDENCE_TYPES } from './evidence-types';
import { MILESTONES_VIEW } from './view-id';

/** The milestone tracker, whose code runs when its view is seen, a log is open, or a command of it is called. */
export class LazyMilestones implements vscode.Disposable {
  readonly #needs: MilestoneNeeds;
  readonly #redraw = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<TrackerNode>;
  readonly #subscriptions: vscode.Disposable;
  #milestones: Promise<Milestones> | undefined;

  constructor(needs: MilestoneNeeds) {
    this.#needs = needs;
    this.#view = vscode.window.createTreeView(MILESTONES_VIEW, {
      treeDataProvider: {
        onDidChangeTreeData: this.#redraw.event,
        getChildren: async (node?: TrackerNode) => (await this.get()).getChildren(node),
        getTreeItem: async (node) => (await this.get()).tree.getTreeItem(node),
        getParent: async (node) => (await this.get()).tree.getParent(node),
        resolveTreeItem: async (item, node) => (await this.get()).tree.resolveTreeItem(item, node),
      },
      dragAndDropController: {
        dragMimeTypes: [],
        dropMimeTypes: EVIDENCE_TYPES,
        handleDrop: async (target, data) => {
          await (await this.get()).drop(target, data);
        },
      },
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#redraw,
      this.#view,
      vscode.window.registerWebviewPanelSerializer(MILESTONES_PANEL, {
        deserializeWebviewPanel: async (panel, memory: unknown) => (await this.get()).panel.restore(panel, memory),
      }),
      needs.server.onDidChangeStatus(({ kind }) => kind === 'milestones' && void this.get()),
    );
  }

  get(): Promise<Milestones> {
    const parts = { view: this.#view, redraw: () => this.#redraw.fire() };
    return (this.#milestones ??= import('./milestones').then((module) => new module.Milestones(this.#needs, parts)));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    void this.#milestones?.then((milestones) => milestones.dispose());
  }
}
