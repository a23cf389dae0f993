import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { DOCUMENT_STATUS, type DocumentStatus, type InitializationOptions } from '../protocol/lsp';
import { CrashRecovery } from './crash-recovery';
import { findNeighbours, onDidChangeNeighbours } from './neighbours';
import { DOCUMENT_SELECTOR, watchPortfolioFiles } from './selectors';

/** The language server of this window: started at most once, restarted when it dies or when asked to. */
export class ServerClient implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #recovery: CrashRecovery;
  readonly #statuses = new Map<string, DocumentStatus>();
  readonly #statusChanged = new vscode.EventEmitter<DocumentStatus>();
  readonly #subscriptions: vscode.Disposable[];
  #starting: Promise<LanguageClient> | undefined;

  /** Fires when the server has said what a document is. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#recovery = new CrashRecovery(log);
    const watcher = watchPortfolioFiles();
    const module = context.asAbsolutePath('dist/server.js');
    const options: LanguageClientOptions = {
      documentSelector: DOCUMENT_SELECTOR,
      // The server asks for settings folder by folder; the section is sent so that it knows when to ask again.
      synchronize: { fileEvents: watcher, configurationSection: 'mlPortfolio' },
      outputChannel: log,
      // The list is read at every start: an extension may have been installed since the last one.
      initializationOptions: (): InitializationOptions => ({
        neighbours: findNeighbours(),
        // One list of findings per file, whether it is open or was checked with the whole workspace.
        diagnostics: 'push',
        // The id of a finding opens the page from here; package.json makes the editor show it as a preview.
        docsRoot: `${context.extensionUri.toString()}/`,
        watchesFiles: true,
      }),
      initializationFailedHandler: () => false,
      errorHandler: this.#recovery,
    };
    // The id is the prefix of the trace setting as well.
    this.#client = new LanguageClient('mlPortfolio', 'ML Portfolio', { module, transport: TransportKind.ipc }, options);
    this.#subscriptions = [
      watcher,
      this.#statusChanged,
      this.#client.onNotification(DOCUMENT_STATUS, (status: DocumentStatus) => this.#setStatus(status)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#statuses.delete(document.uri.toString())),
      onDidChangeNeighbours(() => this.isRunning && void this.restart()),
    ];
  }

  get isRunning(): boolean {
    return this.#client.isRunning();
  }

  /** What the server last said about an open document. */
  documentStatus(uri: vscode.Uri): DocumentStatus | undefined {
    return this.#statuses.get(uri.toString());
  }

  /** Resolves with the running client; starts it first when needed. Rejects when the server cannot be started. */
  start(): Promise<LanguageClient> {
    this.#starting ??= this.#begin();
    return this.#starting;
  }

  /** Ends the server, whatever its state, and starts a new one. */
  async restart(): Promise<void> {
    this.#recovery.forget();
    await this.#starting?.catch(() => undefined);
    this.#starting = undefined;
    this.#statuses.clear();
    await this.#client.stop().catch((error: unknown) => this.#log.warn('Stopping the language server failed.', error));
    await this.start();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    void this.#client.dispose().catch(() => undefined);
  }

  async #begin(): Promise<LanguageClient> {
    try {
      await this.#client.start();
      return this.#client;
    } catch (error) {
      this.#starting = undefined;
      this.#log.error('The language server did not start.', error);
      throw error;
    }
  }

  #setStatus(status: DocumentStatus): void {
    // The server writes URIs its own way (`file:///c%3A/`); the editor's way is the key.
    const uri = this.#client.protocol2CodeConverter.asUri(status.uri);
    this.#statuses.set(uri.toString(), status);
    this.#statusChanged.fire(status);
  }
}
