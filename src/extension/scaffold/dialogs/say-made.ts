import * as vscode from 'vscode';
import { titleOf } from '../../../core/scaffold/answers';
import { authorsParts } from '../../../core/scaffold/authors-parts';
import { noteKey, type NewProjectNote } from '../new-project-note';
import type { Order } from './ask-all';
import type { Made } from './make-project';
import type { DialogNeeds } from './needs';
import { showWelcome, welcome } from './welcome';
import { filesText, folderText } from './words';

/** Says that the project is there, and opens it as the user likes. */
export async function sayMade(
  needs: DialogNeeds,
  { project, draft }: Order,
  { folder, outcome, git }: Made,
): Promise<void> {
  if (outcome.kind !== 'created') return;
  const { t } = vscode.l10n;
  const uri = vscode.Uri.file(folder);
  const { name, template, files } = project;
  const parts = authorsParts(files.filter(({ path }) => outcome.written.includes(path)));
  const note: NewProjectNote = { title: titleOf(name), parts, commands: template.commands };
  const made = [note.title, folderText(folder), filesText(outcome.written.length)] as const;
  const sentences = [
    git?.kind === 'committed'
      ? t('{0} is in {1}: {2}, with a first commit on the branch {3}.', ...made, git.branch)
      : t('{0} is in {1}: {2}.', ...made),
    ...(outcome.kept.length > 0 ? [t('What was there before stayed as it was.')] : []),
  ];
  if (git && git.kind !== 'committed') {
    const isLess = draft.git?.kind === 'commit';
    void (isLess ? vscode.window.showWarningMessage : vscode.window.showInformationMessage)(git.reason);
  }
  const say = vscode.window.showInformationMessage;
  if (isOpen(uri)) {
    void say(sentences.join(' '));
    return showWelcome(uri, note);
  }
  const [inNew, here, add] = [t('Open in New Window'), t('Open'), t('Add to Workspace')];
  const hasFolders = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const choice = await say(sentences.join(' '), inNew, here, ...(hasFolders ? [add] : []));
  if (choice === undefined) return;
  await needs.context.globalState.update(noteKey(uri), note);
  if (choice === add) await addToWorkspace(needs, uri);
  else await vscode.commands.executeCommand('vscode.openFolder', uri, { forceNewWindow: choice === inNew });
}

const isOpen = (folder: vscode.Uri): boolean =>
  vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString()) ?? false;

/** Where the window starts anew for a second folder, the next start of the extension welcomes instead. */
async function addToWorkspace(needs: DialogNeeds, uri: vscode.Uri): Promise<void> {
  const count = (vscode.workspace.workspaceFolders ?? []).length;
  let subscription: vscode.Disposable | undefined;
  const added = new Promise<void>((resolve) => {
    subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => resolve());
  });
  try {
    if (!vscode.workspace.updateWorkspaceFolders(count, 0, { uri })) return;
    await added;
  } finally {
    subscription?.dispose();
  }
  await welcome(needs, uri);
}
