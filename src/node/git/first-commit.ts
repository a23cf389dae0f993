import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommitOutcome, GitIdentity } from '../scaffold/outcomes';
import { gitIn, type Git } from './git';
import { gitProblem, tellingLine } from './git-problem';
import { headOf, identityIn } from './git-state';

export interface CommitOptions {
  readonly message: string;
  /** Is written into the settings of this repository. */
  readonly identity?: GitIdentity | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The files are staged, and left to the user. */
  readonly stageOnly?: boolean;
}

/** Command lines have an end, on Windows after 32,000 characters. */
const PATHS_AT_ONCE = 100;

/**
 * Makes a folder a repository, if it is none, and commits the files of a new project. It never throws.
 * @param folder absolute, and there
 * @param paths from the folder, with forward slashes
 */
export async function firstCommit(
  folder: string,
  paths: readonly string[],
  options: CommitOptions,
): Promise<CommitOutcome> {
  // Without paths git would commit whatever somebody else has staged.
  if (paths.length === 0) return { kind: 'none', reason: 'No file of the project is new, so nothing was committed.' };
  const isNew = !(await isThere(join(folder, '.git')));
  let isStaged = false;
  try {
    const git = gitIn(folder, { signal: options.signal });
    if (isNew) await git.raw('init', '--quiet');
    if (options.identity) {
      await git.raw('config', 'user.name', options.identity.name);
      await git.raw('config', 'user.email', options.identity.email);
    }
    for (let from = 0; from < paths.length; from += PATHS_AT_ONCE)
      // What some of the user's settings ignore belongs to the project all the same.
      await git.raw('--literal-pathspecs', 'add', '--force', '--', ...paths.slice(from, from + PATHS_AT_ONCE));
    isStaged = true;
    // Whom git does not know learns below what it takes to commit.
    if (options.stageOnly === true && (await identityIn(git)))
      return { kind: 'staged', reason: 'The first commit is yours to make.' };
    return await commit(git, isNew ? [] : paths, options.message);
  } catch (error) {
    const also = isNew ? await withoutRepository(folder) : isStaged ? ', and the files are staged' : '';
    const isCancelled = options.signal?.aborted === true;
    const reason = isCancelled ? `The first commit was cancelled${also}.` : gitProblem(error, folder, also);
    return { kind: isStaged && !isNew ? 'staged' : 'none', reason };
  }
}

/** @param only paths of what is committed; empty for all that is staged */
async function commit(git: Git, only: readonly string[], message: string): Promise<CommitOutcome> {
  const again = `then run \`git commit -m ${JSON.stringify(message)}\``;
  if (!(await identityIn(git)))
    return {
      kind: 'staged',
      reason: `git does not know who you are, so the files are staged and not committed. Run \`git config --global user.name "Your Name"\` and \`git config --global user.email you@example.com\`, ${again}.`,
    };
  const before = await headOf(git);
  const paths = only.length === 0 ? [] : ['--only', '--', ...only];
  const certain = ['--literal-pathspecs', '-c', 'user.useConfigOnly=true'];
  let said: unknown;
  try {
    said = await git.raw(...certain, 'commit', '--quiet', '--message', message, ...paths);
  } catch (error) {
    if (error instanceof Error && 'plugin' in error) throw error;
    said = error;
  }
  const revision = await headOf(git);
  // A hook that refuses without a word is no error to those who run git.
  if (revision === undefined || revision === before)
    return {
      kind: 'staged',
      reason: `git did not commit: ${tellingLine(said) || 'a hook refused without a word'}. Mend that, ${again}.`,
    };
  return { kind: 'committed', branch: (await git.raw('symbolic-ref', '--short', 'HEAD')).trim(), revision };
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Takes back what `git init` has made. @returns what to add to the reason when that fails */
async function withoutRepository(folder: string): Promise<string> {
  const path = join(folder, '.git');
  try {
    await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    return '';
  } catch {
    return `, and ${path} could not be removed: delete it`;
  }
}
