import * as vscode from 'vscode';
import { Commands } from '../protocol/commands';
import type { DocumentStatus } from '../protocol/lsp';
import type { ServerClient } from './client';
import { readChoice } from './document-setting';
import { knownCaseStudies } from './panels/readmes';

/** Right of the language mode, which is the other thing a file was recognised as. */
const PRIORITY = 99;

/** Shows what the active document was recognised as and why; a click corrects it. */
export class DocumentStatusItem implements vscode.Disposable {
  readonly #server: ServerClient;
  readonly #item: vscode.StatusBarItem;
  readonly #subscriptions: vscode.Disposable;

  constructor(server: ServerClient) {
    this.#server = server;
    this.#item = vscode.window.createStatusBarItem('documentKind', vscode.StatusBarAlignment.Right, PRIORITY);
    this.#item.name = vscode.l10n.t('ML Portfolio Document Kind');
    this.#item.command = Commands.changeDocumentKind;
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      server.onDidChangeStatus(() => this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      server.onDidChangeStatus(() => this.#nameCaseStudies()),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #update(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const status = uri && this.#server.documentStatus(uri);
    // Menus and the walkthrough ask for this key.
    void vscode.commands.executeCommand('setContext', 'mlPortfolio.isPortfolioDocument', Boolean(status?.format));
    if (uri === undefined || status === undefined || !this.#isWorthShowing(uri, status)) {
      this.#item.hide();
      return;
    }
    const recognised = status.format !== null;
    this.#item.text = recognised ? `$(checklist) ${status.label}` : `$(circle-slash) ${status.label}`;
    this.#item.tooltip = new vscode.MarkdownString(undefined, true)
      .appendText(`${status.label} — ${status.reason}`)
      .appendMarkdown(`\n\n${vscode.l10n.t('Click to change what ML Portfolio takes this file for.')}`);
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('ML Portfolio takes this file for: {0} ({1})', status.label, status.reason),
      role: 'button',
    };
    this.#item.show();
  }

  /** The button in the title of an editor asks whether its file is one of these, whichever editor is the active one. */
  #nameCaseStudies(): void {
    const paths = knownCaseStudies(this.#server).flatMap(({ fsPath, path }) => [fsPath, path]);
    void vscode.commands.executeCommand('setContext', 'mlPortfolio.caseStudies', paths);
  }

  /** Most YAML and JSON files are nobody's business here; one that the user took out is, so that it can come back. */
  #isWorthShowing(uri: vscode.Uri, status: DocumentStatus): boolean {
    return status.format !== null || readChoice(uri, 'documents') !== undefined;
  }
}
