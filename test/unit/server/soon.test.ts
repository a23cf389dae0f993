import assert from 'node:assert/strict';
import { Soon } from '../../../src/server/soon';

/** A clock that goes when the test says so. */
class Clock {
  private time = 0;
  private readonly timers = new Set<{ readonly at: number; readonly run: () => void }>();
  readonly ports = {
    now: (): number => this.time,
    setTimer: (run: () => void, milliseconds: number): { cancel(): void } => {
      const timer = { at: this.time + milliseconds, run };
      this.timers.add(timer);
      return { cancel: () => void this.timers.delete(timer) };
    },
  };

  pass(milliseconds: number): void {
    this.time += milliseconds;
    for (const timer of Array.from(this.timers)) {
      if (timer.at > this.time) continue;
      this.timers.delete(timer);
      timer.run();
    }
  }
}

describe('Soon', () => {
  it('does something once, when it has been quiet for a moment', () => {
    const clock = new Clock();
    let done = 0;
    const soon = new Soon(clock.ports, () => done++);
    soon.schedule();
    clock.pass(200);
    soon.schedule();
    clock.pass(200);
    assert.equal(done, 0);
    clock.pass(100);
    assert.equal(done, 1);
    clock.pass(1000);
    assert.equal(done, 1);
  });

  it('does not wait a second for quiet that does not come', () => {
    const clock = new Clock();
    const done: number[] = [];
    const soon = new Soon(clock.ports, () => done.push(clock.ports.now()));
    for (let changes = 0; changes < 9; changes++) {
      soon.schedule();
      clock.pass(100);
    }
    assert.ok(Number(done[0]) < 1000, `told after ${done[0]} ms`);
  });

  it('does nothing when it is cancelled, and begins anew afterwards', () => {
    const clock = new Clock();
    let done = 0;
    const soon = new Soon(clock.ports, () => done++);
    soon.schedule();
    soon.cancel();
    clock.pass(1000);
    assert.equal(done, 0);
    soon.schedule();
    clock.pass(250);
    assert.equal(done, 1);
  });
});
