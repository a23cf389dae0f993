import * as vscode from 'vscode';

/** The document of a file, if the editor has it open. */
export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && !document.isClosed);

/** What an editor holds of a file with changes that are not saved; undefined when there are none. */
export function unsavedText(folder: vscode.Uri, path: string): string | undefined {
  const document = openDocument(vscode.Uri.joinPath(folder, path));
  return document?.isDirty ? document.getText() : undefined;
}
