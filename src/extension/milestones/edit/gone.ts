import * as vscode from 'vscode';

export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** Whether a file is not on the disk, and nobody has anything unsaved of it. */
export async function isGone(uri: vscode.Uri): Promise<boolean> {
  if (openDocument(uri)?.isDirty) return false;
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  }
}

/**
 * Takes out what the editor still has of a file that is gone: it is not to come back with a file that is made anew.
 * @returns whether anything was taken out
 */
export async function emptyGone(uri: vscode.Uri | undefined): Promise<boolean> {
  const document = uri && openDocument(uri);
  if (!document || !(await isGone(uri))) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.delete(uri, new vscode.Range(0, 0, document.lineCount, 0));
  return vscode.workspace.applyEdit(edit);
}
