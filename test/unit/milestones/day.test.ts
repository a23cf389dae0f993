import assert from 'node:assert/strict';
import { isDay } from '../../../src/core/milestones/day';

describe('a day', () => {
  it('is one of the calendar', () => {
    for (const day of ['2026-01-01', '2026-12-31', '2028-02-29', '2000-02-29', '0999-04-30'])
      assert.ok(isDay(day), day);
  });

  it('is nothing else', () => {
    const others = [
      '',
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '26-01-01',
      '2026-01-01T10:00',
      ' 2026-01-01',
      'soon',
    ];
    for (const text of others) assert.ok(!isDay(text), text);
  });
});
