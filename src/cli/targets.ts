import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Settings } from '../core/settings';
import { failureOf } from '../node/read-file';
import { workspaceRoot } from '../node/repository-root';
import { readFolderSettings } from '../node/settings-file';

/** A file or a folder that somebody asked to check. */
export interface Target {
  /** As it was given. */
  readonly given: string;
  /** From the workspace's folder, with forward slashes; empty for the folder itself. */
  readonly path: string;
  readonly isFolder: boolean;
}

/** What is to be checked of one folder, under one set of settings. */
export interface Workspace {
  /** Absolute. */
  readonly root: string;
  readonly settings: Settings;
  readonly targets: Target[];
}

export interface Targets {
  readonly workspaces: readonly Workspace[];
  /** What was given and is not there, in words. */
  readonly failures: readonly string[];
  /** What settings files say in vain, in words, each once. */
  readonly warnings: readonly string[];
}

interface Place {
  readonly given: string;
  readonly absolute: string;
  readonly isFolder: boolean;
  readonly folder: string;
}

/** Sorts what was given by the repositories that it belongs to, so that each is read once. */
export async function findTargets(paths: readonly string[], currentFolder: string): Promise<Targets> {
  const failures: string[] = [];
  const places: Place[] = [];
  for (const given of paths) {
    const absolute = resolve(currentFolder, given);
    try {
      const found = await stat(absolute);
      const isFolder = found.isDirectory();
      // Whoever opens a pipe waits for somebody to write into it.
      if (isFolder || found.isFile())
        places.push({ given, absolute, isFolder, folder: isFolder ? absolute : dirname(absolute) });
      else failures.push(`${given}: it is neither a file nor a folder`);
    } catch (error) {
      failures.push(`${given}: ${failureOf(error).message}`);
    }
  }
  const roots = await Promise.all(places.map(({ folder }) => workspaceRoot(folder)));
  const workspaces = new Map<string, Workspace>();
  const warnings = new Set<string>();
  for (const [index, { given, absolute, isFolder, folder }] of places.entries()) {
    const root = outermost(roots, roots[index] ?? folder, folder);
    const { folder: origin, settings, mistakes } = await readFolderSettings(folder, root);
    const file = relative(currentFolder, join(origin, '.vscode', 'settings.json'))
      .split(sep)
      .join('/');
    for (const mistake of mistakes) warnings.add(`${file}: ${mistake}`);
    const key = `${root}\n${origin}`;
    const workspace = workspaces.get(key) ?? { root, settings, targets: [] };
    workspaces.set(key, workspace);
    workspace.targets.push({ given, path: relative(root, absolute).split(sep).join('/'), isFolder });
  }
  return { workspaces: [...workspaces.values()], failures, warnings: [...warnings] };
}

/** @returns what a path from the workspace's folder is called from another one: with forward slashes, `.` for that one itself */
export const pathsFrom =
  (folder: string, { root }: Pick<Workspace, 'root'>) =>
  (path: string): string =>
    relative(folder, join(root, path)).split(sep).join('/') || '.';

/** A folder that belongs to nothing is part of another one that was given, when it lies in there. */
function outermost(roots: readonly string[], own: string, folder: string): string {
  if (own !== folder) return own;
  return roots
    .filter((root) => own.startsWith(root.endsWith(sep) ? root : root + sep))
    .reduce((shortest, root) => (root.length < shortest.length ? root : shortest), own);
}
