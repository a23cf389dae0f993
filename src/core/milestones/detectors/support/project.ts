import type { ProjectFacts } from '../../../case-study/workspace/facts';
import { Workspace } from '../../../case-study/workspace/workspace';
import type { Evidence } from '../detector';

/** A file that was read. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
}

/** Folders with the work of others. */
const FOREIGN = /(?:^|\/)(?:node_modules|site-packages|\.?venv|vendor|third[-_]party|\.git|\.tox)\//i;

/** What the case study knows of the whole repository: tasks, containers, tests, metrics. */
export const factsOf = ({ repository }: Evidence): ProjectFacts => new Workspace(repository, '').facts;

/** The repository's own files that a question is about, those nearest to the top first. */
export const filesLike = (evidence: Evidence, wanted: RegExp | ((path: string) => boolean)): readonly string[] => {
  const isWanted = typeof wanted === 'function' ? wanted : (path: string) => wanted.test(path);
  return factsOf(evidence).files.filter((path) => !FOREIGN.test(path) && isWanted(path));
};

/** The same files with what they say; those that were not read are `unread`. */
export function readLike(
  evidence: Evidence,
  wanted: RegExp | ((path: string) => boolean),
): { readonly read: readonly ReadFile[]; readonly unread: readonly string[] } {
  const read: ReadFile[] = [];
  const unread: string[] = [];
  for (const path of filesLike(evidence, wanted)) {
    const text = evidence.repository.textOf(path);
    if (text === undefined || text.includes('\0')) unread.push(path);
    else read.push({ path, text });
  }
  return { read, unread };
}
