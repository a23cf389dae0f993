import assert from 'node:assert/strict';
import { inParallel } from '../../../src/node/in-parallel';

/** Work that needs the processor, longer than others may be kept waiting. */
const compute = async (item: number): Promise<number> => {
  const end = performance.now() + 20;
  while (performance.now() < end);
  return item * 2;
};

describe('inParallel', () => {
  it('gives the results in the order of the items, with no more than some at work', async () => {
    let working = 0;
    let most = 0;
    const results = await inParallel([5, 1, 3, 2, 4], 2, async (item) => {
      most = Math.max(most, ++working);
      for (let turns = 0; turns < item; turns++) await new Promise((resolve) => setImmediate(resolve));
      working--;
      return item * 2;
    });
    assert.deepEqual(results, [10, 2, 6, 4, 8]);
    assert.equal(most, 2);
  });

  it('lets timers and messages in between', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const results = await inParallel([1, 2, 3, 4, 5, 6, 7, 8], 2, compute);
    clearInterval(timer);
    assert.equal(results.length, 8);
    assert.ok(turns >= 2, `${turns} turns`);
  });

  it('leaves out what comes after it was stopped', async () => {
    const done: number[] = [];
    await inParallel(
      [1, 2, 3, 4],
      1,
      async (item) => done.push(item),
      () => done.length === 2,
    );
    assert.deepEqual(done, [1, 2]);
  });
});
