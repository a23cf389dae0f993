import * as vscode from 'vscode';
import type { ServerClient } from './client';
import { couldBePortfolioDocument } from './candidate';
import { isSynchronised } from './selectors';
import { Commands } from '../protocol/commands';

async function start(server: ServerClient): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    const showOutput = vscode.l10n.t('Show Output');
    const message = error instanceof Error ? error.message : String(error);
    const choice = await vscode.window.showErrorMessage(
      vscode.l10n.t('ML Portfolio cannot check this workspace: its language server did not start ({0}).', message),
      showOutput,
    );
    if (choice === showOutput) await vscode.commands.executeCommand(Commands.showOutput);
  }
}

/**
 * Starts the server with the first document that could belong to a portfolio, and stops looking then. A document is
 * looked at when it opens and when it changes, since a new README has no front matter yet.
 */
export function startWhenNeeded(server: ServerClient): vscode.Disposable {
  const listeners: vscode.Disposable[] = [];
  const stopLooking = () => {
    for (const listener of listeners.splice(0)) listener.dispose();
  };
  const look = (document: vscode.TextDocument) => {
    if (!isSynchronised(document) || !couldBePortfolioDocument(document)) return;
    stopLooking();
    void start(server);
  };
  listeners.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('mlPortfolio.documents')) vscode.workspace.textDocuments.forEach(look);
    }),
  );
  // Listeners first: a document that is found here ends them.
  vscode.workspace.textDocuments.forEach(look);
  return { dispose: stopLooking };
}
