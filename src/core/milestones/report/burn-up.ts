import type { BurnUpPoint, CadenceWeek, ReportedMilestone } from '../../../protocol/milestones-report';
import { addDays, mondayOf } from './calendar';
import { isShown } from './milestone';

/**
 * A point for each day on which something was shown or planned, and for today.
 * @param knowsHistory whether it is known since when evidence has been there; without it only today is known
 */
export function burnUp(
  milestones: readonly ReportedMilestone[],
  start: string | null,
  today: string,
  knowsHistory: boolean,
): readonly BurnUpPoint[] {
  const shown = milestones.filter(isShown);
  const seen = knowsHistory ? shown.flatMap(({ firstSeen }) => firstSeen ?? []) : [];
  const due = milestones.filter(({ declared }) => declared !== 'skipped').flatMap((milestone) => milestone.due ?? []);
  if (seen.length === 0 && due.length === 0) return [];
  const days = [...new Set([...(start === null ? [] : [start]), ...seen, ...due, today])].sort();
  const shownOn = (day: string): number | null => {
    if (day > today || (day < today && !knowsHistory)) return null;
    // What is there today and was never committed came at some time that nobody knows.
    return day === today ? shown.length : seen.filter((first) => first <= day).length;
  };
  return days.map((day) => ({
    day,
    shown: shownOn(day),
    planned: due.length === 0 ? null : due.filter((one) => one <= day).length,
  }));
}

/** Weeks further back are not shown one by one. */
const MOST_WEEKS = 104;

/**
 * Commits and new evidence of each week, from the first commit to the week of today.
 * @param commits commits of each day
 * @param milestones each counts once, also when several plans have it
 */
export function cadence(
  commits: ReadonlyMap<string, number>,
  milestones: readonly ReportedMilestone[],
  today: string,
): readonly CadenceWeek[] {
  const perWeek = sumByWeek(commits);
  const evidence = sumByWeek(milestones.flatMap(({ firstSeen }) => (firstSeen === null ? [] : [[firstSeen, 1]])));
  const last = mondayOf(today);
  const oldest = addDays(last, -7 * (MOST_WEEKS - 1));
  const first = [...perWeek.keys(), ...evidence.keys()].sort()[0];
  if (first === undefined) return [];
  const weeks: CadenceWeek[] = [];
  for (let week = first < oldest ? oldest : first; week <= last; week = addDays(week, 7))
    weeks.push({ week, commits: perWeek.get(week) ?? 0, milestones: evidence.get(week) ?? 0 });
  return weeks;
}

function sumByWeek(counts: Iterable<readonly [day: string, count: number]>): ReadonlyMap<string, number> {
  const perWeek = new Map<string, number>();
  for (const [day, count] of counts) {
    const week = mondayOf(day);
    perWeek.set(week, (perWeek.get(week) ?? 0) + count);
  }
  return perWeek;
}
