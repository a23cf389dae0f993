// Days as the log writes them: `YYYY-MM-DD`, without a time and without a time zone.

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const toDay = (date: Date): string => date.toISOString().slice(0, 10);

const fromDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The day that it is where the user is. */
export function today(now = new Date()): string {
  return toDay(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

/** True for a day of the calendar: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = fromDay(text);
  return !Number.isNaN(date.getTime()) && toDay(date) === text;
}

export function addDays(day: string, days: number): string {
  const date = fromDay(day);
  date.setUTCDate(date.getUTCDate() + days);
  return toDay(date);
}

/** The Monday of its week. */
export function mondayOf(day: string): string {
  return addDays(day, -((fromDay(day).getUTCDay() + 6) % 7));
}

/** For people: "2 Oct", with its year when that is not the one of `now`. @param language BCP 47 */
export function dayForPeople(day: string, now: string, language: string): string {
  if (!isDay(day)) return day;
  const year = day.slice(0, 4) === now.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC', ...year } as const;
  return new Intl.DateTimeFormat(language, options).format(fromDay(day));
}
