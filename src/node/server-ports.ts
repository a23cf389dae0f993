import type { Ports } from '../core/ports';
import { performance } from 'node:perf_hooks';
import { URI } from 'vscode-uri';
import type { HistoryReader } from './git/index';
import { giveBackMemory } from './give-back-memory';
import { loadEvidence } from './load-evidence';
import { loadRepository } from './load-repository';
import { loadTrackerTexts } from './load-tracker-texts';
import { readAgain } from './read-again';
import { readText } from './read-file';
import { loadScaffoldTexts } from './scaffold/load-texts';
import { today } from './today';

/**
 * Turns of the event loop between the arrival of a request and the writing of its answer: the connection reads, hands on and
 * writes in a turn each. What a timer starts may take long, so an answer that is ready, or a request that is there, goes
 * first.
 */
const TURNS_OF_A_REQUEST = 4;

/** The machine itself: its disk, its git, its clock and its timers. */
export const diskPorts = (): Ports => ({
  async loadRepository(root, options) {
    const { repository } = await loadRepository(URI.parse(root).fsPath, options);
    return repository;
  },
  readEvidence: (root, repository) => loadEvidence(URI.parse(root).fsPath, repository, { aborted: false }),
  readTrackerTexts: (root, repository, named) =>
    loadTrackerTexts(URI.parse(root).fsPath, repository, { aborted: false }, named),
  readAgain: (root, path, options, hasFile) => readAgain(URI.parse(root).fsPath, path, options, hasFile),
  async readText(uri, maxFileSize) {
    const file = await readText(URI.parse(uri).fsPath, maxFileSize);
    return 'text' in file ? file.text : undefined;
  },
  readHistory: readHistory(),
  readGitFacts: async (root) => (await import('./git/index')).gitFactsOf(URI.parse(root).fsPath),
  loadScaffoldTexts: () => loadScaffoldTexts(),
  giveBackMemory,
  setTimer(run, milliseconds) {
    let immediate: NodeJS.Immediate | undefined;
    let turns = 0;
    const turn = (): void => {
      if (turns++ < TURNS_OF_A_REQUEST) immediate = setImmediate(turn);
      else run();
    };
    const timer = milliseconds < 1 ? undefined : setTimeout(turn, milliseconds);
    if (!timer) immediate = setImmediate(run);
    return {
      cancel: () => {
        clearTimeout(timer);
        clearImmediate(immediate);
      },
    };
  },
  now: () => performance.now(),
  today,
});

/** What was read of a history stays for the next time. */
function readHistory(): Ports['readHistory'] {
  let reader: Promise<HistoryReader> | undefined;
  return async (root, options) => {
    reader ??= import('./git/index').then(({ HistoryReader }) => new HistoryReader());
    return (await reader).historyOf(URI.parse(root).fsPath, options);
  };
}
