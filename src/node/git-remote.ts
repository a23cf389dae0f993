import { dirname, join, resolve } from 'node:path';
import { readText } from './read-file';
import { repositoryRoot } from './repository-root';

const LONGEST_CONFIG = 100_000;

/**
 * Where git pushes the repository around a folder: the remote `origin`, or the only one.
 * @param folder absolute
 * @returns undefined without a repository or a remote
 */
export async function gitRemote(folder: string): Promise<string | undefined> {
  const root = await repositoryRoot(folder);
  if (root === undefined) return undefined;
  for (const candidate of await configsOf(join(root, '.git'))) {
    const file = await readText(candidate, LONGEST_CONFIG);
    if ('text' in file) return originIn(file.text);
  }
  return undefined;
}

/** In a worktree or a submodule `.git` is a file that names the folder with the configuration, or one below it. */
async function configsOf(git: string): Promise<readonly string[]> {
  const file = await readText(git, LONGEST_CONFIG);
  const written = 'text' in file ? /^gitdir:\s*(.+)$/m.exec(file.text)?.[1]?.trim() : undefined;
  if (written === undefined) return [join(git, 'config')];
  const folder = resolve(dirname(git), written);
  return [join(folder, 'config'), join(folder, '..', '..', 'config')];
}

function originIn(config: string): string | undefined {
  const remotes = new Map<string, string>();
  let name: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) name = /^\s*\[remote "([^"]+)"\]/.exec(line)?.[1];
    const url = /^\s*url\s*=\s*(\S+)/.exec(line)?.[1];
    if (name !== undefined && url !== undefined && !remotes.has(name)) remotes.set(name, url);
  }
  return remotes.get('origin') ?? (remotes.size === 1 ? [...remotes.values()][0] : undefined);
}
