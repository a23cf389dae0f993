import type { ReportedMilestone } from '../../protocol/milestones-report';
import { DUE_SOON_DAYS, isDueBy, lacksEvidence } from '../../protocol/milestones-progress';
import { addDays } from '../days';

export const FILTERS = ['all', 'due', 'missing-evidence'] as const;
export type Filter = (typeof FILTERS)[number];

export const isFilter = (value: unknown): value is Filter => (FILTERS as readonly unknown[]).includes(value);

/** @param now today, `YYYY-MM-DD` */
export function passes(milestone: ReportedMilestone, filter: Filter, now: string): boolean {
  if (filter === 'due') return isDueBy(milestone, addDays(now, DUE_SOON_DAYS));
  return filter === 'all' || lacksEvidence(milestone);
}
