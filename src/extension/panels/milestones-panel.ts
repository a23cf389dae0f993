import * as vscode from 'vscode';
import { Commands } from '../../protocol/commands';
import {
  isFromMilestonesPanel,
  isMilestonesMemory,
  type FromMilestonesPanel,
  type MilestonesView,
  type ToMilestonesPanel,
} from '../../protocol/milestones-messages';
import type { ReportedMilestone } from '../../protocol/milestones-report';
import type { Milestones } from '../milestones/milestones';
import { say } from '../milestones/edit/say';
import { fillPanel } from './fill-panel';
import { MILESTONES_PANEL } from './view-type';

/** The one panel of the milestone tracker, and the folder that it follows. */
export class MilestonesPanel implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #milestones: Milestones;
  readonly #subscriptions: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #folder: string | undefined;

  constructor(context: vscode.ExtensionContext, milestones: Milestones) {
    this.#context = context;
    this.#milestones = milestones;
    this.#subscriptions = [milestones.reports.onDidChange(() => this.#show())];
  }

  /** @param folder URI of the workspace's folder; the one from before, or the first, when left out */
  open(folder?: string): void {
    this.#folder = folder ?? this.#folder;
    if (this.#panel) {
      this.#panel.reveal();
      this.#show();
      return;
    }
    const title = vscode.l10n.t('Milestones');
    const options = { enableFindWidget: true };
    this.#adopt(vscode.window.createWebviewPanel(MILESTONES_PANEL, title, vscode.ViewColumn.Active, options));
  }

  /** Brings the panel back after the window was loaded again. */
  restore(panel: vscode.WebviewPanel, memory: unknown): void {
    if (this.#panel) {
      panel.dispose();
      return;
    }
    this.#folder = isMilestonesMemory(memory) ? (memory.folder ?? undefined) : undefined;
    this.#adopt(panel);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromMilestonesPanel(message)) void this.#take(message);
      else this.#milestones.log.warn('The milestones panel sent something that is no message of its own.');
    });
    panel.onDidDispose(() => (this.#panel = undefined));
    // What changed while nobody looked is shown when somebody does.
    panel.onDidChangeViewState(() => panel.visible && this.#show());
    fillPanel(panel, this.#context.extensionUri, { name: 'milestones', title: vscode.l10n.t('Milestones') });
  }

  /** The followed folder, or the first one with a plan, or the first. */
  get #state() {
    const { folders } = this.#milestones.reports;
    return (
      folders.find(({ folder }) => folder === this.#folder) ??
      folders.find(({ report }) => report?.log.kind === 'there') ??
      folders[0]
    );
  }

  get #view(): MilestonesView {
    const state = this.#state;
    if (!state) return { kind: 'no-folder' };
    if (state.failure !== undefined) return { kind: 'failed', message: state.failure };
    if (!state.report) return { kind: 'starting' };
    const folders = this.#milestones.reports.folders.map(({ folder, name }) => ({ uri: folder, name }));
    return { kind: 'report', report: state.report, folders };
  }

  #show(): void {
    if (!this.#panel?.visible) return;
    const message: ToMilestonesPanel = {
      type: 'show-milestones',
      folder: this.#state?.folder ?? null,
      view: this.#view,
    };
    void this.#panel.webview.postMessage(message);
  }

  async #take(message: FromMilestonesPanel): Promise<void> {
    try {
      await this.#act(message);
    } catch (error) {
      this.#milestones.log.error('The milestones panel failed.', error);
      const text = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(`ML Portfolio: ${text}`);
    }
  }

  async #act(message: FromMilestonesPanel): Promise<unknown> {
    const run = vscode.commands.executeCommand;
    const folder = this.#state?.folder;
    switch (message.type) {
      case 'ready':
        this.#show();
        return undefined;
      case 'open-folder':
        return run('workbench.action.files.openFolder');
      case 'open-log':
        return run(Commands.openMilestonesLog);
      case 'choose-plan':
        return run(Commands.chooseMilestonePlan, { folder });
      case 'choose-track':
        return run(Commands.changeMilestoneTrack, folder);
      case 'refresh':
        return run(Commands.refreshMilestones);
      case 'restart-server':
        return run(Commands.restartServer);
      case 'show-output':
        return run(Commands.showOutput);
      case 'follow-folder':
        if (this.#milestones.reports.stateOf(message.folder)) this.#folder = message.folder;
        this.#show();
        return undefined;
      case 'add-evidence':
        return run(Commands.addMilestoneEvidence, { folder, id: message.id });
      case 'write-artifact':
        return run(Commands.writeMilestoneArtifact, { folder, id: message.id });
      case 'reveal-place':
      case 'open-address':
        return this.#goTo(message);
      case 'change':
        if (folder === undefined) return undefined;
        say(await this.#milestones.editor.change(folder, message.change));
        // A control that shows what was refused goes back to what the file says.
        this.#show();
        return undefined;
    }
  }

  /** Only to what the report names: the page cannot ask for any other file. */
  async #goTo(to: Extract<FromMilestonesPanel, { type: 'reveal-place' | 'open-address' }>): Promise<void> {
    const state = this.#state;
    const milestones = (state?.report?.plans ?? []).flatMap((plan): readonly ReportedMilestone[] => plan.milestones);
    for (const { id, reasons, evidence } of milestones) {
      const reason =
        to.type === 'reveal-place' ? reasons.find(({ path, line }) => path === to.path && line === to.line) : undefined;
      const named = evidence.find((one) =>
        to.type === 'reveal-place' ? one.path === to.path : one.path === null && one.target === to.target,
      );
      if (!reason && !named) continue;
      const item = { folder: state?.folder, id, ...(reason ? { reason } : { evidence: named }) };
      await vscode.commands.executeCommand(Commands.goToMilestoneArtifact, item);
      return;
    }
  }
}
