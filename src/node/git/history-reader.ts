import { access, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { HistoryFold } from '../../core/milestones/fold-history';
import type { FolderHistory, HistoryAnswer, HistoryOptions } from '../../core/milestones/history';
import { repositoryRoot } from '../repository-root';
import { gitIn } from './git';
import { LOG_FORMAT, LogParser } from './log-parser';

/** Between two reports of progress this many commits are read. */
const COMMITS_PER_REPORT = 500;

interface Place {
  /** The folder that was asked for, absolute. */
  readonly folder: string;
  /** Where the repository's own files end and the folder's begin: `services/churn/`; empty at the root. */
  readonly prefix: string;
  readonly head: string;
  /** Ids of the commits whose parents are missing. */
  readonly cutOff: ReadonlySet<string>;
  /** Files of the repository that are not on this machine are fetched when git needs them. */
  readonly isPartial: boolean;
  readonly limits: string;
}

/** Reads the history of folders, and of what it has read before only what is new. */
export class HistoryReader {
  private readonly read = new Map<string, { readonly head: string; readonly history: FolderHistory }>();

  /**
   * When each file of a folder first appeared in git and last changed, renames followed.
   * @param folder absolute
   * @returns the reason, when there is nothing to read or the reading failed; it never throws
   */
  async historyOf(folder: string, options: HistoryOptions = {}): Promise<HistoryAnswer> {
    const controller = new AbortController();
    options.signal?.addEventListener('abort', () => controller.abort());
    if (options.signal?.aborted) controller.abort();
    try {
      if ((await repositoryRoot(folder)) === undefined) return { unknown: NO_REPOSITORY };
      const place = await placeOf(folder, controller.signal);
      if (place === undefined) return { unknown: NO_COMMIT };
      return await this.since(place, options, controller.signal);
    } catch (error) {
      return { unknown: controller.signal.aborted ? CANCELLED : reasonOf(error) };
    }
  }

  private async since(place: Place, options: HistoryOptions, signal: AbortSignal): Promise<FolderHistory> {
    const known = this.read.get(place.folder);
    if (known?.head === place.head) return known.history;
    // After a rebase, what was read belongs to commits that are gone.
    const isAhead = known !== undefined && (await isAncestor(place.folder, known.head, place.head, signal));
    const history = await readLog(place, isAhead ? known : undefined, options, signal);
    this.read.set(place.folder, { head: place.head, history });
    return history;
  }
}

const NO_REPOSITORY =
  'This folder is in no git repository, so nothing is known of its history. Run `git init` and commit your work.';
const NO_COMMIT = 'There is no commit yet, so nothing is known of the history. Commit your work.';
const CANCELLED = 'The history was not read to its end. Refresh to read it again.';

/** @returns undefined without a commit */
async function placeOf(folder: string, signal: AbortSignal): Promise<Place | undefined> {
  const ask = async (...command: string[]): Promise<string> =>
    (await gitIn(folder, { signal }).raw(...command)).trimEnd();
  const [answer, head, promisors] = await Promise.all([
    ask('rev-parse', '--show-prefix', '--is-shallow-repository', '--git-path', 'shallow'),
    ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'),
    ask('config', '--get-regexp', String.raw`^remote\..*\.promisor$`),
  ]);
  if (head === '') return undefined;
  const [prefix = '', shallow = '', boundary = ''] = answer.split('\n');
  const top = resolve(
    folder,
    ...prefix
      .split('/')
      .filter(Boolean)
      .map(() => '..'),
  );
  const isShallow = shallow === 'true';
  const isPartial = promisors.includes('true');
  const hasSubmodules = await access(join(top, '.gitmodules')).then(
    () => true,
    () => false,
  );
  return {
    folder,
    prefix,
    head,
    isPartial,
    cutOff: new Set(isShallow ? (await readFile(resolve(folder, boundary), 'utf8')).split('\n') : []),
    limits: [
      isShallow &&
        'This clone is shallow: what is older than its first commit is unknown. Run `git fetch --unshallow`.',
      isPartial && 'This clone is partial: a file that was renamed and rewritten in one commit counts as new.',
      hasSubmodules && 'Files in submodules have a history of their own, which is not read.',
    ]
      .filter((sentence) => sentence !== false)
      .join(' '),
  };
}

async function isAncestor(folder: string, older: string, newer: string, signal: AbortSignal): Promise<boolean> {
  try {
    const base = await gitIn(folder, { signal }).raw('merge-base', older, newer);
    return base.trim() === older;
  } catch {
    // The older commit may have been thrown away since.
    return false;
  }
}

async function readLog(
  { folder, prefix, head, cutOff, isPartial, limits }: Place,
  known: { readonly head: string; readonly history: FolderHistory } | undefined,
  options: HistoryOptions,
  signal: AbortSignal,
): Promise<FolderHistory> {
  const range = known ? `${known.head}..${head}` : head;
  // Of a folder of a large repository, only the commits that touch it.
  const inside = prefix === '' ? [] : ['--full-history', '--relative'];
  const paths = prefix === '' ? [] : ['--', '.'];
  let total: number | undefined;
  const counting = options.progress
    ? gitIn(folder, { signal })
        .raw('rev-list', '--count', range, ...paths)
        .then(
          (count) => (total = Number(count)),
          () => undefined,
        )
    : undefined;
  const fold = new HistoryFold(known?.history);
  let done = 0;
  const parser = new LogParser(cutOff, (commit) => {
    fold.take(commit);
    if (++done % COMMITS_PER_REPORT === 0) options.progress?.(done, total);
  });
  // Without their content files can be compared by identity only; anything else would fetch them one by one.
  const renames = isPartial ? '-M100%' : '-M';
  // Whatever the settings of the user's git say.
  const always = ['--root', '--no-show-signature', '--no-ext-diff'];
  const log = ['log', ...LOG_FORMAT, renames, '--topo-order', ...always, ...inside];
  await gitIn(folder, { signal, onOutput: (chunk) => parser.write(chunk) }).raw(...log, range, ...paths);
  parser.end();
  await counting;
  return fold.finish(limits);
}

/** What went wrong, and what to do, in words for people. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/ENOENT/.test(message))
    return 'git was not found on this machine, so nothing is known of the history. Install git and refresh.';
  // Git names the setting in every language.
  if (/safe\.directory/.test(message))
    return 'git does not trust this folder because it belongs to another user. Add it to the setting `safe.directory` of git.';
  const [line = ''] = message.trim().split('\n');
  return `git could not tell the history: ${line}`;
}
