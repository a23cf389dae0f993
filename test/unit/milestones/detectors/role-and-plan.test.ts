import assert from 'node:assert/strict';
import { toldBy } from '../../../harness/milestones';

describe('the target role', () => {
  it('is one sentence of portfolio.yaml or of a page', () => {
    assert.deepEqual(
      toldBy('role-statement', {
        'portfolio.yaml': '# mine\ntarget_role: ML engineer who takes models from a notebook to a watched service\n',
      }),
      ['met', '+ portfolio.yaml:2 The target role: ML engineer who takes models from a notebook to a watched service'],
    );
    assert.deepEqual(
      toldBy('role-statement', {
        'career/role.md': '# Role\r\n\r\nI want to work as a **data scientist** in logistics.\r\n',
      }),
      ['met', '+ career/role.md:3 The target role: I want to work as a data scientist in logistics.'],
    );
  });

  it('is partly there as a bare name, and not as a template', () => {
    assert.deepEqual(toldBy('role-statement', { 'portfolio.yaml': 'target_role: ML engineer\n' }), [
      'partly',
      '- portfolio.yaml:1 A role, and nothing about it',
      '> Make target_role in portfolio.yaml one sentence with the role and what you bring to it.',
    ]);
    assert.deepEqual(
      toldBy('role-statement', { 'career/role.md': '# ML engineer\n\nI like numbers a lot, and trains.\n' }),
      [
        'partly',
        '- career/role.md:1 A role, and no sentence about it',
        '> Write one sentence into career/role.md that names the role and what you bring to it.',
      ],
    );
    assert.deepEqual(
      toldBy('role-statement', { 'role.md': '# Role\n\n<one sentence: ML engineer who does what?>\n' }),
      [
        'partly',
        '- role.md:1 No role is named here',
        '> Name one role in role.md, such as "ML engineer" or "data scientist", in one sentence.',
      ],
    );
  });

  it('is missing where no file speaks of it', () => {
    assert.deepEqual(toldBy('role-statement', { 'docs/notes.md': 'An ML engineer should read this page.\n' }), [
      'not-met',
      '> Write your target role as one sentence into portfolio.yaml or career/role.md.',
    ]);
  });
});

const page = (...items: readonly string[]): Record<string, string> => ({
  'career/role.md': `# Role\n\n## Signals\n\n${items.map((item) => `- ${item}\n`).join('')}`,
  'churn/README.md': '# Churn\n',
});

const signal = (claim: string): string => `  - claim: ${claim}\n    evidence: [churn/README.md]\n`;

describe('hiring signals', () => {
  it('are three or more with links that lead somewhere', () => {
    assert.deepEqual(
      toldBy(
        'hiring-signals',
        page(
          'Ships models: [churn](../churn)',
          'Tests data: `churn/README.md`',
          'Watches models: https://example.org/w',
        ),
      ),
      [
        'met',
        '+ career/role.md:5 Ships models: [churn](../churn)',
        '+ career/role.md:6 Tests data: `churn/README.md`',
        '+ career/role.md:7 Watches models: https://example.org/w',
      ],
    );
    assert.deepEqual(
      toldBy('hiring-signals', {
        'portfolio.yaml': `signals:\n${signal('Ships models')}${signal('Tests data')}${signal('Watches')}`,
        'churn/README.md': '# Churn\n',
      }),
      ['met', '+ portfolio.yaml:2 Ships models', '+ portfolio.yaml:4 Tests data', '+ portfolio.yaml:6 Watches'],
    );
  });

  it('are half done without a link, with a dead one, or when there are two', () => {
    assert.deepEqual(toldBy('hiring-signals', page('Ships: [churn](../churn)', 'Tests data', 'Watches: [w](w.md)')), [
      'partly',
      '+ career/role.md:5 Ships: [churn](../churn)',
      '- career/role.md:6 No link to what shows it: Tests data',
      '- career/role.md:7 There is no w.md',
      '> Link the signal in line 6 of career/role.md to a repository or a file that shows it.',
    ]);
    assert.deepEqual(
      toldBy('hiring-signals', page('A: [a](../churn)', 'B: [b](../churn)')).at(-1),
      '> Add 1 hiring signal to career/role.md, each with a link to what shows it.',
    );
  });

  it('are none where nothing is listed under such a title', () => {
    assert.equal(toldBy('hiring-signals', { 'career/role.md': '# Role\n\n- A list\n- of things\n' })[0], 'not-met');
    assert.equal(toldBy('hiring-signals', page('TBD', '...'))[0], 'not-met');
  });
});

const table = (...rows: readonly string[]): Record<string, string> => ({
  'career/skills.md': `# Skills\n\n| Skill | AI artifact | Status |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
});

describe('a skills inventory', () => {
  it('pairs every skill with an artifact', () => {
    assert.deepEqual(
      toldBy(
        'skills-inventory',
        table('| APIs | Inference API | done |', '| SQL | Dataset build | |', '| CI | Gates | |'),
      ),
      ['met', '+ career/skills.md:5 3 skills with an artifact each'],
    );
    assert.equal(
      toldBy('skills-inventory', {
        'skills.md': '# Skills\n\n- APIs → an inference API\n- SQL -> a build\n- CI => gates\n',
      })[0],
      'met',
    );
  });

  it('is half done with an empty cell, or with two rows', () => {
    assert.deepEqual(toldBy('skills-inventory', table('| APIs | Inference API | |', '| SQL | | |', '| CI | TBD | |')), [
      'partly',
      '- career/skills.md:6 No artifact for "SQL"',
      '- career/skills.md:7 No artifact for "CI"',
      '+ career/skills.md:5 1 skill with an artifact',
      '> Name the artifact that will prove "SQL" in line 6 of career/skills.md.',
    ]);
    assert.equal(toldBy('skills-inventory', table('| APIs | Inference API | |'))[0], 'partly');
    assert.deepEqual(toldBy('skills-inventory', { 'career/skills.md': '# Skills\n\nPython, SQL.\n' }), [
      'partly',
      '- career/skills.md:1 No skill is paired with an artifact here',
      '> Give career/skills.md a table with the columns "Skill" and "Artifact".',
    ]);
  });

  it('is missing without a page of that name', () => {
    assert.equal(
      toldBy('skills-inventory', { 'README.md': '# A\n\n| Skill | Artifact |\n|-|-|\n| a | b |\n' })[0],
      'not-met',
    );
  });
});

const weeks = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('a plan of 13 weeks', () => {
  it('is the 90-day roadmap with a first day', () => {
    const log = 'plans:\n  - plan: roadmap-90-days\n';
    assert.deepEqual(toldBy('weekly-plan', { 'milestones.yaml': `${log}    start: 2026-01-05\n` }), [
      'met',
      '+ milestones.yaml:2 The 90-day roadmap, from 2026-01-05 on',
    ]);
    assert.deepEqual(toldBy('weekly-plan', { 'milestones.yaml': log }), [
      'partly',
      '- milestones.yaml:2 The 90-day roadmap has no first day',
      '> Give the 90-day roadmap in milestones.yaml a start, such as 2026-01-05.',
    ]);
  });

  it('is a page with a deliverable for each week, as a table, a list or titles', () => {
    const table = `# Plan\n\n| Week | Deliverable |\n|---|---|\n${weeks(1, 13)
      .map((week) => `| ${week} | Thing ${week} |\n`)
      .join('')}`;
    assert.deepEqual(toldBy('weekly-plan', { 'career/plan.md': table }), [
      'met',
      '+ career/plan.md:5 A deliverable for 13 weeks',
    ]);
    const list = `# Plan\n\n${weeks(1, 11)
      .map((week) => `- **Week ${week}:** thing ${week}\n`)
      .join('')}- Weeks 12-13: the end\n`;
    assert.equal(toldBy('weekly-plan', { '90-day-plan.md': list })[0], 'met');
    const titles = `# Plan\n\n${weeks(1, 13)
      .map((week) => `## Week ${week}\n\nThing ${week}.\n\n`)
      .join('')}`;
    assert.equal(toldBy('weekly-plan', { 'docs/roadmap.md': titles })[0], 'met');
  });

  it('is half done when weeks are missing or blank', () => {
    const list = `# Plan\n\n${weeks(1, 12)
      .map((week) => `- Week ${week}: ${week === 3 ? 'TBD' : 'thing'}\n`)
      .join('')}`;
    assert.deepEqual(toldBy('weekly-plan', { 'career/plan.md': list }), [
      'partly',
      '+ career/plan.md:3 A deliverable for 11 weeks',
      '- career/plan.md:5 Week 3 has no deliverable',
      '> Write a deliverable for week 3 and week 13 into career/plan.md.',
    ]);
    assert.deepEqual(
      toldBy('weekly-plan', { 'plan.md': '# Plan\n\n- Week 1: baseline\n' }).at(-1),
      '> Write a deliverable for 12 more weeks into plan.md.',
    );
  });

  it('is missing where no weeks are named', () => {
    assert.equal(
      toldBy('weekly-plan', { 'docs/roadmap.md': '# Roadmap\n\n- Faster\n- Better this week\n' })[0],
      'not-met',
    );
  });
});

const project = (name: string, more = '    constraint: 50 ms on one core\n'): string =>
  `  - name: ${name}\n    path: ${name}\n    signals: [serving]\n${more}`;

const row = (name: string): string => `| [${name}](${name}/) | serving | 50 ms |\n`;

describe('an outline of the portfolio', () => {
  const code = { 'a/train.py': '', 'b/train.py': '', 'c/train.py': '' };

  it('has three projects with signal, constraint and code', () => {
    assert.deepEqual(
      toldBy('portfolio-outline', {
        ...code,
        'portfolio.yaml': `projects:\n${project('a')}${project('b')}${project('c')}`,
      }),
      [
        'met',
        '+ portfolio.yaml:2 a, with signal, constraint and code',
        '+ portfolio.yaml:6 b, with signal, constraint and code',
        '+ portfolio.yaml:10 c, with signal, constraint and code',
      ],
    );
    assert.equal(
      toldBy('portfolio-outline', {
        ...code,
        'portfolio.md': `# Portfolio\n\n| Project | Signal | Constraint |\n|-|-|-|\n${row('a')}${row('b')}${row('c')}`,
      })[0],
      'met',
    );
  });

  it('is half done when one of them lacks something, or when there are two', () => {
    assert.deepEqual(
      toldBy('portfolio-outline', { ...code, 'portfolio.yaml': `projects:\n${project('a')}${project('x', '')}` }),
      [
        'partly',
        '+ portfolio.yaml:2 a, with signal, constraint and code',
        '- portfolio.yaml:6 x has no constraint and place of its code',
        '> Give x its constraint and place of its code in line 6 of portfolio.yaml.',
      ],
    );
    assert.equal(
      toldBy('portfolio-outline', { ...code, 'portfolio.yaml': `projects:\n${project('a')}${project('b')}` }).at(-1),
      '> Add 1 project to portfolio.yaml, each for one hiring signal.',
    );
  });

  it('is missing without any', () => {
    assert.equal(toldBy('portfolio-outline', code)[0], 'not-met');
  });
});
