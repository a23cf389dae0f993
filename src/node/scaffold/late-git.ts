import type { Template } from '../../core/scaffold/template';
import type { CommitOutcome, GitState } from './outcomes';
import type { CommitOptions } from '../git/first-commit';

/** Git is a program of its own beside this one, which is loaded here. */
const git = () => import('../git/index');

/** What git is like where a project will be. @param folder absolute; it need not be there yet */
export const gitStateOf = async (folder: string): Promise<GitState> => (await git()).gitStateOf(folder);

/**
 * Makes a folder a repository, if it is none, and commits the files of a new project.
 * @param paths from the folder, with forward slashes
 */
export const firstCommit = async (
  folder: string,
  paths: readonly string[],
  options: CommitOptions,
): Promise<CommitOutcome> => (await git()).firstCommit(folder, paths, options);

/** What the first commit of a project is called. */
export const firstMessage = ({ title }: Pick<Template, 'title'>): string => `Start from the template ${title}`;
