import type { Progress } from '../node/load-repository';
import type { Terminal } from './terminal';

/** Milliseconds between two states of the line. */
const EVERY = 100;

const CLEAR = '\r\u001B[K';

/**
 * One line on the screen that says how far something is; nothing where nobody would see it.
 * @param things what is read
 * @param doing what is done with them
 */
export function progressLine(
  terminal: Terminal,
  now: () => number = () => performance.now(),
  things = 'files',
  doing = 'Reading',
): { readonly report: Progress; clear(): void } {
  if (!terminal.interactive) return { report: () => undefined, clear: () => undefined };
  let last = now();
  let shown = false;
  return {
    report(done, total) {
      if (now() - last < EVERY) return;
      last = now();
      shown = true;
      terminal.warn(`${CLEAR}${doing} ${done} of ${total} ${things}`);
    },
    clear() {
      if (shown) terminal.warn(CLEAR);
      shown = false;
    },
  };
}
