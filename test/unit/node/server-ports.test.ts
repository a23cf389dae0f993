import assert from 'node:assert/strict';
import { diskPorts } from '../../../src/node/server-ports';

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
    const due = diskPorts().now() + 5;
    while (diskPorts().now() < due);
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
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 1);
    });
    timer.cancel();
    await new Promise<void>((resolve) => {
      diskPorts().setTimer(resolve, 1);
    });
    assert.equal(ran, false);
  });
});
