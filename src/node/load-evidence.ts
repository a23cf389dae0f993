import { join } from 'node:path';
import { unreadSources } from '../core/case-study/results-block/read-sources';
import { asksForEvidence, evidenceAmong, LONGEST_EVIDENCE } from '../core/portfolio/evidence-files';
import type { Repository } from '../core/portfolio/repository';
import { gitRemote } from './git-remote';
import { inParallel } from './in-parallel';
import { readText } from './read-file';

/** How many files are open at a time. */
const AT_ONCE = 16;

const READERS = ['case-study', 'model-card', 'experiment'] as const;

/**
 * Reads what the files around a case study, a card or an experiment say about the project, and where the repository comes from.
 * @param root absolute path of the repository's folder
 */
export async function loadEvidence(
  root: string,
  repository: Repository,
  signal: { readonly aborted: boolean },
): Promise<void> {
  repository.evidenceIsRead = true;
  repository.remote = await gitRemote(root);
  const unread = evidenceAmong(repository.files ?? []).filter((path) => repository.get(path) === undefined);
  await readTexts(root, unread, repository, signal);
  await loadNamedFiles(root, repository, signal);
}

/** Reads the files that blocks of results and structured documents name, whatever they are called. */
export async function loadNamedFiles(
  root: string,
  repository: Repository,
  signal: { readonly aborted: boolean },
): Promise<void> {
  const named = READERS.flatMap((kind) => Array.from(repository.ofKind(kind))).flatMap((document) =>
    unreadSources(document, repository),
  );
  await readTexts(root, [...new Set(named)], repository, signal);
}

async function readTexts(
  root: string,
  paths: readonly string[],
  repository: Repository,
  signal: { readonly aborted: boolean },
): Promise<void> {
  const read = async (path: string): Promise<void> => {
    const file = await readText(join(root, path), LONGEST_EVIDENCE);
    if (!('text' in file)) return;
    if (file.complete && file.text.length <= LONGEST_EVIDENCE) repository.setText(path, file.text);
    else repository.setTooLong(path);
  };
  await inParallel(paths, AT_ONCE, read, () => signal.aborted);
}

/** Whether somebody will ask for the evidence. */
export const isEvidenceWanted = (repository: Repository): boolean =>
  READERS.some((kind) => Array.from(repository.ofKind(kind)).some(asksForEvidence));
