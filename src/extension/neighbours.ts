import * as vscode from 'vscode';

/** Extensions that check some of the same files, each with the setting by which its checks are switched off. */
const NEIGHBOURS = [
  { id: 'redhat.vscode-yaml', section: 'yaml', setting: 'validate' },
  { id: 'vscode.json-language-features', section: 'json', setting: 'validate.enable' },
  { id: 'davidanson.vscode-markdownlint', section: 'markdownlint', setting: 'enable' },
] as const;

/**
 * Ids of the neighbours that are installed, enabled and reporting. The language server then leaves to them what they
 * report anyway; nothing of theirs is changed.
 */
export function findNeighbours(): string[] {
  return NEIGHBOURS.filter(
    ({ id, section, setting }) =>
      // A disabled extension is not found at all; one that is found wakes up with its first file, if it has not yet.
      vscode.extensions.getExtension(id) !== undefined &&
      vscode.workspace.getConfiguration(section).get<boolean>(setting, true),
  ).map(({ id }) => id);
}

/** Calls `changed` when a neighbour comes, goes or is told to be silent. */
export function onDidChangeNeighbours(changed: () => void): vscode.Disposable {
  let known = findNeighbours().join();
  const compare = () => {
    const current = findNeighbours().join();
    if (current === known) return;
    known = current;
    changed();
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(compare),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (NEIGHBOURS.some(({ section, setting }) => event.affectsConfiguration(`${section}.${setting}`))) compare();
    }),
  );
}
