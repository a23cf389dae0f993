import type { Ports } from '../core/ports';

/** So many documents leave more behind than what the next ones use again. */
const MANY = 100;

/** It takes as long as a slow check does, so it waits until nobody has done anything for this long; in milliseconds. */
const QUIET = 1000;

/** Gives memory back when many documents were read: an editor that restores hundreds of tabs then looks at a few of them. */
export class Tidy {
  private read = 0;
  private timer: { cancel(): void } | undefined;

  constructor(private readonly ports: Pick<Ports, 'setTimer' | 'giveBackMemory'>) {}

  /** Documents were read. */
  after(documents: number): void {
    this.read += documents;
    if (this.read >= MANY) this.wait();
  }

  /** Somebody is at work. */
  postpone(): void {
    if (this.timer) this.wait();
  }

  cancel(): void {
    this.timer?.cancel();
    this.timer = undefined;
  }

  private wait(): void {
    this.timer?.cancel();
    this.timer = this.ports.setTimer(() => {
      this.timer = undefined;
      this.read = 0;
      void this.ports.giveBackMemory();
    }, QUIET);
  }
}
