import type { MilestonesView } from '../../src/protocol/milestones-messages';
import type {
  MilestonesReport,
  ReportedMilestone,
  ReportedPart,
  ReportedPlan,
} from '../../src/protocol/milestones-report';
import { milestone as milestoneOf } from '../harness/milestones-report';

/** A milestone that nothing is known of but this. */
export const milestone = (
  id: string,
  part: string,
  title: string,
  more: Partial<ReportedMilestone> = {},
): ReportedMilestone => milestoneOf({ id, part, title, deliverable: `What is shown for "${title}".`, ...more });

const part = (id: string, title: string, due: string | null, summary = ''): ReportedPart => ({
  id,
  title,
  summary,
  due,
  isProposal: false,
});

const TRANSITION: ReportedPlan = {
  id: 'six-chapter-transition',
  title: 'Six-chapter transition',
  summary: 'From a target role to a portfolio that shows it, chapter by chapter.',
  partName: 'Chapter',
  start: '2026-09-07',
  parts: [
    part('chapter-1', 'Chapter 1: Direction', '2026-09-21', 'Which role, and what shows it.'),
    part('chapter-2', 'Chapter 2: Data', '2026-10-05'),
    part('chapter-5', 'Chapter 5: Operation', '2026-11-16'),
  ],
  milestones: [
    milestone('1.1-role', 'chapter-1', 'Target role', {
      declared: 'done',
      detected: 'met',
      due: '2026-09-21',
      reasons: [{ path: 'career/role.md', line: 3, text: 'names the role and three signals', speaksFor: true }],
      evidence: [{ target: 'career/role.md', path: 'career/role.md', exists: true }],
      note: { objective: 'One sentence that says which role.', success_check: '3 signals with a link each' },
      firstSeen: '2026-09-10',
      lastChanged: '2026-09-18',
    }),
    milestone('1.2-skills', 'chapter-1', 'Skills inventory', {
      declared: 'done',
      due: '2026-09-21',
      next: 'Write `career/skills.md` with an artifact beside each skill.',
      artifact: 'skills-inventory',
      evidence: [
        { target: 'career/skills.md', path: 'career/skills.md', exists: false },
        { target: 'https://example.org/talk', path: null, exists: null },
      ],
    }),
    milestone('2.1-pipeline', 'chapter-2', 'Data pipeline with checks', {
      declared: 'in-progress',
      detected: 'partly',
      due: '2026-10-05',
      isOverdue: true,
      reasons: [
        { path: 'src/churn/build.py', line: 41, text: 'validates rows against a schema', speaksFor: true },
        { path: 'src/churn/build.py', line: 58, text: 'drops bad rows without counting them', speaksFor: false },
      ],
      next: 'Count the rows that `src/churn/build.py` drops, and write them aside.',
      firstSeen: '2026-10-01',
      lastChanged: '2026-10-12',
    }),
    milestone('2.5-datasheet', 'chapter-2', 'Datasheet', { detected: 'met', due: '2026-10-05', isOverdue: true }),
    milestone('5.1-images', 'chapter-5', 'Images for training and serving', {
      due: '2026-11-16',
      detected: 'cannot-tell',
    }),
    milestone('5.5-rollback', 'chapter-5', 'Rollback drill', { declared: 'skipped', due: '2026-11-16', isStale: true }),
  ],
  burnUp: [
    { day: '2026-09-07', shown: 0, planned: 0 },
    { day: '2026-09-10', shown: 1, planned: 0 },
    { day: '2026-09-21', shown: 1, planned: 2 },
    { day: '2026-10-01', shown: 2, planned: 2 },
    { day: '2026-10-05', shown: 3, planned: 4 },
    { day: '2026-11-02', shown: 3, planned: 4 },
    { day: '2026-11-16', shown: null, planned: 6 },
  ],
  kpis: [
    {
      id: 'p95-latency',
      title: '95th percentile of latency',
      unit: 'milliseconds',
      example: 'below 150 to 300 ms',
      value: '180 ms',
      target: 'below 300 ms',
      source: 'reports/load.json',
    },
    {
      id: 'error-rate',
      title: 'Inference error rate',
      unit: 'percent',
      example: 'below 0.1 to 1 %',
      value: null,
      target: null,
      source: null,
    },
  ],
  scorecard: [
    {
      id: 'software-engineering',
      title: 'Software engineering',
      weight: 60,
      inputs: 'tests, structure, typed interfaces',
      score: 4,
      milestones: ['1.1-role', '5.1-images'],
      met: 1,
    },
    {
      id: 'ml-fundamentals',
      title: 'Machine-learning fundamentals',
      weight: 40,
      inputs: 'metrics, baselines, error analysis',
      score: null,
      milestones: ['2.1-pipeline'],
      met: 0,
    },
  ],
};

const ROADMAP: ReportedPlan = {
  ...TRANSITION,
  id: 'roadmap-90-days',
  title: '90-day roadmap',
  summary: 'Thirteen weeks, each with something to show.',
  partName: 'Week',
  parts: [
    part('week-1', 'Week 1: Baseline', '2026-09-14'),
    { ...part('week-5', 'Week 5: Embeddings', null), isProposal: true },
  ],
  milestones: [
    milestone('week-1-baseline', 'week-1', 'Baseline and metric', { due: '2026-09-14' }),
    milestone('week-5-embeddings', 'week-5', 'Embeddings', { isProposal: true }),
  ],
  burnUp: [],
  kpis: [],
  scorecard: [],
};

export const TRACKED: MilestonesReport = {
  version: 1,
  log: { kind: 'there', path: 'milestones.yaml', uri: 'file:///w/milestones.yaml' },
  track: 'ml-engineer',
  plans: [TRANSITION, ROADMAP],
  history: {
    kind: 'known',
    commits: 61,
    limits: '',
    cadence: Array.from({ length: 11 }, (_, week) => ({
      week: new Date(Date.UTC(2026, 8, 7 + week * 7)).toISOString().slice(0, 10),
      commits: [3, 9, 4, 12, 0, 7, 5, 8, 6, 4, 3][week] ?? 0,
      milestones: [1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0][week] ?? 0,
    })),
  },
};

/** The report with its first plan changed. */
export const withPlan = (change: (plan: ReportedPlan) => ReportedPlan): MilestonesReport => ({
  ...TRACKED,
  plans: [change(TRANSITION), ROADMAP],
});

export const viewOf = (
  report: MilestonesReport = TRACKED,
  folders = [{ uri: 'file:///w', name: 'churn' }],
): MilestonesView => ({ kind: 'report', report, folders });
