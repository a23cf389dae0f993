import * as vscode from 'vscode';
import type { Milestones } from './milestones';
import type { FolderState } from './nodes';

/** The folder that a command is for: the given one, the only one, or the one that the user picks. */
export async function folderFor(
  { reports }: Milestones,
  title: string,
  folder?: string,
): Promise<FolderState | undefined> {
  const given = folder === undefined ? undefined : reports.stateOf(folder);
  if (given) return given;
  const [only, ...others] = reports.folders;
  if (!only) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder first: its milestones are kept in a file there.'),
    );
    return undefined;
  }
  if (others.length === 0) return only;
  const items = reports.folders.map((state) => ({ label: state.name, state }));
  const placeHolder = vscode.l10n.t('The folder');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.state;
}

/** The folder's URI in an argument: as it is, or that of an item of the view. */
export function folderOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('folder' in value)) return undefined;
  return typeof value.folder === 'string' ? value.folder : undefined;
}
