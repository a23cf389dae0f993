import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { GitFacts } from '../../core/ports';
import { foldersUpwards, repositoryRoot } from '../repository-root';
import type { GitIdentity, GitState } from '../scaffold/outcomes';
import { gitIn, type Git } from './git';
import { gitProblem } from './git-problem';

/** The oldest version that can be told not to make up who commits. */
const OLDEST = [2, 8] as const;

/** What git is like where a project will be. @param folder absolute; it need not be there yet */
export async function gitStateOf(folder: string): Promise<GitState> {
  const existing = await nearestFolder(folder);
  try {
    const git = gitIn(existing);
    const tooOld = oldVersion(await git.raw('--version'));
    if (tooOld !== undefined) return { kind: 'unusable', reason: tooOld };
    const inside = await repositoryAround(existing, resolve(folder), git);
    // Settings that cannot be read are no missing identity.
    await git.raw('config', '--get', 'user.name');
    return { kind: 'ready', identity: await identityIn(git), inside };
  } catch (error) {
    return { kind: 'unusable', reason: gitProblem(error, existing) };
  }
}

/** Who commits in a folder, and the commit that it is at, as far as git tells. It never throws. @param folder absolute */
export async function gitFactsOf(folder: string): Promise<GitFacts> {
  try {
    const git = gitIn(folder);
    const [identity, revision] = await Promise.all([identityIn(git), headOf(git).catch(() => undefined)]);
    return { ...(identity && { author: identity.name }), ...(revision !== undefined && { revision }) };
  } catch {
    // The folder is gone.
    return {};
  }
}

async function nearestFolder(folder: string): Promise<string> {
  for (const candidate of foldersUpwards(resolve(folder))) {
    const isFolder = await stat(candidate).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder) return candidate;
  }
  return resolve(folder);
}

function oldVersion(text: string): string | undefined {
  const [version = '', major, minor] = /(\d+)\.(\d+)[.\d]*/.exec(text) ?? [];
  if (version === '') return 'The program git on this machine is not git. Install git, or make the project without it.';
  const isOld = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  return isOld
    ? `git ${version} is too old. Install ${OLDEST.join('.')} or newer, or make the project without git.`
    : undefined;
}

/** The repository that somebody else works in; the folder itself counts when something was committed there. */
async function repositoryAround(existing: string, folder: string, git: Git): Promise<string | undefined> {
  if ((await repositoryRoot(existing)) === undefined) return undefined;
  let top;
  try {
    top = resolve((await git.raw('rev-parse', '--show-toplevel')).trimEnd());
  } catch (error) {
    if (error instanceof Error && error.message.includes('safe.directory')) throw error;
    // What is called `.git` there is no repository.
    return undefined;
  }
  const isItself = existing === folder && (await realpath(existing)) === (await realpath(top));
  return isItself && (await headOf(git)) === undefined ? undefined : top;
}

/** The commit that a folder is at; undefined when there is none yet. */
export async function headOf(git: Git): Promise<string | undefined> {
  const revision = (await git.raw('rev-parse', '--verify', '--quiet', '--short', 'HEAD')).trim();
  return revision === '' ? undefined : revision;
}

/** Who commits, from settings and variables; a name that git would make up from the machine's is none. */
export async function identityIn(git: Git): Promise<GitIdentity | undefined> {
  try {
    const [author] = await Promise.all(
      ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].map((who) => git.raw('-c', 'user.useConfigOnly=true', 'var', who)),
    );
    const [, name = '', email = ''] = /^(.*) <(.*)> \d+ [+-]\d+\s*$/.exec(author ?? '') ?? [];
    return name === '' || email === '' ? undefined : { name, email };
  } catch {
    return undefined;
  }
}
