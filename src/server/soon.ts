import type { Ports } from '../core/ports';

/** Changes that follow each other faster than this are told of together; in milliseconds. */
const QUIET = 250;

/** However many changes there are, nobody waits longer for the first one; in milliseconds. */
const LONGEST_WAIT = 700;

/** Does something once, soon after the last of several changes. */
export class Soon {
  private timer: { cancel(): void } | undefined;
  private first = 0;

  constructor(
    private readonly ports: Pick<Ports, 'setTimer' | 'now'>,
    private readonly run: () => void,
  ) {}

  schedule(): void {
    const now = this.ports.now();
    if (this.timer) this.timer.cancel();
    else this.first = now;
    const wait = Math.max(0, Math.min(QUIET, this.first + LONGEST_WAIT - now));
    this.timer = this.ports.setTimer(() => {
      this.timer = undefined;
      this.run();
    }, wait);
  }

  cancel(): void {
    this.timer?.cancel();
    this.timer = undefined;
  }
}
