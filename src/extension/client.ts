import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DOCUMENT_STATUS, type DocumentStatus } from '../protocol/lsp';
import type { CrashRecovery } from './crash-recovery';
import { onDidChangeNeighbours } from './neighbours';

/** The language server of this window: started when it is first needed, restarted when it dies or when asked to. */
export class ServerClient implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #log: vscode.LogOutputChannel;
  readonly #statuses = new Map<string, DocumentStatus>();
  readonly #statusChanged = new vscode.EventEmitter<DocumentStatus>();
  readonly #subscriptions: vscode.Disposable[];
  #client: LanguageClient | undefined;
  #recovery: CrashRecovery | undefined;
  #starting: Promise<LanguageClient> | undefined;

  /** Fires when the server has said what a document is. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#context = context;
    this.#log = log;
    this.#subscriptions = [
      this.#statusChanged,
      vscode.workspace.onDidCloseTextDocument((document) => this.#statuses.delete(document.uri.toString())),
      onDidChangeNeighbours(() => this.isRunning && void this.restart()),
    ];
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
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
    this.#recovery?.forget();
    await this.#starting?.catch(() => undefined);
    this.#starting = undefined;
    this.#statuses.clear();
    await this.#client?.stop().catch((error: unknown) => this.#log.warn('Stopping the language server failed.', error));
    await this.start();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    void this.#client?.dispose().catch(() => undefined);
  }

  async #begin(): Promise<LanguageClient> {
    try {
      this.#client ??= await this.#create();
      await this.#client.start();
      return this.#client;
    } catch (error) {
      this.#starting = undefined;
      this.#log.error('The language server did not start.', error);
      throw error;
    }
  }

  async #create(): Promise<LanguageClient> {
    // Loaded only now: most windows that open a YAML file never have a portfolio document.
    const { createLanguageClient } = await import('./language-client');
    const { client, recovery, watcher } = createLanguageClient(this.#context, this.#log);
    this.#recovery = recovery;
    this.#subscriptions.push(
      watcher,
      client.onNotification(DOCUMENT_STATUS, (status: DocumentStatus) => {
        // The server writes URIs its own way (`file:///c%3A/`); the editor's way is the key.
        this.#statuses.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
        this.#statusChanged.fire(status);
      }),
    );
    return client;
  }
}
