import * as vscode from 'vscode';
import type { CommandContext } from './register';

/** Ends the language server and starts it again; open documents are checked anew. */
export async function restartServer({ server }: CommandContext): Promise<void> {
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Window,
      title: vscode.l10n.t('Restarting the ML Portfolio language server'),
    },
    () => server.restart(),
  );
}
