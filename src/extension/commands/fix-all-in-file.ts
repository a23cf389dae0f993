import * as vscode from 'vscode';
import type { CodeAction } from 'vscode-languageclient';
import { FIX_ALL_KIND } from '../../protocol/commands';
import type { CommandContext } from './register';

/**
 * Applies every safe fix to the active file as one change that one undo takes back. The server is asked directly: the
 * editor's own command takes a provider that is being registered anew for "nothing to fix".
 */
export async function fixAllInFile({ server }: CommandContext): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the file to fix first.'));
    return;
  }
  const client = await server.start();
  const { version } = document;
  const answer = await client.sendRequest<readonly CodeAction[] | null>('textDocument/codeAction', {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: [FIX_ALL_KIND] },
  });
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer?.find(({ edit }) => edit)?.edit);
  if (edit === undefined)
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing in this file can be fixed without you.'));
  else if (document.version !== version || !(await vscode.workspace.applyEdit(edit)))
    void vscode.window.showWarningMessage(vscode.l10n.t('The file has changed in the meantime. Try again.'));
}
