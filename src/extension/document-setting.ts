import * as vscode from 'vscode';

const SECTION = 'mlPortfolio';

/** Settings that say something of files, by path or pattern: what a file is taken for, and what kind of README it is. */
type FileSetting = 'documents' | 'caseStudy.profile';

/** Where a correction for a file can be kept: the folder it lies in, and its path there with forward slashes. */
interface SettingPlace {
  readonly folder: vscode.WorkspaceFolder;
  readonly path: string;
}

/** Undefined for an untitled file and for one outside the open folders: no setting of theirs would apply to it. */
export function placeOfSetting(uri: vscode.Uri): SettingPlace | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined || uri.scheme !== folder.uri.scheme) return undefined;
  return { folder, path: vscode.workspace.asRelativePath(uri, false).replaceAll('\\', '/') };
}

/** What the user chose for exactly this file, or undefined. Patterns are the server's business. */
export function readChoice(uri: vscode.Uri, setting: FileSetting): string | undefined {
  const place = placeOfSetting(uri);
  const choices = vscode.workspace.getConfiguration(SECTION, uri).get<Record<string, string>>(setting, {});
  return place && choices[place.path];
}

/** Remembers the user's choice for one file in the settings of its folder; `undefined` forgets it. */
export async function writeChoice(
  place: SettingPlace,
  setting: FileSetting,
  choice: string | undefined,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION, place.folder.uri);
  const inspected = configuration.inspect<Record<string, string>>(setting);
  // With one folder open, its settings are the workspace's; with several, each folder has its own.
  const target =
    vscode.workspace.workspaceFile === undefined
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.WorkspaceFolder;
  const here =
    target === vscode.ConfigurationTarget.Workspace ? inspected?.workspaceValue : inspected?.workspaceFolderValue;
  const { [place.path]: _previous, ...others } = here ?? {};
  const choices = choice === undefined ? others : { ...others, [place.path]: choice };
  await configuration.update(setting, Object.keys(choices).length > 0 ? choices : undefined, target);
}

/** Says why nothing can be remembered for a file, and what to do. */
export async function explainMissingFolder(uri: vscode.Uri): Promise<void> {
  const saveFirst = uri.scheme === 'untitled';
  const openFolder = vscode.l10n.t('Open Folder...');
  const message = saveFirst
    ? vscode.l10n.t('Save the file into an open folder first: its kind is remembered in the settings of that folder.')
    : vscode.l10n.t('Open the folder of this file first: its kind is remembered in the settings of that folder.');
  const choice = await vscode.window.showInformationMessage(message, ...(saveFirst ? [] : [openFolder]));
  if (choice === openFolder) await vscode.commands.executeCommand('workbench.action.files.openFolder');
}
