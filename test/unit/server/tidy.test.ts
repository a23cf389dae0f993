import assert from 'node:assert/strict';
import { Tidy } from '../../../src/server/tidy';

/** A clock that stands still until somebody lets it ring. */
class Clock {
  given = 0;
  set = 0;
  private run: (() => void) | undefined;

  setTimer(run: () => void): { cancel(): void } {
    this.set++;
    this.run = run;
    return {
      cancel: () => {
        this.run = undefined;
      },
    };
  }

  giveBackMemory(): Promise<void> {
    this.given++;
    return Promise.resolve();
  }

  ring(): void {
    const { run } = this;
    this.run = undefined;
    run?.();
  }
}

describe('tidying up', () => {
  let clock: Clock;
  let tidy: Tidy;
  beforeEach(() => {
    clock = new Clock();
    tidy = new Tidy({ setTimer: (run) => clock.setTimer(run), giveBackMemory: () => clock.giveBackMemory() });
  });

  it('leaves a few documents as they are', () => {
    for (let index = 0; index < 99; index++) tidy.after(1);
    assert.equal(clock.set, 0);
  });

  it('gives memory back once when many were read', () => {
    for (let index = 0; index < 1000; index++) tidy.after(1);
    clock.ring();
    clock.ring();
    assert.equal(clock.given, 1);
    tidy.after(99);
    clock.ring();
    assert.equal(clock.given, 1);
    tidy.after(1);
    clock.ring();
    assert.equal(clock.given, 2);
  });

  it('waits while somebody is at work, and only then', () => {
    tidy.postpone();
    assert.equal(clock.set, 0);
    tidy.after(100);
    tidy.postpone();
    assert.equal(clock.set, 2);
    clock.ring();
    assert.equal(clock.given, 1);
  });

  it('ends with the session', () => {
    tidy.after(100);
    tidy.cancel();
    clock.ring();
    assert.equal(clock.given, 0);
  });
});
