import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Every folder from the given one up to the top of the disk. */
export function* foldersUpwards(folder: string): Iterable<string> {
  for (let current = folder; ; current = dirname(current)) {
    yield current;
    if (dirname(current) === current) return;
  }
}

/** The nearest folder upwards with something of that name in it. */
async function nearestWith(folder: string, name: string): Promise<string | undefined> {
  for (const candidate of foldersUpwards(folder)) {
    const found = await access(join(candidate, name)).then(
      () => true,
      () => false,
    );
    if (found) return candidate;
  }
  return undefined;
}

/**
 * The nearest folder upwards that git manages.
 * @param folder absolute
 * @returns undefined when there is none
 */
export const repositoryRoot = (folder: string): Promise<string | undefined> =>
  // In a worktree or a submodule `.git` is a file.
  nearestWith(folder, '.git');

/** The folder that an editor would have open to work on the given one: its repository, or where its settings lie. */
export const workspaceRoot = async (folder: string): Promise<string> =>
  (await repositoryRoot(folder)) ?? (await nearestWith(folder, join('.vscode', 'settings.json'))) ?? folder;
