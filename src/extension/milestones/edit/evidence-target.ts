import { isAbsolute, relative, sep } from 'node:path';
import * as vscode from 'vscode';

/**
 * How a log may name something as evidence: an address as it is, a file by its path from the folder.
 * @returns undefined for a file outside of the folder, which nobody else would have
 */
export function evidenceTarget(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (uri.scheme === 'http' || uri.scheme === 'https') return uri.toString();
  if (uri.scheme !== folder.scheme) return undefined;
  const path = relative(folder.fsPath, uri.fsPath);
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return path.split(sep).join('/');
}

/** The entries of a `text/uri-list` (RFC 2483): one on each line, and comments. */
export function readUriList(text: string): vscode.Uri[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      try {
        return [vscode.Uri.parse(line, true)];
      } catch {
        return [];
      }
    });
}
