import { join } from 'node:path';
import { longestFor, MOST_TEXT, takeTrackerText, trackerFilesAmong } from '../core/portfolio/tracker-files';
import type { Repository } from '../core/portfolio/repository';
import { inParallel } from './in-parallel';
import { loadEvidence } from './load-evidence';
import { readText } from './read-file';

/** How many files are open at a time. */
const AT_ONCE = 16;

/**
 * Reads what the milestone tracker asks of the files, beside what READMEs are judged by.
 * @param root absolute path of the repository's folder
 * @param named files beside those that are always read: a user's plan may look for words in any file
 */
export async function loadTrackerTexts(
  root: string,
  repository: Repository,
  signal: { readonly aborted: boolean },
  named: Iterable<string> = [],
): Promise<void> {
  if (!repository.evidenceIsRead) await loadEvidence(root, repository, signal);
  const { tracker, files = [] } = repository;
  let kept = 0;
  const read = async (path: string): Promise<void> => {
    if (kept > MOST_TEXT) return tracker.setUnread(path);
    const file = await readText(join(root, path), longestFor(path));
    kept += takeTrackerText(tracker, path, 'text' in file ? file.text : undefined);
  };
  const wanted = [...(tracker.isRead ? [] : trackerFilesAmong(files)), ...named];
  const unread = [...new Set(wanted)].filter((path) => !tracker.has(path) && repository.textOf(path) === undefined);
  await inParallel(unread, AT_ONCE, read, () => signal.aborted);
  if (!signal.aborted) tracker.isRead = true;
}

/** Whether a finding will ask what the files show of milestones. */
export const hasMilestones = (repository: Repository): boolean =>
  Array.from(repository.ofKind('milestones')).length > 0;
