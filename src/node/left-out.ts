import { readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { GitIgnore } from './gitignore';
import { foldersUpwards, repositoryRoot } from './repository-root';

/** Folders of programs, whatever `.gitignore` says. */
export const NEVER_ENTERED: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** A file that Python puts at the top of a virtual environment. */
export const VIRTUAL_ENVIRONMENT = 'pyvenv.cfg';

export interface RulesAbove {
  readonly ignore: GitIgnore;
  /** The way from the top of the repository to the folder, with a slash behind it; empty for the top itself. */
  readonly prefix: string;
}

/** A folder inside a repository obeys the `.gitignore` files above it as well. */
export async function rulesAbove(folder: string): Promise<RulesAbove> {
  const top = await repositoryRoot(folder);
  if (top === undefined || top === folder) return { ignore: GitIgnore.none, prefix: '' };
  const above = Array.from(foldersUpwards(folder)).slice(1);
  let ignore = GitIgnore.none;
  for (const one of above.slice(0, above.indexOf(top) + 1).toReversed())
    ignore = ignore.with(slashed(relative(top, one)), await readRules(one));
  return { ignore, prefix: `${slashed(relative(top, folder))}/` };
}

/** The lines of a folder's own `.gitignore`. */
export const readRules = (folder: string): Promise<string> =>
  readFile(join(folder, '.gitignore'), 'utf8').catch(() => '');

/**
 * Whether a listing of the folder leaves one file out: git ignores it, or it belongs to a program.
 * @param root absolute path of the folder
 * @param path from there, with forward slashes
 */
export async function isLeftOut(root: string, path: string): Promise<boolean> {
  const steps = path.split('/');
  let { ignore, prefix } = await rulesAbove(root);
  for (const [depth, name] of steps.entries()) {
    const above = steps.slice(0, depth).join('/');
    const folder = join(root, above);
    if (depth > 0 && (await isFile(join(folder, VIRTUAL_ENVIRONMENT)))) return true;
    const isFolder = depth < steps.length - 1;
    if (isFolder && NEVER_ENTERED.has(name)) return true;
    ignore = ignore.with((prefix + above).replace(/\/$/, ''), await readRules(folder));
    if (ignore.ignores(prefix + steps.slice(0, depth + 1).join('/'), isFolder)) return true;
  }
  return false;
}

/** Links are followed. */
export const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

export const slashed = (path: string): string => path.split(sep).join('/');
