import * as vscode from 'vscode';
import { isPanelMemory } from '../../protocol/panel-messages';
import { CASE_STUDY_CHANGED, type CaseStudyChanged } from '../../protocol/panel-requests';
import { CaseStudyPanel, type PanelNeeds } from './case-study-panel';
import { CASE_STUDY_VIEW } from './view-type';

/** Every case-study panel of the window: one for each README. */
export class CaseStudyPanels implements vscode.Disposable {
  readonly #needs: PanelNeeds;
  readonly #panels = new Map<vscode.WebviewPanel, CaseStudyPanel>();
  readonly #subscriptions: vscode.Disposable[];
  #listening = false;

  constructor(needs: Omit<PanelNeeds, 'mayFollow'>) {
    this.#needs = { ...needs, mayFollow: (panel, uri) => this.#mayFollow(panel, uri) };
    const refreshFor = (uri: vscode.Uri): void => this.#of(uri)?.refresh();
    // A checkout, or another program, takes files away and brings them back without the editor's doing.
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}', false, true, false);
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(refreshFor),
      watcher.onDidDelete(refreshFor),
      needs.server.onDidChangeStatus(({ uri }) => this.#refreshFor(uri)),
      // VS Code closes a document some time after nobody shows it; the panel goes on following it.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => refreshFor(uri)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#of(oldUri)?.follow(newUri);
      }),
    ];
  }

  /** Shows the panel of a README, or one that asks which README it is to follow. */
  open(uri: vscode.Uri | undefined): void {
    const known = this.#of(uri);
    if (known) {
      known.reveal();
      return;
    }
    // Who is writing goes on writing; the panel appears beside.
    const preserveFocus =
      uri !== undefined && vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
    const title = vscode.l10n.t('Case Study');
    this.#adopt(vscode.window.createWebviewPanel(CASE_STUDY_VIEW, title, column, { enableFindWidget: true }), uri);
  }

  /** Brings a panel back after the window was loaded again. */
  restore(panel: vscode.WebviewPanel, memory: unknown): void {
    const address = isPanelMemory(memory) ? memory.uri : null;
    const uri = address === null ? undefined : vscode.Uri.parse(address);
    if (this.#of(uri)) panel.dispose();
    else this.#adopt(panel, uri);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, uri: vscode.Uri | undefined): void {
    const adopted = new CaseStudyPanel(this.#needs, panel, uri);
    this.#panels.set(panel, adopted);
    panel.onDidDispose(() => {
      this.#panels.delete(panel);
      void adopted.unfollow().catch(() => undefined);
    });
    void this.#listen();
  }

  async #listen(): Promise<void> {
    if (this.#listening) return;
    this.#listening = true;
    try {
      const client = await this.#needs.server.start();
      this.#subscriptions.push(
        client.onNotification(CASE_STUDY_CHANGED, ({ uri }: CaseStudyChanged) => this.#refreshFor(uri)),
      );
    } catch {
      // The panel itself says that the server did not start; with the next one it is tried again.
      this.#listening = false;
    }
  }

  /** The server may write an address in another way than the editor. */
  #refreshFor(address: string): void {
    this.#of(vscode.Uri.parse(address))?.refresh();
  }

  #of(uri: vscode.Uri | undefined): CaseStudyPanel | undefined {
    for (const panel of this.#panels.values()) if (panel.uri?.toString() === uri?.toString()) return panel;
    return undefined;
  }

  #mayFollow(panel: CaseStudyPanel, uri: vscode.Uri): boolean {
    const other = this.#of(uri);
    if (!other || other === panel) return true;
    other.reveal();
    return false;
  }
}
