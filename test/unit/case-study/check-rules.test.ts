import assert from 'node:assert/strict';
import { CHECKS } from '../../../src/core/case-study/checks/index';
import { CHECK_RULES } from '../../../src/core/rules/readme/check-rules';

describe('the rules of the checks', () => {
  it('are the checks, in their order', () => {
    assert.deepEqual(
      CHECK_RULES.map(({ id }) => id),
      CHECKS.map(({ id }) => id),
    );
  });
});
