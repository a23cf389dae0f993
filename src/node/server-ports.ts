import type { Ports } from '../core/ports';
import { performance } from 'node:perf_hooks';
import { URI } from 'vscode-uri';
import { loadEvidence } from './load-evidence';
import { loadRepository } from './load-repository';
import { readAgain } from './read-again';
import { readText } from './read-file';

/** The machine itself: its disk, its clock and its timers. */
export const diskPorts: Ports = {
  async loadRepository(root, options) {
    const { repository } = await loadRepository(URI.parse(root).fsPath, options);
    return repository;
  },
  readEvidence: (root, repository) => loadEvidence(URI.parse(root).fsPath, repository, { aborted: false }),
  readAgain: (root, path, options, hasFile) => readAgain(URI.parse(root).fsPath, path, options, hasFile),
  async readText(uri, maxFileSize) {
    const file = await readText(URI.parse(uri).fsPath, maxFileSize);
    return 'text' in file ? file.text : undefined;
  },
  setTimer(run, milliseconds) {
    const timer = milliseconds < 1 ? undefined : setTimeout(run, milliseconds);
    const immediate = timer ? undefined : setImmediate(run);
    return {
      cancel: () => {
        clearTimeout(timer);
        clearImmediate(immediate);
      },
    };
  },
  now: () => performance.now(),
};
