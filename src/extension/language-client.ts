import type * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../protocol/lsp';
import { CrashRecovery } from './crash-recovery';
import { findNeighbours } from './neighbours';
import { DOCS_ROOT } from './rule-pages';
import { DOCUMENT_SELECTOR, watchPortfolioFiles } from './selectors';

interface Made {
  readonly client: LanguageClient;
  readonly recovery: CrashRecovery;
  readonly watcher: vscode.FileSystemWatcher;
}

/** Makes the client of the language server without starting it. */
export function createLanguageClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Made {
  const recovery = new CrashRecovery(log);
  const watcher = watchPortfolioFiles();
  const options: LanguageClientOptions = {
    documentSelector: DOCUMENT_SELECTOR,
    // The server asks for settings folder by folder; the section is sent so that it knows when to ask again.
    synchronize: { fileEvents: watcher, configurationSection: 'mlPortfolio' },
    outputChannel: log,
    // Read at every start: an extension may have been installed since the last one.
    initializationOptions: (): InitializationOptions => ({
      neighbours: findNeighbours(),
      // One list of findings per file, whether it is open or was checked with the whole workspace.
      diagnostics: 'push',
      // The id of a finding opens the page from here; package.json makes the editor show it as a preview.
      docsRoot: DOCS_ROOT,
      watchesFiles: true,
      hasCommands: true,
    }),
    initializationFailedHandler: () => false,
    errorHandler: recovery,
  };
  const module = context.asAbsolutePath('dist/server.js');
  // The id is the prefix of the trace setting as well.
  const client = new LanguageClient('mlPortfolio', 'ML Portfolio', { module, transport: TransportKind.ipc }, options);
  return { client, recovery, watcher };
}
