import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TextFile } from '../../../../core/scaffold/template';
import type { ShownTexts } from '../shown-texts';

/** Shows what lies in a folder beside what the project has. */
export function showDifference(shown: ShownTexts, folder: string, { path, text }: TextFile): Promise<void> {
  const title = vscode.l10n.t('{0}: what lies there, and what the project has', path);
  return shown.compare(path, vscode.Uri.file(join(folder, path)), text, title);
}

/** The button of an item that stands for a file. */
export const differenceButton = (): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon('diff'),
  tooltip: vscode.l10n.t('Show the Difference'),
});
