import type { MilestonesReport } from '../protocol/milestones-report';

/** The report that `schemas/milestones-report.schema.json` describes. */
export function milestonesJson({ version, plans }: MilestonesReport): string {
  const value = {
    version,
    plans: plans.map(({ id, title, milestones }) => ({
      id,
      title,
      milestones: milestones.map((milestone) => ({
        id: milestone.id,
        title: milestone.title,
        declared: milestone.declared,
        detected: milestone.detected,
        reasons: milestone.reasons.map(({ path, line, text }) => ({ path, line, text })),
        next: milestone.next,
        firstSeen: milestone.firstSeen,
        lastChanged: milestone.lastChanged,
      })),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
