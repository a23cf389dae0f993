import assert from 'node:assert/strict';
import { addDays, dayForPeople, isDay, mondayOf, today } from '../../../src/extension/days';

describe('days of the log', () => {
  it('are days of the calendar, with all their digits', () => {
    assert.ok(isDay('2028-02-29'));
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-05', '21.11.2026', '', '2026-11-21T00:00'])
      assert.ok(!isDay(text), text);
  });

  it('are counted over the ends of months and years', () => {
    assert.equal(addDays('2026-12-25', 14), '2027-01-08');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
    assert.equal(mondayOf('2026-11-21'), '2026-11-16');
    assert.equal(mondayOf('2026-11-16'), '2026-11-16');
    assert.equal(mondayOf('2026-11-22'), '2026-11-16');
  });

  it('begin at midnight where the user is', () => {
    assert.equal(today(new Date(2026, 10, 21, 0, 5)), '2026-11-21');
    assert.equal(today(new Date(2026, 10, 21, 23, 55)), '2026-11-21');
  });

  it('are written as people do, with the year only when it is another one', () => {
    assert.equal(dayForPeople('2026-10-02', '2026-11-21', 'en'), 'Oct 2');
    assert.equal(dayForPeople('2027-10-02', '2026-11-21', 'en'), 'Oct 2, 2027');
    assert.equal(dayForPeople('2026-10-02', '2026-11-21', 'de'), '2. Okt.');
    assert.equal(dayForPeople('soon', '2026-11-21', 'en'), 'soon');
  });
});
