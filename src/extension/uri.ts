import * as vscode from 'vscode';

/** An address that a command was given: a menu passes VS Code's own object, another client a string. */
export function asUri(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  return typeof value === 'string' ? vscode.Uri.parse(value, true) : undefined;
}
