import { isLockFile } from '../../case-study/workspace/requirements';
import { basename } from '../../portfolio/path';
import type { ReportedReason } from '../../../protocol/milestones-report';
import type { Detector, Evidence } from './detector';
import { cannotTell, lacking, met, notMet, partly, shown } from './support/answer';
import { listed } from './support/said';
import { dockerfilesOf, type Dockerfile, type Instruction } from './support/dockerfiles';

/** Whether images install from a lock, or from a list in which every package has a version. */
export const lockedContainer: Detector = {
  id: 'locked-container',
  detect(evidence) {
    const files = dockerfilesOf(evidence);
    if (files.length === 0)
      return notMet('Add a Dockerfile that installs from a lock file or from pinned requirements.');
    const reasons = files.flatMap((file) => installsIn(file, evidence));
    const open = reasons.find(({ speaksFor }) => !speaksFor);
    if (reasons.length === 0)
      return cannotTell(
        `Let ${files[0]?.path ?? 'the Dockerfile'} install from a lock file, so that each build has the same versions.`,
      );
    if (!open) return met(reasons);
    const next = `Let line ${open.line} of ${open.path} install from a lock file, or from requirements in which every package has a version.`;
    return reasons.some(({ speaksFor }) => speaksFor) ? partly(reasons, next) : notMet(next, reasons);
  },
};

/** Commands that install exactly what a lock file says. */
const LOCKED =
  /\buv\s+sync\b[^&;|]*--(?:frozen|locked)\b|\bpip\s+install\b[^&;|]*--require-hashes\b|\bconda-lock\s+install\b|\bpipenv\s+(?:sync\b|install\b[^&;|]*--deploy)|\bnpm\s+ci\b|\bpdm\s+(?:sync\b|install\b[^&;|]*--frozen)|\bpixi\s+install\b[^&;|]*--(?:frozen|locked)|\brenv::restore\b/i;
/** Commands that follow a lock file when one was copied in. */
const FOLLOWS = /\b(?:uv\s+sync|uv\s+pip\s+sync|poetry\s+install|pipenv\s+install|pixi\s+install|pdm\s+install)\b/i;
const LISTED = /\b(?:pip3?|uv\s+pip)\s+(?:install|sync|wheel)\b[^&;|]*?(?:-r|--requirements?)[= ]?\s*["']?([\w./-]+)/i;
const LOOSE = /\b(?:pip3?|uv\s+pip)\s+install\b([^&;|]*)/gi;

function installsIn(file: Dockerfile, evidence: Evidence): ReportedReason[] {
  const copied = file.stages.flatMap(({ instructions }) =>
    instructions.filter(({ name }) => name === 'COPY' || name === 'ADD'),
  );
  const runs = file.stages.flatMap(({ instructions }) => instructions.filter(({ name }) => name === 'RUN'));
  return runs.flatMap(({ rest, line }): ReportedReason[] => {
    const at = { path: file.path, line };
    if (LOCKED.test(rest)) return [shown(at, 'The image installs what the lock file says')];
    const list = LISTED.exec(rest)?.[1];
    if (list !== undefined) return fromList(list, copied, at, evidence);
    if (FOLLOWS.test(rest)) {
      const lock =
        copied.some(({ rest: paths }) => /\block\b|\.lock|^\s*(?:--\S+\s+)*\.\s/i.test(paths)) &&
        evidence.facts.lockFiles.length > 0;
      return [
        lock
          ? shown(at, 'The image installs what the lock file says')
          : lacking(at, 'No lock file is copied in before the packages are installed'),
      ];
    }
    const loose = Array.from(rest.matchAll(LOOSE), ([, words = '']) => words).flatMap(looseNames);
    return loose.length === 0 ? [] : [lacking(at, `The image installs ${listed(loose.slice(0, 3))} without a version`)];
  });
}

function fromList(
  list: string,
  copied: readonly Instruction[],
  at: { path: string; line: number },
  evidence: Evidence,
): ReportedReason[] {
  const name = basename(list);
  if (isLockFile(name)) return [shown(at, `The image installs from ${name}`)];
  const known = evidence.facts.requirements.filter(({ path }) => basename(path) === name);
  // Of several with one name: the one that the Dockerfile names with its folder, or the one beside it.
  const isCopied = (path: string): boolean => copied.some(({ rest }) => ` ${rest}`.includes(` ${path}`));
  const source =
    known.find(({ path }) => path.includes('/') && isCopied(path)) ??
    known.find(({ path }) => folderOf(path) === folderOf(at.path)) ??
    known[0];
  if (!source) return [];
  const { path, pinned, unpinned } = source;
  if (unpinned.length === 0) return [shown(at, `The image installs from ${path}, which gives every package a version`)];
  return [
    lacking(
      at,
      `The image installs from ${path}, where ${unpinned.length} of ${pinned + unpinned.length} packages have no version: ${listed(unpinned.slice(0, 3))}`,
    ),
  ];
}

const folderOf = (path: string): string => path.replace(/[^/]*$/, '');

/** Tools that install, and the project's own code, are no dependencies. */
function looseNames(words: string): string[] {
  const own = words.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'));
  return own.filter(
    (word) =>
      !/^(?:pip|setuptools|wheel|uv|poetry|pipenv|pdm|hatch|build)\b/i.test(word.replace(/^["']/, '')) &&
      !/==|@|^["']?[./]|\.whl\b|\$/.test(word),
  );
}
