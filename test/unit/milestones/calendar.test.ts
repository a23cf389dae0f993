import assert from 'node:assert/strict';
import { addDays, countByDay, dayOf, daysBetween, mondayOf } from '../../../src/core/milestones/report/calendar';
import { today } from '../../../src/node/today';

describe('days of the calendar', () => {
  it('are counted over months, years and leap days', () => {
    assert.equal(addDays('2026-12-30', 3), '2027-01-02');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2026-10-26', '2026-10-24'), -2);
  });

  it('belong to a week that begins on Monday', () => {
    for (const day of ['2026-11-16', '2026-11-18', '2026-11-22']) assert.equal(mondayOf(day), '2026-11-16');
    assert.equal(mondayOf('2026-11-23'), '2026-11-23');
    assert.equal(mondayOf('2026-01-01'), '2025-12-29');
  });

  it('are those of moments, each counted', () => {
    const moments = ['2026-01-31T23:59:59Z', '2026-02-01T00:00:00Z', '2026-02-01T12:00:00Z', '1969-12-31T12:00:00Z'];
    const seconds = moments.map((moment) => Date.parse(moment) / 1000);
    assert.equal(dayOf(seconds[0] ?? 0), '2026-01-31');
    assert.deepEqual(Object.fromEntries(countByDay(seconds)), {
      '2026-01-31': 1,
      '2026-02-01': 2,
      '1969-12-31': 1,
    });
  });

  it('have four digits for the year, however far away they are', () => {
    assert.equal(addDays('9999-12-31', 14), '9999-12-31');
    assert.equal(addDays('2026-01-01', 99_999_999_999), '9999-12-31');
    assert.equal(addDays('0000-01-01', -1), '0000-01-01');
    assert.equal(dayOf(99_999_999_999_999), '9999-12-31');
    assert.deepEqual([...countByDay([99_999_999_999_999])], [['9999-12-31', 1]]);
  });

  it('are those of the place where the machine is', () => {
    assert.equal(today(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
    assert.equal(today(new Date(2026, 10, 21, 0, 0)), '2026-11-21');
  });
});
