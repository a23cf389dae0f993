import * as vscode from 'vscode';
import { RECORD, writeRecord, type Hash, type ProjectRecord } from '../../../../core/scaffold/record';
import { updatedRecord, type FileUpdate } from '../../../../core/scaffold/update';
import { openDocument } from './documents';

interface AcceptedUpdates {
  readonly folder: vscode.Uri;
  readonly taken: readonly FileUpdate[];
  readonly record: ProjectRecord;
  /** Of the template. */
  readonly version: string;
  readonly hash: Hash;
}

/**
 * Makes the project so, its record included, as one change that the editor can undo. What an editor had open with unsaved
 * changes is left unsaved, and all else is saved.
 * @throws Error when the editor does not do it
 */
export async function applyUpdates({ folder, taken, record, version, hash }: AcceptedUpdates): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const unchanged: vscode.TextDocument[] = [];
  const write = async (path: string, text: string): Promise<void> => {
    const uri = vscode.Uri.joinPath(folder, path);
    if (!(await isThere(uri))) {
      edit.createFile(uri, { contents: new TextEncoder().encode(text) });
      return;
    }
    const document = openDocument(uri) ?? (await vscode.workspace.openTextDocument(uri));
    if (!document.isDirty) unchanged.push(document);
    edit.replace(uri, document.validateRange(new vscode.Range(0, 0, document.lineCount, 0)), text);
  };
  for (const { path, after } of taken)
    if (after === undefined) edit.deleteFile(vscode.Uri.joinPath(folder, path), { ignoreIfNotExists: true });
    else await write(path, after);
  await write(RECORD, writeRecord(updatedRecord(record, version, taken, hash)));
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The editor did not take the changes. Nothing was updated.'));
  for (const document of unchanged)
    if (!(await document.save()))
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          '{0} was updated in the editor and could not be saved.',
          vscode.workspace.asRelativePath(document.uri),
        ),
      );
  const message =
    taken.length === 1 ? vscode.l10n.t('1 file was updated.') : vscode.l10n.t('{0} files were updated.', taken.length);
  void vscode.window.showInformationMessage(message);
}

const isThere = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
