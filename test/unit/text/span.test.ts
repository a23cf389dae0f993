import assert from 'node:assert/strict';
import { overlaps, sameSpan, touches } from '../../../src/core/text/span';

const span = (start: number, end: number): { start: number; end: number } => ({ start, end });

describe('spans', () => {
  it('are touched by a cursor at both ends', () => {
    assert.deepEqual(
      [1, 2, 4, 5].map((offset) => touches(span(2, 4), offset)),
      [false, true, true, false],
    );
  });

  it('overlap when they share a character, or when an empty one touches the other', () => {
    assert.equal(overlaps(span(0, 2), span(1, 3)), true);
    assert.equal(overlaps(span(0, 2), span(2, 3)), false);
    assert.equal(overlaps(span(2, 2), span(2, 3)), true);
    assert.equal(overlaps(span(0, 2), span(2, 2)), true);
    assert.equal(overlaps(span(4, 4), span(0, 3)), false);
  });

  it('are the same when both ends are', () => {
    assert.equal(sameSpan(span(1, 2), span(1, 2)), true);
    assert.equal(sameSpan(span(1, 2), span(1, 3)), false);
  });
});
