import { basename } from '../../portfolio/path';
import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { counted, listed } from './support/said';

const NAMED = 3;

/** A lock file, or a list of dependencies in which each has one version. */
export const pinnedDependencies: Detector = {
  id: 'pinned-dependencies',
  detect({ facts }) {
    const [lock] = facts.lockFiles;
    if (lock !== undefined) return met([shown({ path: lock, line: 1 }, `${basename(lock)} locks every version`)]);
    const lists = facts.requirements;
    const pinned = lists.find(({ unpinned }) => unpinned.length === 0);
    if (pinned)
      return met([
        shown(
          { path: pinned.path, line: 1 },
          `${counted(pinned.pinned, 'dependency').replace(/ys$/, 'ies')} with one version each`,
        ),
      ]);
    const [list] = lists;
    if (!list)
      return notMet('Add a list of dependencies with their versions: a lock file, or a requirements.txt with ==.');
    const names = list.unpinned.slice(0, NAMED);
    const more = list.unpinned.length - names.length;
    const which = listed([...names, ...(more > 0 ? [`${more} more`] : [])]);
    return partly(
      [lacking({ path: list.path, line: 1 }, `No single version of ${which}`)],
      `Pin the version of ${which} in ${list.path}, or commit a lock file.`,
    );
  },
};
