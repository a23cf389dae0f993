import * as vscode from 'vscode';
import { FIX_ALL_KIND } from '../../protocol/commands';

/** Applies every safe fix to the active file as one change that one undo takes back. */
export async function fixAllInFile(): Promise<void> {
  if (vscode.window.activeTextEditor === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the file to fix first.'));
    return;
  }
  // The editor's own command: it says so itself when there is nothing to fix.
  await vscode.commands.executeCommand('editor.action.codeAction', { kind: FIX_ALL_KIND, apply: 'first' });
}
