import { homedir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import * as vscode from 'vscode';

/** A folder as people write it: below their home with `~`. */
export function folderText(folder: string): string {
  const inside = relative(homedir(), folder);
  if (inside === '') return '~';
  return inside.startsWith('..') || isAbsolute(inside) ? folder : join('~', inside);
}

/** `1.2 KB` */
export function sizeText(text: string): string {
  const bytes = Buffer.byteLength(text);
  return bytes < 1000 ? vscode.l10n.t('{0} bytes', bytes) : vscode.l10n.t('{0} KB', (bytes / 1000).toFixed(1));
}

export const filesText = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);

/** The first few of a list, and how many more there are. */
export function someOf(list: readonly string[], most = 5): string {
  const [shown, more] = [list.slice(0, most).join(', '), list.length - most];
  return more > 0 ? vscode.l10n.t('{0} and {1} more', shown, more) : shown;
}
