import assert from 'node:assert/strict';
import { warmUp } from '../../../src/server/warm-up';

/** A clock that goes on by a step whenever it is read, and timers that run when they are told to. */
class World {
  readonly timers: { run: () => void; milliseconds: number }[] = [];
  readonly errors: unknown[] = [];
  private time = 0;

  constructor(private readonly step: number) {}

  now = (): number => (this.time += this.step);

  setTimer = (run: () => void, milliseconds: number): { cancel(): void } => {
    const timer = { run, milliseconds };
    this.timers.push(timer);
    return { cancel: () => void this.timers.splice(this.timers.indexOf(timer), 1) };
  };

  start(): { cancel(): void } {
    return warmUp(this, (error) => this.errors.push(error));
  }

  /** @returns how many portions there were */
  runAll(): number {
    let portions = 0;
    for (let timer = this.timers.shift(); timer; timer = this.timers.shift(), portions++) timer.run();
    return portions;
  }
}

describe('warmUp', () => {
  it('does all its work in portions, without an error', () => {
    const world = new World(0.5);
    world.start();
    assert.ok(world.runAll() > 10);
    assert.deepEqual(world.errors, []);
  });

  it('ends early on a slow machine', () => {
    const world = new World(20);
    world.start();
    const portions = world.runAll();
    assert.ok(portions > 5 && portions < 50, `${portions} portions`);
  });

  it('does nothing before its time, and nothing more when it is cancelled', () => {
    const world = new World(1);
    const warming = world.start();
    assert.deepEqual(
      world.timers.map(({ milliseconds }) => milliseconds > 0),
      [true],
    );
    world.timers.shift()?.run();
    warming.cancel();
    assert.equal(world.runAll(), 0);
  });
});
