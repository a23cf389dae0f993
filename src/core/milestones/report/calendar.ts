// Days of the calendar as `YYYY-MM-DD`, without hours and without a clock.

const DAY = 86_400_000;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const EARLIEST = Date.parse('0000-01-01T00:00:00Z');
const LATEST = Date.parse('9999-12-31T00:00:00Z');

/** Git takes any number for a time, and a plan any number of days; what has no year of four digits is the nearest day that has. */
const textOf = (time: number): string =>
  new Date(Math.min(Math.max(time, EARLIEST), LATEST)).toISOString().slice(0, 10);

/** The day of a commit, as it was in Greenwich. @param seconds since 1970 */
export const dayOf = (seconds: number): string => textOf(seconds * 1000);

/** How many of these moments fall on each day. There may be tens of thousands. @param seconds since 1970 */
export function countByDay(seconds: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<number, number>();
  for (const second of seconds) {
    const day = Math.floor((second * 1000) / DAY);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return new Map(Array.from(counts, ([day, count]) => [textOf(day * DAY), count]));
}

/** @param day one that `isDay` */
export const addDays = (day: string, days: number): string => textOf(timeOf(day) + days * DAY);

/** How many days `to` is after `from`; negative when it is before. */
export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / DAY);

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  // Sunday is the first day of a week for the machine, and the last one for a calendar.
  const daysSinceMonday = (new Date(timeOf(day)).getUTCDay() + 6) % 7;
  return addDays(day, -daysSinceMonday);
}
