import * as vscode from 'vscode';
import type { ServerClient } from '../client';
import { MilestonesPanel } from '../panels/milestones-panel';
import { today } from '../days';
import { dropEvidence } from './drop-evidence';
import { LogEditor } from './edit/log-editor';
import type { Shown, TrackerNode } from './nodes';
import { ProgressItem } from './progress-item';
import { RememberedFilter } from './remembered-filter';
import { MilestoneReports } from './reports';
import { MilestoneTree } from './tree/tree-provider';
import { showAround } from './view-state';
import { watchAllFiles } from './watch/file-watch';
import { GitWatch } from './watch/git-watch';

export interface MilestoneNeeds {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly server: ServerClient;
}

/** The view's own side, which is there before anything of the tracker runs. */
export interface TrackerView {
  readonly view: vscode.TreeView<TrackerNode>;
  /** Makes the view ask for its items anew. */
  readonly redraw: () => void;
}

/** The milestone tracker of the window, from the first time that somebody looks at it. */
export class Milestones implements vscode.Disposable {
  readonly server: ServerClient;
  readonly log: vscode.LogOutputChannel;
  readonly view: vscode.TreeView<TrackerNode>;
  readonly reports: MilestoneReports;
  readonly filter: RememberedFilter;
  readonly editor: LogEditor;
  readonly tree: MilestoneTree;
  readonly status = new ProgressItem();
  readonly panel: MilestonesPanel;
  readonly #redraw: () => void;
  readonly #subscriptions: vscode.Disposable[];
  /** Resolves when every folder was asked for once. */
  readonly ready: Promise<void>;

  constructor({ context, log, server }: MilestoneNeeds, { view, redraw }: TrackerView) {
    this.server = server;
    this.log = log;
    this.view = view;
    this.reports = new MilestoneReports({ server, log });
    this.filter = new RememberedFilter(context.workspaceState);
    this.editor = new LogEditor(server, this.reports);
    this.tree = new MilestoneTree(() => this.shown);
    this.panel = new MilestonesPanel(context, this);
    this.#redraw = redraw;
    const git = new GitWatch((folder) => void this.reports.gitChanged(folder).catch(() => undefined));
    const watchGit = (): void => {
      const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
      // Without trust git is not asked, and there is nothing to tell.
      if (vscode.workspace.isTrusted) void git.watch(folders).catch((error: unknown) => log.warn('No watch', error));
    };
    this.#subscriptions = [
      this.reports,
      this.filter,
      this.status,
      this.panel,
      git,
      watchAllFiles(
        () => server.start(),
        (uri) => void this.reports.fileMoved(uri),
      ),
      this.reports.onDidChange(() => this.#show()),
      this.filter.onDidChange(() => this.#show()),
      vscode.workspace.onDidChangeWorkspaceFolders(watchGit),
      vscode.workspace.onDidGrantWorkspaceTrust(watchGit),
    ];
    watchGit();
    this.#show();
    this.ready = this.reports.refresh();
  }

  get shown(): Shown {
    return { folders: this.reports.folders, filter: this.filter.value, now: today() };
  }

  /** What the view shows below an item, once there is something to show. */
  async getChildren(node?: TrackerNode): Promise<TrackerNode[]> {
    await this.ready;
    return this.tree.getChildren(node);
  }

  /** Makes evidence of what was dropped onto an item. A failure is said, never swallowed. */
  async drop(target: TrackerNode | undefined, data: vscode.DataTransfer): Promise<void> {
    try {
      await this.ready;
      await dropEvidence(this, target, data);
    } catch (error) {
      this.log.error('What was dropped could not be added.', error);
      const message = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(`ML Portfolio: ${message}`);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    showAround(this.view, this.shown, this.#note());
    this.status.show(this.shown);
    this.#redraw();
  }

  /** What git could not say, where the tree shows plans that it would say something of. */
  #note(): string {
    const { folders } = this.shown;
    const typing = folders.find(({ broken }) => broken)?.broken;
    if (typing) {
      const { path, line } = typing;
      return vscode.l10n.t('{0} cannot be read just now (line {1}). This is what it said before.', path, line);
    }
    if (!folders.some(({ report }) => report?.log.kind === 'there')) return '';
    if (!vscode.workspace.isTrusted)
      return vscode.l10n.t('In Restricted Mode git is not asked, so nothing is said of when things came and changed.');
    return '';
  }
}
