import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { Commands } from '../../protocol/commands';
import { isFromPanel, type FromPanel, type PanelView, type ToPanel } from '../../protocol/panel-messages';
import type { ReportRange } from '../../protocol/panel-report';
import {
  CASE_STUDY,
  CASE_STUDY_FIX,
  type CaseStudyAnswer,
  type CaseStudyFixParams,
  type CaseStudyParams,
} from '../../protocol/panel-requests';
import type { ServerClient } from '../client';
import { isSynchronised } from '../selectors';
import { changeProfile } from './change-profile';
import { fillPanel } from './fill-panel';
import { findReadmes } from './readmes';

export interface PanelNeeds {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly server: ServerClient;
  /** Called before a panel starts to follow another README. @returns false when a panel of that README was shown instead */
  mayFollow(panel: CaseStudyPanel, uri: vscode.Uri): boolean;
}

/** One panel and the README that it follows. */
export class CaseStudyPanel {
  readonly #needs: PanelNeeds;
  readonly #panel: vscode.WebviewPanel;
  #uri: vscode.Uri | undefined;
  /** READMEs that the panel was offered; it cannot ask for any other file. */
  #offered: ReadonlySet<string> = new Set();
  #asking = false;
  #askAgain = false;
  #isDisposed = false;
  #shown: PanelView = { kind: 'starting' };

  constructor(needs: PanelNeeds, panel: vscode.WebviewPanel, uri: vscode.Uri | undefined) {
    this.#needs = needs;
    this.#panel = panel;
    this.#uri = uri;
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromPanel(message)) void this.#take(message);
      else needs.log.warn('The case-study panel sent something that is no message of its own.');
    });
    panel.onDidDispose(() => (this.#isDisposed = true));
    panel.onDidChangeViewState(() => panel.visible && this.refresh());
    this.#setTitle();
    fillPanel(panel, needs.context.extensionUri, { name: 'case-study', title: vscode.l10n.t('Case Study') });
  }

  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /** Turns to another README, or asks which one. */
  follow(uri: vscode.Uri | undefined): void {
    void this.unfollow().catch(() => undefined);
    this.#uri = uri;
    this.#setTitle();
    this.#show({ kind: 'starting' });
    this.refresh();
  }

  /** Asks the language server anew, at most one request at a time, and shows the answer. */
  refresh(): void {
    if (this.#isDisposed || !this.#panel.visible) return;
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    this.#asking = true;
    const uri = this.#uri;
    void this.#currentView()
      .catch((error: unknown): PanelView => {
        this.#needs.log.error('The case-study panel could not be filled.', error);
        // While the server is brought back, what was true a moment ago is better than nothing.
        if (this.#shown.kind === 'report') return this.#shown;
        return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
      })
      .then((view) => {
        this.#asking = false;
        // Meanwhile the panel may have turned to another README.
        if (this.#uri === uri) this.#show(view);
        if (!this.#askAgain) return;
        this.#askAgain = false;
        this.refresh();
      });
  }

  /** Tells the server that nobody looks any more. */
  async unfollow(): Promise<void> {
    const uri = this.#uri;
    if (!uri || !this.#needs.server.isRunning) return;
    await this.#ask(await this.#needs.server.start(), uri, false);
  }

  async #currentView(): Promise<PanelView> {
    const uri = this.#uri;
    if (!uri) {
      const readmes = await findReadmes();
      this.#offered = new Set(readmes.map((readme) => readme.uri));
      return { kind: 'choose', readmes };
    }
    const path = vscode.workspace.asRelativePath(uri);
    const client = await this.#needs.server.start();
    try {
      // The editor goes on holding the text of a file that is gone; somebody may have plans with what is not saved.
      const isUnsaved = vscode.workspace.textDocuments.some(
        (one) => one.isDirty && one.uri.toString() === uri.toString(),
      );
      if (!isUnsaved && uri.scheme !== 'untitled') await vscode.workspace.fs.stat(uri);
      // Also keeps it open for the server when no editor shows it.
      const document = await vscode.workspace.openTextDocument(uri);
      if (!isSynchronised(document)) return this.#notChecked(path);
    } catch {
      return { kind: 'gone', path };
    }
    const answer = await this.#ask(client, uri, true);
    if (answer.kind === 'case-study') return { kind: 'report', report: answer.report };
    if (answer.kind === 'other') return { kind: 'other', path, label: answer.label, reason: answer.reason };
    // The server has not been told of the document yet; when it is, it says what it takes it for.
    return this.#shown.kind === 'report' ? this.#shown : { kind: 'starting' };
  }

  /** The left side of a comparison, say: the language server is never told of it. */
  #notChecked(path: string): PanelView {
    const reason = vscode.l10n.t('it is no Markdown file of a folder');
    return { kind: 'other', path, label: vscode.l10n.t('Not checked'), reason };
  }

  async #ask(client: LanguageClient, uri: vscode.Uri, follow: boolean): Promise<CaseStudyAnswer> {
    const params: CaseStudyParams = { uri: client.code2ProtocolConverter.asUri(uri), follow };
    return client.sendRequest<CaseStudyAnswer>(CASE_STUDY, params);
  }

  #show(view: PanelView): void {
    this.#shown = view;
    if (this.#isDisposed) return;
    const message: ToPanel = { type: 'show', uri: this.#uri?.toString() ?? null, view };
    void this.#panel.webview.postMessage(message);
  }

  #setTitle(): void {
    // Most of them have the same name; the folder tells them apart.
    const name = this.#uri && vscode.workspace.asRelativePath(this.#uri).split('/').slice(-2).join('/');
    this.#panel.title = name === undefined ? vscode.l10n.t('Case Study') : vscode.l10n.t('Case Study: {0}', name);
  }

  async #take(message: FromPanel): Promise<void> {
    try {
      await this.#act(message);
    } catch (error) {
      this.#needs.log.error('The case-study panel failed.', error);
      const text = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(`ML Portfolio: ${text}`);
    }
  }

  async #act(message: FromPanel): Promise<void> {
    const run = vscode.commands.executeCommand;
    switch (message.type) {
      case 'ready':
        this.#show(this.#shown);
        return this.refresh();
      case 'open-readme':
        return this.#openReadme();
      case 'choose-another':
        return this.follow(undefined);
      case 'choose-readme':
        return this.#choose(message.uri);
      case 'reveal':
        return this.#openReadme(message.range);
      case 'fix':
        return this.#fix(message);
      case 'change-profile':
        return this.#uri && changeProfile(this.#uri);
      case 'change-kind':
        return run(Commands.changeDocumentKind, this.#uri);
      case 'open-rule':
        return run(Commands.openRulePage, message.id);
      case 'restart-server':
        await run(Commands.restartServer);
        return this.refresh();
      case 'show-output':
        return run(Commands.showOutput);
    }
  }

  #choose(address: string): void {
    if (!this.#offered.has(address)) return;
    const uri = vscode.Uri.parse(address, true);
    if (this.#needs.mayFollow(this, uri)) this.follow(uri);
  }

  /** Shows the README where it is open already, or else beside the panel. */
  async #openReadme(range?: ReportRange): Promise<void> {
    const uri = this.#uri;
    if (!uri) return;
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, { viewColumn: this.#columnOf(uri) });
    if (!range) return;
    const { start, end } = range;
    const place = document.validateRange(new vscode.Range(start.line, start.character, end.line, end.character));
    editor.selection = new vscode.Selection(place.start, place.end);
    editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #columnOf(uri: vscode.Uri): vscode.ViewColumn {
    const open = vscode.window.tabGroups.all.find(({ tabs }) =>
      tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
    );
    if (open) return open.viewColumn;
    const first = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== this.#panel.viewColumn);
    return first?.viewColumn ?? vscode.ViewColumn.Beside;
  }

  /** Puts the cursor to what was written: some of it may be left to fill in, and undo works there. */
  async #goToChange(change: vscode.TextEdit | undefined): Promise<void> {
    if (!change || !this.#uri) return;
    const document = await vscode.workspace.openTextDocument(this.#uri);
    const blank = change.newText.length - change.newText.trimStart().length;
    const start = document.positionAt(document.offsetAt(change.range.start) + blank);
    await this.#openReadme({ start, end: start });
  }

  async #fix({ owner, title }: Extract<FromPanel, { type: 'fix' }>): Promise<void> {
    const uri = this.#uri;
    if (!uri) return;
    const client = await this.#needs.server.start();
    const params: CaseStudyFixParams = { uri: client.code2ProtocolConverter.asUri(uri), owner, title };
    const answer = await client.sendRequest<WorkspaceEdit | null>(CASE_STUDY_FIX, params);
    const edit = answer && (await client.protocol2CodeConverter.asWorkspaceEdit(answer));
    if (edit && (await vscode.workspace.applyEdit(edit))) return this.#goToChange(edit.get(uri)[0]);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The README has changed since the panel offered this. Choose the fix again.'),
    );
    this.refresh();
  }
}
