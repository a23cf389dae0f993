import * as vscode from 'vscode';

const SECTION = 'mlPortfolio';
const KEY = 'documents';

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

/** What the user chose for exactly this file: a format id, "none", or undefined. Patterns are the server's business. */
export function readChosenFormat(uri: vscode.Uri): string | undefined {
  const place = placeOfSetting(uri);
  const documents = vscode.workspace.getConfiguration(SECTION, uri).get<Record<string, string>>(KEY, {});
  return place && documents[place.path];
}

/** Remembers the user's choice for one file in the settings of its folder; `undefined` forgets it. */
export async function writeChosenFormat(place: SettingPlace, format: string | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION, place.folder.uri);
  const inspected = configuration.inspect<Record<string, string>>(KEY);
  // With one folder open, its settings are the workspace's; with several, each folder has its own.
  const target =
    vscode.workspace.workspaceFile === undefined
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.WorkspaceFolder;
  const here =
    target === vscode.ConfigurationTarget.Workspace ? inspected?.workspaceValue : inspected?.workspaceFolderValue;
  const { [place.path]: _previous, ...others } = here ?? {};
  const documents = format === undefined ? others : { ...others, [place.path]: format };
  await configuration.update(KEY, Object.keys(documents).length > 0 ? documents : undefined, target);
}
