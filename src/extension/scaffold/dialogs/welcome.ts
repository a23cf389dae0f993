import * as vscode from 'vscode';
import type { AuthorsPart } from '../../../core/scaffold/authors-parts';
import { noteKey, type NewProjectNote } from '../new-project-note';
import type { DialogNeeds } from './needs';

/** Welcomes the author in a project that was just made and opened, once. */
export async function welcome({ context }: DialogNeeds, folder: vscode.Uri): Promise<void> {
  const key = noteKey(folder);
  const note = context.globalState.get<NewProjectNote>(key);
  if (!note) return;
  await context.globalState.update(key, undefined);
  await showWelcome(folder, note);
}

/** Shows the README and says what only the author can write, and what to run. */
export async function showWelcome(folder: vscode.Uri, note: NewProjectNote): Promise<void> {
  const readme = vscode.Uri.joinPath(folder, 'README.md');
  await vscode.window.showTextDocument(readme, { preview: false }).then(undefined, () => undefined);
  const { parts, commands, title } = note;
  const [command] = commands;
  const showParts = vscode.l10n.t('My Parts...');
  const run = command && vscode.l10n.t('Run {0}', command.run);
  const actions = [...(parts.length > 0 ? [showParts] : []), ...(run === undefined ? [] : [run])];
  // Not waited for: the message may stay for as long as the window.
  void vscode.window.showInformationMessage(words(note), ...actions).then((choice) => {
    if (choice === showParts) return pickPart(folder, parts);
    return choice !== undefined && command ? runInTerminal(folder, title, command.run) : undefined;
  });
}

function words({ title, parts }: NewProjectNote): string {
  const { t } = vscode.l10n;
  if (parts.length === 0) return t('{0} is ready.', title);
  const places = parts.map(({ path, line }) => `${path}:${line}`).join(', ');
  return parts.length === 1
    ? t('{0} is ready. One place waits for what only you know: {1}.', title, places)
    : t('{0} is ready. {1} places wait for what only you know: {2}.', title, parts.length, places);
}

async function pickPart(folder: vscode.Uri, parts: readonly AuthorsPart[]): Promise<void> {
  const items = parts.map((part) => ({ label: part.text, description: `${part.path}:${part.line}`, part }));
  const placeHolder = vscode.l10n.t('What only you can write');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (!picked) return;
  const { path, line, text } = picked.part;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path));
  const near = document.lineAt(Math.min(line, document.lineCount) - 1);
  const start = Math.max(0, near.text.indexOf(`[${text}]`));
  const end = near.text.indexOf(']', start) + 1;
  const selection = new vscode.Range(near.lineNumber, start, near.lineNumber, Math.max(start, end));
  await vscode.window.showTextDocument(document, { selection });
}

/** The user has asked for it by its own words; in a folder that is not trusted the editor asks first. */
function runInTerminal(folder: vscode.Uri, name: string, command: string): void {
  const terminal = vscode.window.createTerminal({ name, cwd: folder });
  terminal.show();
  terminal.sendText(command);
}
