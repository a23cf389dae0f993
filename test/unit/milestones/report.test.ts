import assert from 'node:assert/strict';
import type { FolderHistory, HistoryAnswer } from '../../../src/core/milestones/history';
import { milestonesReport } from '../../../src/core/milestones/report';
import type { MilestonesReport, ReportedMilestone, ReportedPlan } from '../../../src/protocol/milestones-report';
import { evidenceIn } from '../../harness/milestones';

const TODAY = '2026-11-21';
const NO_GIT: HistoryAnswer = { unknown: 'No git here.' };

const secondsOf = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000;

/** @param files the first and the last day of each; one day stands for both, none before the second for an unknown first */
function historyOf(commits: readonly string[], files: Readonly<Record<string, string>>, limits = ''): FolderHistory {
  return {
    commits: commits.map(secondsOf),
    files: new Map(
      Object.entries(files).map(([path, days]) => {
        const [first = '', last = first] = days.split(' ');
        return [path, { firstSeen: first === '' ? undefined : secondsOf(first), lastChanged: secondsOf(last) }];
      }),
    ),
    limits,
  };
}

const reportOn = (
  files: Readonly<Record<string, string>>,
  history: HistoryAnswer | 'reading' = NO_GIT,
  today = TODAY,
): MilestonesReport => milestonesReport({ evidence: evidenceIn(files), history, today });

const planOf = ({ plans }: MilestonesReport, id: string): ReportedPlan =>
  plans.find((plan) => plan.id === id) ?? assert.fail(`no plan ${id}`);

const milestoneOf = ({ plans }: MilestonesReport, id: string): ReportedMilestone =>
  plans.flatMap(({ milestones }) => milestones).find((milestone) => milestone.id === id) ?? assert.fail(`no ${id}`);

/** A plan of a user's own: one milestone that a file shows, one that no file can show. */
const OWN_PLAN = `id: team
title: Plan of the team
parts:
  - id: first
    title: First steps
    days: 10
    milestones:
      - id: team-notes
        title: Notes
        deliverable: Notes of the first talks.
        requirements:
          - title: notes
            next: Write notes/talks.md.
            files: [notes/talks.md]
      - id: team-dinner
        title: Dinner
        deliverable: A dinner with the team.
  - id: second
    title: Second steps
    days: 20
    milestones:
      - id: team-card
        title: Card
        deliverable: A card.
        tracks: [ml-engineer]
        same_as: [team-notes]
`;
const OWN = { 'team.plan.yaml': OWN_PLAN, 'notes/talks.md': '# Talks\n\nWe talked.\n' };
const log = (text: string): Readonly<Record<string, string>> => ({ ...OWN, 'milestones.yaml': text });
const FOLLOWED = 'plans:\n  - plan: team.plan.yaml\n    start: 2026-09-01\n';

const stale = (commits: readonly string[], changed: string, status = 'done'): boolean =>
  milestoneOf(
    reportOn(
      log(`${FOLLOWED}milestones:\n  team-notes: { status: ${status} }\n`),
      historyOf(commits, { 'notes/talks.md': changed }),
    ),
    'team-notes',
  ).isStale;

describe('the report of milestones', () => {
  it('answers for the six chapters without a log', () => {
    const report = reportOn({ 'README.md': '# Churn\n' });
    assert.deepEqual(report.log, { kind: 'none' });
    assert.deepEqual(
      report.plans.map(({ id, start, milestones }) => [id, start, milestones.length]),
      [['six-chapter-transition', null, 30]],
    );
    const [part] = planOf(report, 'six-chapter-transition').parts;
    assert.deepEqual([part?.title, part?.due], ['Chapter 1: Role and plan', null]);
    assert.deepEqual(planOf(report, 'six-chapter-transition').burnUp, []);
    assert.deepEqual(report.history, { kind: 'unknown', reason: 'No git here.' });
  });

  it('has no plan while an empty log has not chosen one, and the six chapters when it tells of milestones', () => {
    const empty = reportOn({ 'milestones.yaml': '# my log\n' });
    assert.deepEqual([empty.log.kind, empty.plans.length], ['there', 0]);
    const begun = reportOn({ 'milestones.yaml': 'milestones:\n  2.5-datasheet:\n    status: in-progress\n' });
    assert.equal(milestoneOf(begun, '2.5-datasheet').declared, 'in-progress');
  });

  it('takes the log nearest to the root, and its plans each once', () => {
    const twice =
      'plans:\n  - plan: roadmap-90-days\n  - plan: first-90-days\n  - plan: roadmap-90-days\n  - plan: gone.yaml\n';
    const report = reportOn({ 'a/milestones.yaml': FOLLOWED, 'milestones.yaml': twice });
    assert.ok(report.log.kind === 'there' && report.log.path === 'milestones.yaml');
    assert.deepEqual(
      report.plans.map(({ id }) => id),
      ['roadmap-90-days', 'first-90-days'],
    );
    assert.equal(planOf(report, 'first-90-days').parts[0]?.title, 'First 30 days');
  });

  it('takes no log of somebody else for its own', () => {
    for (const path of ['test/milestones.yaml', 'examples/milestones.yaml', 'a/b/c/milestones.yaml'])
      assert.equal(reportOn({ [path]: FOLLOWED }).log.kind, 'none', path);
    assert.equal(reportOn({ 'services/churn/milestones.yaml': FOLLOWED }).log.kind, 'there');
  });

  it('says where a log is broken, and shows what could be read', () => {
    const report = reportOn(log(`${FOLLOWED}milestones:\n  team-notes: [\n`));
    assert.equal(report.log.kind, 'broken');
    assert.ok(report.log.line >= 5 && report.log.message !== '');
    assert.equal(report.plans.length, 1);
    const list = reportOn({ 'milestones.yaml': '# plans:\n# milestones:\n' });
    assert.equal(list.log.kind, 'there');
  });

  it('follows a plan of a user, whose file lies beside the log', () => {
    const report = reportOn(log(FOLLOWED));
    const plan = planOf(report, 'team.plan.yaml');
    assert.deepEqual([plan.title, plan.start, plan.partName], ['Plan of the team', '2026-09-01', 'Part']);
    assert.deepEqual(
      plan.parts.map(({ title, due }) => [title, due]),
      [
        ['First steps', '2026-09-11'],
        ['Second steps', '2026-09-21'],
      ],
    );
    assert.equal(milestoneOf(report, 'team-notes').detected, 'met');
    assert.equal(milestoneOf(report, 'team-card').detected, 'met');
    const dinner = milestoneOf(report, 'team-dinner');
    assert.deepEqual([dinner.detected, dinner.isOverdue], ['cannot-tell', true]);
    assert.match(dinner.next, /evidence/);
  });

  it('shows only what a track has', () => {
    const report = reportOn(log(`track: data-scientist\n${FOLLOWED}`));
    assert.equal(report.track, 'data-scientist');
    const plan = planOf(report, 'team.plan.yaml');
    assert.deepEqual([plan.parts.length, plan.milestones.length], [1, 2]);
    assert.equal(reportOn(log(`track: astronaut\n${FOLLOWED}`)).track, null);
  });

  it('says what the log says: status, due date, evidence and note', () => {
    const report = reportOn(
      log(`${FOLLOWED}milestones:
  team-dinner:
    status: done
    due: 2026-12-24
    evidence: [notes/talks.md, notes/gone.md, ../elsewhere.md, https://example.org/photo]
    note:
      objective: Know each other.
      why: ''
`),
    );
    const { declared, due, isOverdue, evidence, note, next } = milestoneOf(report, 'team-dinner');
    assert.deepEqual([declared, due, isOverdue, next], ['done', '2026-12-24', false, '']);
    assert.deepEqual(evidence, [
      { target: 'notes/talks.md', path: 'notes/talks.md', exists: true },
      { target: 'notes/gone.md', path: 'notes/gone.md', exists: false },
      { target: '../elsewhere.md', path: null, exists: null },
      { target: 'https://example.org/photo', path: null, exists: null },
    ]);
    assert.deepEqual(note, { objective: 'Know each other.' });
  });

  it('reads paths from the folder of the log', () => {
    const report = reportOn({
      'career/milestones.yaml': `${FOLLOWED}milestones:\n  team-dinner:\n    evidence: [../docs/a.md]\n`,
      'career/team.plan.yaml': OWN_PLAN,
      'docs/a.md': 'a\n',
    });
    assert.deepEqual(milestoneOf(report, 'team-dinner').evidence, [
      { target: '../docs/a.md', path: 'docs/a.md', exists: true },
    ]);
  });

  it('is overdue only while something is left to do', () => {
    const overdue = (status: string): boolean =>
      milestoneOf(reportOn(log(`${FOLLOWED}milestones:\n  team-dinner: { status: ${status} }\n`)), 'team-dinner')
        .isOverdue;
    assert.deepEqual(['todo', 'in-progress', 'done', 'skipped'].map(overdue), [true, true, false, false]);
    const report = reportOn(log(FOLLOWED));
    assert.equal(milestoneOf(report, 'team-notes').isOverdue, false);
    const onTheDay = reportOn(log(FOLLOWED), NO_GIT, '2026-09-11');
    assert.equal(milestoneOf(onTheDay, 'team-dinner').isOverdue, false);
  });

  it('takes no day that the calendar does not have', () => {
    const report = reportOn(log('plans:\n  - plan: team.plan.yaml\n    start: 2026-02-30\n'));
    assert.equal(planOf(report, 'team.plan.yaml').start, null);
  });

  it('has the KPIs and the scorecard of the plan with what the log says', () => {
    const report = reportOn({
      'milestones.yaml': `plans:
  - plan: six-chapter-transition
kpis:
  p95-latency: { value: 180 ms, target: below 300 ms, source: reports/load.json }
scorecard:
  ml-fundamentals: 3
  product: 9
`,
      'DATASHEET.md': '# Datasheet\n',
    });
    const plan = planOf(report, 'six-chapter-transition');
    assert.deepEqual(
      plan.kpis.find(({ id }) => id === 'p95-latency'),
      {
        id: 'p95-latency',
        title: 'p95 latency',
        unit: 'ms',
        example: 'below 150 to 300 ms',
        value: '180 ms',
        target: 'below 300 ms',
        source: 'reports/load.json',
      },
    );
    assert.equal(plan.kpis.find(({ id }) => id === 'error-rate')?.value, null);
    assert.deepEqual(
      plan.scorecard.flatMap(({ id, score }) => (id === 'ml-fundamentals' || id === 'product' ? [score] : [])),
      [3, null],
    );
    for (const { met, milestones } of plan.scorecard) assert.ok(met <= milestones.length);
  });
});

describe('the history in the report of milestones', () => {
  const files = log(`${FOLLOWED}milestones:\n  team-dinner:\n    status: done\n    evidence: [notes]\n`);

  it('is still being read', () => {
    const report = reportOn(files, 'reading');
    assert.deepEqual(report.history, { kind: 'reading' });
    assert.equal(milestoneOf(report, 'team-notes').firstSeen, null);
    assert.deepEqual(planOf(report, 'team.plan.yaml').burnUp, [
      { day: '2026-09-01', shown: null, planned: 0 },
      { day: '2026-09-11', shown: null, planned: 2 },
      { day: '2026-09-21', shown: null, planned: 3 },
      { day: TODAY, shown: 3, planned: 3 },
    ]);
  });

  it('dates the evidence, of folders by what lies in them', () => {
    const report = reportOn(files, historyOf(['2026-09-05'], { 'notes/talks.md': '2026-09-05 2026-10-01' }));
    for (const id of ['team-notes', 'team-dinner']) {
      const { firstSeen, lastChanged } = milestoneOf(report, id);
      assert.deepEqual([firstSeen, lastChanged], ['2026-09-05', '2026-10-01']);
    }
  });

  it('says nothing of the first day when it lies before what the clone has', () => {
    const history = historyOf(['2026-10-01'], { 'notes/talks.md': ' 2026-10-01' }, 'This clone is shallow.');
    const report = reportOn(files, history);
    const { firstSeen, lastChanged } = milestoneOf(report, 'team-notes');
    assert.deepEqual([firstSeen, lastChanged], [null, '2026-10-01']);
    assert.ok(report.history.kind === 'known' && report.history.limits === 'This clone is shallow.');
  });

  it('does not date what is gone, and has no day after today', () => {
    const gone = log(`${FOLLOWED}milestones:\n  team-dinner:\n    evidence: [notes/gone.md]\n`);
    const old = reportOn(gone, historyOf(['2026-01-01'], { 'notes/gone.md': '2026-01-01' }));
    assert.equal(milestoneOf(old, 'team-dinner').firstSeen, null);
    const ahead = reportOn(files, historyOf(['2026-12-24'], { 'notes/talks.md': '2026-12-24' }));
    assert.equal(milestoneOf(ahead, 'team-notes').firstSeen, TODAY);
  });

  it('draws what was shown beside what was planned, without the days to come', () => {
    const report = reportOn(files, historyOf(['2026-09-05'], { 'notes/talks.md': '2026-09-05' }), '2026-09-15');
    assert.deepEqual(planOf(report, 'team.plan.yaml').burnUp, [
      { day: '2026-09-01', shown: 0, planned: 0 },
      { day: '2026-09-05', shown: 3, planned: 0 },
      { day: '2026-09-11', shown: 3, planned: 2 },
      { day: '2026-09-15', shown: 3, planned: 2 },
      { day: '2026-09-21', shown: null, planned: 3 },
    ]);
  });

  it('counts commits and new evidence by weeks, what two plans share once', () => {
    const report = reportOn(
      files,
      historyOf(['2026-11-04', '2026-11-08', '2026-11-09', '2026-11-20'], { 'notes/talks.md': '2026-11-09' }),
    );
    assert.ok(report.history.kind === 'known');
    assert.equal(report.history.commits, 4);
    // The card is the same as the notes.
    assert.deepEqual(report.history.cadence, [
      { week: '2026-11-02', commits: 2, milestones: 0 },
      { week: '2026-11-09', commits: 1, milestones: 2 },
      { week: '2026-11-16', commits: 1, milestones: 0 },
    ]);
  });

  it('has no more weeks than somebody looks at', () => {
    const report = reportOn(files, historyOf(['2001-01-01', '2026-11-20'], {}));
    assert.ok(report.history.kind === 'known' && report.history.cadence.length === 104);
    assert.equal(report.history.cadence.at(-1)?.week, '2026-11-16');
  });

  describe('stale evidence', () => {
    const recent = ['2026-11-01', '2026-11-10', '2026-11-20'];

    it('was left alone for months while the project went on', () => {
      assert.equal(stale(recent, '2026-01-01 2026-07-24'), true);
      assert.equal(stale(recent, '2026-01-01 2026-07-25'), false);
    });

    it('is not stale when the project rests as well, or when it does not count', () => {
      assert.equal(stale(['2026-07-24', '2026-11-20'], '2026-07-24'), false);
      assert.equal(stale(recent, '2026-01-01', 'skipped'), false);
    });
  });
});
