import assert from 'node:assert/strict';
import { add, asked, fill, make, PROJECT, shownOf, troubles, type Files } from './making';

/** A repository with a case study, tests and a workflow. */
const SHOWN: Files = {
  ...PROJECT,
  'README.md':
    '# Churn ranking\n\nWe predict which customers cancel. The model is trained with scikit-learn and reaches a ROC AUC of 0.86 on the test set, beside 0.79 of the baseline.\n',
  'tests/test_train.py': 'def test_it():\n    assert True\n',
  '.github/workflows/ci.yml': 'on: push\n',
};

const ANSWERS: Files = {
  name: 'Kim Example',
  'role, and what you bring to it': 'ML engineer who takes tabular models from a notebook to a watched service',
  'claim that this file shows': 'Compares a model with the rule that is used today',
  'claim number 1': 'Compares a model with the rule that is used today',
  'claim number 2': 'Tests data before a model learns from it',
  'claim number 3': 'Serves a model and watches it',
  'link for claim 1': '`README.md`',
  'link for claim 2': 'https://example.org/two',
  'link for claim 3': 'https://example.org/three',
  'outcome, with a number': '38 tests that stop a bad row',
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((number) => [
      [`skill number ${number}`, `Skill ${number}`],
      [`artifact for skill ${number}`, `Dataset build ${number}`],
    ]),
  ),
  ...Object.fromEntries(Array.from({ length: 13 }, (_, week) => [`deliverable of week ${week + 1}`, 'A metrics file'])),
  'name of project 1': 'Late parcels',
  'name of project 2': 'Route times',
  'name of project 3': 'Returns',
  'path of its code, project 1': 'src',
  'path of its code, project 2': 'data',
  'path of its code, project 3': 'reports',
  'limit that makes it hard': 'Answers within 50 ms on one core',
  'role, and what you do best in it': 'Machine learning engineer, models in production',
  system: 'a gradient boosting model for the retention team',
  baseline: 'the tenure rule',
  'metric, before and after': 'ROC AUC from 0.788 to 0.861',
  'scale, with a number': '7,043 customers a month',
  'cost or time, before and after': 'the time of a prediction from 300 ms to 40 ms',
  'way to do it': 'a smaller network',
  'limit, with a number': '50 ms on one core',
  'deed, system, effect and scale':
    'Moved the training of 14 models to one pipeline and reduced a release from 5 days to 6 hours.',
  'degree, place and year': 'BSc Mathematics, 2019',
  'problem that you solve, for whom': 'I bring models to production for teams that decide daily.',
  'proof, with a number and a link': 'Churn ranking reached a ROC AUC of 0.861.',
  'first link, and what it shows': 'https://example.org/one: the case study',
  'second link, and what it shows': 'https://example.org/two: the service',
  'problem: who decides what, and when': 'The retention team chose by tenure whom to call.',
  'limits of time, data and cost': '200 calls a month.',
  'way, and the one that you did not take': 'Trees on billing fields instead of a network.',
  'data that it was measured on': 'two held-out months.',
  'lesson, and what you would change': 'Next time I would write the target down before the first query.',
  'day of the first interview': '2027-01-15',
  'tasks of coding': 'two tasks on arrays and trees',
  'questions: leakage, metrics, bias': 'one question each',
  'systems to design on paper': 'a ranking service',
  'hours a week': '2 hours',
  'number of new targets': '3',
  'first company': 'Acme',
  'second company': 'Beta',
  'third company': 'Gamma',
  'role there': 'ML engineer',
  stage: 'contacted',
  'next date': '2026-12-01',
  contact: 'Ann Lee',
  'thing that they built': 'your search by pictures',
  'result in one sentence': 'A ranking that halves missed calls.',
  question: 'how you label',
  link: 'https://example.org/one',
  'news, with a number': 'cut the cost of a request by 30 %',
  'role and team': 'an ML engineer in the search team',
  'outcome, from which value to which': 'p95 latency from 300 ms to 150 ms',
  'stakeholder and their metric': 'the head of search: share of searches with a click',
  'fix, test or alert': 'an alert on empty answers',
  'harness, baseline or dashboard': 'a harness for offline evaluation',
  'hours a month, and for what': '4 hours for labels and drift',
  'next step, and what it should change': 'retrain by trigger, which should end the monthly rush',
};

/** Makes an artifact, fills it in, and says what its milestone shows before and after. */
function made(
  kind: string,
  milestone: string,
  files: Files,
): { before: Files; after: Files; paths: readonly string[]; all: Files } {
  const fresh = make(kind, files);
  assert.deepEqual(troubles(fresh, files), []);
  const filled = fill(fresh, asked(fresh, ANSWERS));
  assert.deepEqual(troubles(filled, files), []);
  return {
    before: shownOf(milestone, { ...files, ...fresh }),
    after: shownOf(milestone, { ...files, ...filled }),
    paths: Object.keys(fresh),
    all: { ...files, ...filled },
  };
}

const isShown = (states: Files): void => {
  for (const [title, state] of Object.entries(states)) assert.equal(state, 'met', title);
};

const isOpen = (states: Files): void => {
  for (const [title, state] of Object.entries(states)) assert.notEqual(state, 'met', title);
};

describe('a target role that is added', () => {
  it('links what the repository shows, and is met once it is filled in', () => {
    const { before, after, paths } = made('role-statement', '1.1-role', SHOWN);
    assert.deepEqual(paths, ['career/role.md']);
    isOpen(before);
    isShown(after);
    const text = make('role-statement', SHOWN)['career/role.md'] ?? '';
    assert.match(text, /\n\| \[your claim that this file shows\] \| \[Case study\]\(\.\.\/README\.md\) \|\n/);
    assert.match(text, /\| \[Tests\]\(\.\.\/tests\/test_train\.py\) \|\n/);
  });

  it('is met without anything to link', () => {
    const { before, after } = made('role-statement', '1.1-role', { 'README.md': '# X\n' });
    isOpen(before);
    isShown(after);
  });

  it('is there already, on a page or in the portfolio', () => {
    assert.deepEqual(add('role-statement', { 'jobs/target-role.md': '# Role\n' }), { exists: 'jobs/target-role.md' });
    const portfolio = 'target_role: ML engineer who ships tabular models\nprojects: []\n';
    assert.deepEqual(add('role-statement', { 'portfolio.yaml': portfolio }), { exists: 'portfolio.yaml' });
    const open = make('portfolio-outline', SHOWN);
    assert.deepEqual(Object.keys(make('role-statement', { ...SHOWN, ...open })), ['career/role.md']);
  });
});

describe('an inventory of skills that is added', () => {
  for (const files of [SHOWN, { 'README.md': '# X\n' }] as const)
    it(`is met once it is filled in, with ${Object.keys(files).length} files around it`, () => {
      const { after, paths } = made('skills-inventory', '1.2-skills', files);
      assert.deepEqual(paths, ['career/skills.md']);
      isShown(after);
    });

  it('counts for nothing before', () =>
    isOpen(made('skills-inventory', '1.2-skills', { 'README.md': '# X\n' }).before));

  it('lies where other pages of a career do', () =>
    assert.deepEqual(Object.keys(make('skills-inventory', { 'job-search/notes.md': '# N\n' })), [
      'job-search/skills.md',
    ]));
});

describe('a 90-day plan that is added', () => {
  it('is the roadmap from today on', () => {
    const { before, paths, all } = made('ninety-day-plan', '1.3-plan', PROJECT);
    assert.deepEqual(paths, ['milestones.yaml']);
    assert.match(all['milestones.yaml'] ?? '', /\nplans:\n {2}- plan: roadmap-90-days\n {4}start: "2026-11-21"\n$/);
    isShown(before);
    assert.deepEqual(add('ninety-day-plan', all), { exists: 'milestones.yaml' });
  });

  it('is a page beside a log that follows another plan', () => {
    const files = {
      ...PROJECT,
      'milestones.yaml': 'plans:\n  - plan: six-chapter-transition\n    start: 2026-10-26\n',
    };
    const { before, after, paths } = made('ninety-day-plan', '1.3-plan', files);
    assert.deepEqual(paths, ['career/90-day-plan.md']);
    isOpen(before);
    isShown(after);
  });
});

describe('an outline of the portfolio that is added', () => {
  it('has the projects that are there, and is met once it is filled in', () => {
    const { before, after, paths, all } = made('portfolio-outline', '1.5-portfolio', SHOWN);
    assert.deepEqual(paths, ['portfolio.yaml']);
    isOpen(before);
    isShown(after);
    assert.match(all['portfolio.yaml'] ?? '', /\nprojects:\n {2}- name: Churn ranking\n {4}path: "\."\n/);
    assert.deepEqual(add('portfolio-outline', all), { exists: 'portfolio.yaml' });
  });
});

describe('a resume that is added', () => {
  it('comes with a profile, and is met once it is filled in', () => {
    const { after, paths, all } = made('resume', '6.2-resume', PROJECT);
    assert.deepEqual(paths, ['career/resume.md', 'career/linkedin.md']);
    assert.match(all['career/resume.md'] ?? '', /that brought ROC AUC from 0\.788 to 0\.861 against the tenure rule/);
    isShown(after);
    assert.deepEqual(add('resume', all), { exists: 'career/resume.md' });
  });

  it('is what is missing of both', () => {
    assert.deepEqual(Object.keys(make('resume', { 'resume.md': '# Kim\n' })), ['career/linkedin.md']);
    const { after } = made('resume', '6.2-resume', {
      'README.md': '# X\n',
      'career/linkedin.md': 'Headline, featured\n',
    });
    assert.equal(after['the profile with headline and featured links'], 'met');
  });
});

describe('a story that is added', () => {
  it('is met with a second one, once both are filled in', () => {
    const first = made('story', '6.3-interviews', PROJECT);
    assert.deepEqual(first.paths, ['career/stories/churn-ranking.md', 'career/interview-plan.md']);
    assert.match(first.before['two or three stories with a number and what was learned'] ?? '', /^partly/);
    const second = made('story', '6.3-interviews', first.all);
    assert.deepEqual(second.paths, ['career/stories/churn-ranking-2026-11-21.md']);
    isShown(second.after);
  });

  it('needs no metrics', () => {
    const first = made('story', '6.3-interviews', { 'README.md': '# X\n' });
    isShown(made('story', '6.3-interviews', first.all).after);
  });
});

describe('a pipeline of applications that is added', () => {
  it('comes with messages, and is met once it is filled in', () => {
    const { before, after, paths, all } = made('job-pipeline', '6.4-job-pipeline', PROJECT);
    assert.deepEqual(paths, ['career/pipeline.md', 'career/outreach.md']);
    assert.notEqual(before['a table of targets with stage and next date'], 'met');
    isShown(after);
    assert.deepEqual(add('job-pipeline', all), { exists: 'career/pipeline.md' });
  });
});

describe('a 30-60-90 plan that is added', () => {
  it('is met once it is filled in', () => {
    const { before, after, paths, all } = made('plan-30-60-90', '6.5-first-job', PROJECT);
    assert.deepEqual(paths, ['career/30-60-90.md']);
    isOpen(before);
    isShown(after);
    assert.deepEqual(add('plan-30-60-90', all), { exists: 'career/30-60-90.md' });
  });
});
