// What the tests inside VS Code share: bounded waiting, and the extension as a user meets it.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension/extension';

/** Generous: the editor shares two slow cores with a browser where continuous integration runs. */
const LIMIT_MS = 40_000;
const PAUSE_MS = 40;

/** Asks again and again until the answer is neither undefined nor false; fails with `what` when it never is. */
export async function until<T>(
  what: string,
  ask: () => Thenable<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${LIMIT_MS / 1000} s for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

export async function extension(): Promise<vscode.Extension<ExtensionApi>> {
  const found = vscode.extensions.getExtension<ExtensionApi>('ml-portfolio.ml-portfolio');
  assert.ok(found, 'the extension is installed');
  await found.activate();
  return found;
}

export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)));
}

/** Writes a new file into the workspace and opens it. */
export async function create(path: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
  return open(path);
}

/** The extension's findings on a document, in the order of the text. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'ml-portfolio')
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** Id of the rule behind a finding. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a finding of one rule. */
export async function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`${rule} in ${document.fileName}`, () => findings(document).find((one) => ruleOf(one) === rule));
}

/** Waits until a rule has no finding any more. */
export async function noFinding(document: vscode.TextDocument, rule: string): Promise<void> {
  await until(`no ${rule} in ${document.fileName}`, () => !findings(document).some((one) => ruleOf(one) === rule));
}

/**
 * Waits for a code action by its title. Asked for again and again: VS Code answers with an empty list whenever a
 * provider was registered meanwhile.
 */
export async function codeAction(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: string | RegExp,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction> {
  return until(`code action ${title}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind?.value,
      20,
    );
    return actions.find((action) => (typeof title === 'string' ? action.title === title : title.test(action.title)));
  });
}

/** Applies a code action the way the editor does: its edit, then its command. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), `${action.title} could be applied`);
  const { command } = action;
  if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments as unknown[]) ?? []));
}

/** Position of the first occurrence of `text`, plus `offset` characters. */
export function positionOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const index = document.getText().indexOf(text);
  assert.notEqual(index, -1, `${JSON.stringify(text)} is in ${document.fileName}`);
  return document.positionAt(index + offset);
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = positionOf(document, text);
  return new vscode.Range(start, document.positionAt(document.offsetAt(start) + text.length));
}

/** Sets `mlPortfolio.<key>` for the workspace; undefined takes it out. */
export async function configure(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('mlPortfolio').update(key, value, vscode.ConfigurationTarget.Workspace);
}

/** Throws away unsaved changes and closes every editor. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
