import assert from 'node:assert/strict';
import { memoryOf, TextMemory } from '../../../src/core/milestones/text-memory';
import { Repository } from '../../../src/core/portfolio/repository';

/** Reads the length of texts, and counts how often it has to. */
const reader = () => {
  const memory = new TextMemory();
  let reads = 0;
  const read = (path: string, text: string, kind = 'words'): number =>
    memory.of(kind, path, text, () => {
      reads++;
      return text.length;
    });
  return { read, reads: () => reads };
};

describe('what is remembered of texts', () => {
  it('is read once for each text of a file, and for each way of reading', () => {
    const { read, reads } = reader();
    assert.deepEqual([read('a', 'one'), read('a', 'one'), read('b', 'one')], [3, 3, 3]);
    assert.equal(reads(), 2);
    read('a', 'one', 'lines');
    assert.equal(reads(), 3);
  });

  it('is read again when the file says something else', () => {
    const { read, reads } = reader();
    assert.deepEqual([read('a', 'one'), read('a', 'three'), read('a', 'three')], [3, 5, 5]);
    assert.equal(reads(), 2);
  });

  it('remembers that there is nothing to remember', () => {
    const memory = new TextMemory();
    let reads = 0;
    const read = (): undefined => memory.of('none', 'a', 'text', () => void reads++);
    read();
    read();
    assert.equal(reads, 1);
  });

  it('forgets the oldest when there is too much', () => {
    const { read, reads } = reader();
    const long = 'x'.repeat(3_000_000);
    for (const path of ['a', 'b', 'c']) read(path, long);
    read('c', long);
    assert.equal(reads(), 3);
    read('a', long);
    assert.equal(reads(), 4);
  });

  it('belongs to one repository', () => {
    const repository = new Repository();
    assert.equal(memoryOf(repository), memoryOf(repository));
    assert.notEqual(memoryOf(repository), memoryOf(new Repository()));
  });
});
