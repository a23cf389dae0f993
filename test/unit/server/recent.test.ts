import assert from 'node:assert/strict';
import { Recent } from '../../../src/server/recent';

describe('what was used last', () => {
  it('lets go of what was used longest ago', () => {
    const recent = new Recent<string>(2);
    assert.equal(recent.use('a'), undefined);
    assert.equal(recent.use('b'), undefined);
    assert.equal(recent.use('a'), undefined);
    assert.equal(recent.use('c'), 'b');
    assert.deepEqual(
      ['a', 'b', 'c'].map((one) => recent.has(one)),
      [true, false, true],
    );
  });

  it('has room for another when one is forgotten', () => {
    const recent = new Recent<string>(1);
    recent.use('a');
    recent.forget('a');
    assert.equal(recent.use('b'), undefined);
  });
});
