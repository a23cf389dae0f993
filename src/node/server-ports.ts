import type { Ports } from '../core/ports';
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { URI } from 'vscode-uri';
import { Repository } from '../core/portfolio/repository';

/** The machine itself: its disk, its clock and its timers. */
export const diskPorts: Ports = {
  loadRepository: (root) => Promise.resolve(new Repository(root)),
  readText: (uri) => readFile(URI.parse(uri).fsPath, 'utf8').catch(() => undefined),
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
