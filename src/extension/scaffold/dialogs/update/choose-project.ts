import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import { RECORD } from '../../../../core/scaffold/record';

/** More would not be a list that anybody reads. */
const MOST = 50;

/** The folder of the project to update: the given one, the only one that is open, or the one that the user picks. */
export async function chooseProject(given: unknown): Promise<vscode.Uri | undefined> {
  if (typeof given === 'string' && isAbsolute(given)) return vscode.Uri.file(given);
  const records = await vscode.workspace.findFiles(`**/${RECORD}`, '**/{node_modules,.venv,venv}/**', MOST);
  const folders = records.map((uri) => vscode.Uri.joinPath(uri, '..'));
  const [only, ...others] = folders;
  if (!only) {
    const message = vscode.l10n.t(
      'No open folder has the file {0}, so nothing says what it was made from. Open a project that ML Portfolio has made.',
      RECORD,
    );
    void vscode.window.showInformationMessage(message);
    return undefined;
  }
  if (others.length === 0) return only;
  const items = folders
    .map((folder) => ({ label: vscode.workspace.asRelativePath(folder, true), folder }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const title = vscode.l10n.t('Update From Template');
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('The project') }))?.folder;
}
