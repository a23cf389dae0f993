import { isAbsolute, posix, relative, sep } from 'node:path';
import * as vscode from 'vscode';

/** Something that could be evidence: a file, or an address as it is written. */
export type Evidence = vscode.Uri | string;

const isAddress = (evidence: Evidence): evidence is string =>
  typeof evidence === 'string' && /^https?:\/\//i.test(evidence);

/** For people. */
export const nameOf = (evidence: Evidence): string =>
  typeof evidence === 'string' ? evidence : posix.basename(evidence.path);

/**
 * How a log may name something as evidence: an address as it is, a file by its path from the folder.
 * @returns undefined for a file outside of the folder, which nobody else would have
 */
export function evidenceTarget(folder: vscode.Uri, evidence: Evidence): string | undefined {
  if (isAddress(evidence)) return evidence;
  const uri = typeof evidence === 'string' ? vscode.Uri.parse(evidence) : evidence;
  if (uri.scheme !== folder.scheme) return undefined;
  const path = relative(folder.fsPath, uri.fsPath);
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
  return path.split(sep).join('/');
}

/** The entries of a `text/uri-list` (RFC 2483): one on each line, and comments. */
export function readUriList(text: string): Evidence[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line): Evidence[] => {
      if (isAddress(line)) return [line];
      try {
        return [vscode.Uri.parse(line, true)];
      } catch {
        return [];
      }
    });
}
