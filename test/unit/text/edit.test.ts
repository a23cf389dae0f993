import assert from 'node:assert/strict';
import { applyEdits, conflict, type Edit } from '../../../src/core/text/edit';

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

describe('applyEdits', () => {
  it('replaces, inserts and deletes, in whatever order the edits come', () => {
    const edits = [edit(6, 7, 'XX'), edit(0, 1, ''), edit(3, 3, '!')];
    assert.equal(applyEdits('abcdefgh', edits), 'bc!defXXh');
    assert.equal(applyEdits('abcdefgh', edits.toReversed()), 'bc!defXXh');
  });

  it('keeps inserts at one place in their order', () => {
    assert.equal(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')]), 'a12b');
  });

  it('inserts in front of a stretch that another edit replaces', () => {
    assert.equal(applyEdits('abc', [edit(1, 2, 'X'), edit(1, 1, '<')]), 'a<Xc');
  });

  it('reaches both ends of the text', () => {
    assert.equal(applyEdits('abc', [edit(0, 0, '<'), edit(3, 3, '>')]), '<abc>');
    assert.equal(applyEdits('', [edit(0, 0, 'x')]), 'x');
    assert.equal(applyEdits('abc', []), 'abc');
  });

  it('refuses edits that overlap', () => {
    assert.throws(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')]), RangeError);
  });
});

describe('conflict', () => {
  it('is there when two edits touch the same characters', () => {
    assert.equal(conflict([edit(0, 2, ''), edit(1, 3, '')]), true);
    assert.equal(conflict([edit(0, 3, ''), edit(1, 1, 'x')]), true);
    assert.equal(conflict([edit(2, 3, ''), edit(0, 1, ''), edit(0, 2, '')]), true);
  });

  it('is not there when one ends where the other starts', () => {
    assert.equal(conflict([edit(0, 2, ''), edit(2, 3, '')]), false);
    assert.equal(conflict([edit(2, 2, 'x'), edit(0, 2, ''), edit(2, 2, 'y')]), false);
    assert.equal(conflict([]), false);
  });
});
