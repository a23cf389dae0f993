import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Every folder from the given one up to the top of the disk. */
export function* foldersUpwards(folder: string): Iterable<string> {
  for (let current = folder; ; current = dirname(current)) {
    yield current;
    if (dirname(current) === current) return;
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * The nearest folder upwards that git manages.
 * @param folder absolute
 * @returns undefined when there is none
 */
export async function repositoryRoot(folder: string): Promise<string | undefined> {
  // In a worktree or a submodule `.git` is a file.
  for (const candidate of foldersUpwards(folder)) if (await exists(join(candidate, '.git'))) return candidate;
  return undefined;
}
