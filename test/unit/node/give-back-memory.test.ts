import assert from 'node:assert/strict';
import { getHeapStatistics } from 'node:v8';
import { giveBackMemory } from '../../../src/node/give-back-memory';

/** The size of the heap while it holds some megabytes that nobody has a need for afterwards, in bytes. */
function sizeWithTexts(): number {
  const texts = Array.from({ length: 200_000 }, (_, index) => `text number ${index}`);
  const { used_heap_size: size } = getHeapStatistics();
  assert.equal(texts.length, 200_000);
  return size;
}

describe('memory that is given back', () => {
  it('is what nothing refers to any more', async () => {
    const used = sizeWithTexts();
    assert.equal(await giveBackMemory(), true);
    assert.ok(getHeapStatistics().used_heap_size < used - 5_000_000);
  });

  it('can be given back again at once', async () => {
    assert.deepEqual(await Promise.all([giveBackMemory(), giveBackMemory()]), [true, true]);
  });
});
