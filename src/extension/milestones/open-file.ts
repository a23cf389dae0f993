import * as vscode from 'vscode';

/** The file of the editor that is in front, whatever kind of editor it is; undefined without one. */
export function openFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (
    input instanceof vscode.TabInputText ||
    input instanceof vscode.TabInputNotebook ||
    input instanceof vscode.TabInputCustom
  )
    return input.uri;
  return vscode.window.activeTextEditor?.document.uri;
}
