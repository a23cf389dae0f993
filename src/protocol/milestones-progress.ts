// What the states of milestones add up to, said the same way by the sidebar, the panel and the command line.
import type { ReportedMilestone, ReportedPlan } from './milestones-report';

/** Milestones that are due within this many days are worth looking at now. */
export const DUE_SOON_DAYS = 14;

export interface Progress {
  readonly reached: number;
  /** Without those that are skipped. */
  readonly total: number;
  readonly overdue: number;
}

/** Done as its author says, or shown by the repository. One that is skipped is not wanted and so not reached. */
export const isReached = ({ declared, detected }: ReportedMilestone): boolean =>
  declared === 'done' || (declared !== 'skipped' && detected === 'met');

/** Not reached, and wanted. */
export const isOpen = (milestone: ReportedMilestone): boolean =>
  milestone.declared !== 'skipped' && !isReached(milestone);

/** Open, and overdue or due by a day. @param day `YYYY-MM-DD` */
export const isDueBy = (milestone: ReportedMilestone, day: string): boolean =>
  isOpen(milestone) && (milestone.isOverdue || (milestone.due !== null && milestone.due <= day));

/** Wanted, with nothing to show: the repository does not show it, and the author names nothing that is there. */
export const lacksEvidence = ({ declared, detected, evidence }: ReportedMilestone): boolean =>
  declared !== 'skipped' && detected !== 'met' && !evidence.some(({ exists }) => exists !== false);

export function progressOf(milestones: readonly ReportedMilestone[]): Progress {
  const wanted = milestones.filter(({ declared }) => declared !== 'skipped');
  return {
    reached: wanted.filter(isReached).length,
    total: wanted.length,
    overdue: wanted.filter((milestone) => milestone.isOverdue).length,
  };
}

/** Of several plans together; a milestone that two of them share counts once. */
export const progressOfPlans = (plans: readonly ReportedPlan[]): Progress =>
  progressOf([...new Map(plans.flatMap(({ milestones }) => milestones.map((one) => [one.id, one] as const))).values()]);
