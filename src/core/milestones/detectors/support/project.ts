import type { Evidence } from '../detector';

/** A file that was read. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
}

export type Wanted = RegExp | ((path: string) => boolean);

/** Folders with the work of others. */
const FOREIGN = /(?:^|\/)(?:node_modules|site-packages|\.?venv|vendor|third[-_]party|\.tox|\.ipynb_checkpoints)\//i;

/** The repository's own files that a question is about, those nearest to the top first. */
export const filesLike = ({ files }: Evidence, wanted: Wanted): readonly string[] => {
  const isWanted = typeof wanted === 'function' ? wanted : (path: string) => wanted.test(path);
  return files.filter((path) => isWanted(path) && !FOREIGN.test(path));
};

/** The same files with what they say, of a long table its first lines; those that were not read are left out. */
export const readLike = (evidence: Evidence, wanted: Wanted): readonly ReadFile[] =>
  filesLike(evidence, wanted).flatMap((path) => {
    const text = evidence.headOf(path);
    return text === undefined || text.includes('\0') ? [] : [{ path, text }];
  });
