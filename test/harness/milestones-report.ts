// Reports of the milestone tracker as tests need them: small, and with everything said that a test does not care about.
import type { MilestonesReport, ReportedMilestone, ReportedPlan } from '../../src/protocol/milestones-report';

export const milestone = (
  given: Partial<ReportedMilestone> & Pick<ReportedMilestone, 'id' | 'part'>,
): ReportedMilestone => ({
  title: `Milestone ${given.id}`,
  deliverable: 'A file',
  successHint: 'It is there',
  source: 'A course',
  isProposal: false,
  declared: 'todo',
  due: null,
  isOverdue: false,
  detected: 'not-met',
  reasons: [],
  next: '',
  evidence: [],
  note: {},
  firstSeen: null,
  lastChanged: null,
  isStale: false,
  artifact: null,
  ...given,
});

export const plan = ({
  parts,
  milestones,
}: {
  readonly parts: readonly string[];
  readonly milestones: readonly ReportedMilestone[];
}): ReportedPlan => ({
  id: 'six-chapter-transition',
  title: 'Six chapters',
  summary: 'From one job to another',
  partName: 'Chapter',
  start: '2026-09-07',
  parts: parts.map((id) => ({ id, title: `Part ${id}`, summary: '', due: null, isProposal: false })),
  milestones,
  burnUp: [],
  kpis: [],
  scorecard: [],
});

export const report = (given: Partial<MilestonesReport>): MilestonesReport => ({
  version: 1,
  log: { kind: 'there', path: 'milestones.yaml', uri: 'file:///churn/milestones.yaml' },
  track: null,
  plans: [],
  history: { kind: 'unknown', reason: 'There is no repository.' },
  ...given,
});
