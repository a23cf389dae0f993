import assert from 'node:assert/strict';
import { diskPorts } from '../../../src/node/server-ports';

/** Keeps the processor for longer than the timers here are set to. */
function compute(): void {
  const end = diskPorts().now() + 5;
  while (diskPorts().now() < end);
}

describe('timers of the server', () => {
  it('let a request that is there, and its answer, go first', async () => {
    const order: string[] = [];
    const check = new Promise<void>((resolve) => {
      diskPorts().setTimer(() => {
        order.push('check');
        resolve();
      }, 1);
    });
    // The timer is due while an answer is computed.
    compute();
    const written = () => order.push('answer');
    const answered = () => setImmediate(written);
    setImmediate(() => setImmediate(answered));
    await check;
    assert.deepEqual(order, ['answer', 'check']);
  });

  it('can be cancelled when they are due already', async () => {
    let ran = false;
    const timer = diskPorts().setTimer(() => {
      ran = true;
    }, 1);
    const due = new Promise<void>((resolve) => {
      setTimeout(resolve, 1);
    });
    // Both are due then, so they end in one turn of the event loop.
    compute();
    await due;
    timer.cancel();
    await new Promise<void>((resolve) => {
      diskPorts().setTimer(resolve, 1);
    });
    assert.equal(ran, false);
  });
});
