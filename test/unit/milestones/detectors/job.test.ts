import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('stories', () => {
  it('are two, each with a number and what was learned', () => {
    assert.deepEqual(
      toldBy('interview-stories', {
        'stories/parcels.md': text(
          '# A story',
          '',
          '## Context',
          '',
          'Parcels came late.',
          '',
          '## Evaluation',
          '',
          'Recall rose from 0.42 to 0.61.',
          '',
          '## Learned',
          '',
          'I would talk to the desk first.',
        ),
        'stories/search.md': text(
          '# A story',
          '',
          '## Context',
          '',
          'Parcels came late.',
          '',
          '## Evaluation',
          '',
          'It answers in 180 ms.',
          '',
          '## Learned',
          '',
          'Measure retrieval first.',
        ),
      }),
      [
        'met',
        '+ stories/parcels.md:1 A story with a number and what was learned',
        '+ stories/search.md:1 A story with a number and what was learned',
      ],
    );
  });

  it('may stand on one page', () => {
    assert.deepEqual(
      toldBy('interview-stories', {
        'career/stories.md': text(
          '# Stories',
          '',
          '## Late parcels',
          '',
          'Recall rose by 12 %. I learned to ask the desk first.',
          '',
          '## Search',
          '',
          'p95 fell from 300 ms to 180 ms.',
          'Lesson: cache last.',
        ),
      }),
      [
        'met',
        '+ career/stories.md:3 A story with a number and what was learned',
        '+ career/stories.md:7 A story with a number and what was learned',
      ],
    );
  });

  it('are half done when one lacks the number', () => {
    assert.deepEqual(
      toldBy('interview-stories', {
        'stories/parcels.md': text(
          '# A story',
          '',
          '## Context',
          '',
          'Parcels came late.',
          '',
          '## Evaluation',
          '',
          'Recall rose from 0.42 to 0.61.',
          '',
          '## Learned',
          '',
          'I would talk to the desk first.',
        ),
        'stories/search.md': text(
          '# A story',
          '',
          '## Context',
          '',
          'Parcels came late.',
          '',
          '## Evaluation',
          '',
          'It answers fast.',
          '',
          '## Learned',
          '',
          'Measure retrieval first.',
        ),
      }),
      [
        'partly',
        '+ stories/parcels.md:1 A story with a number and what was learned',
        '- stories/search.md:1 The story lacks a number',
        '> Add a number to the story in line 1 of stories/search.md.',
      ],
    );
  });

  it('are half done as a form', () => {
    assert.deepEqual(
      toldBy('interview-stories', {
        'stories/parcels.md': text(
          '# A story',
          '',
          '## Context',
          '',
          'Parcels came late.',
          '',
          '## Evaluation',
          '',
          '<metric before and after>',
          '',
          '## Learned',
          '',
          '',
        ),
      }),
      [
        'partly',
        '- stories/parcels.md:1 The story lacks a number and what you learned',
        '> Add a number and what you learned to the story in line 1 of stories/parcels.md.',
      ],
    );
  });

  it('are half done when there is one', () => {
    assert.deepEqual(
      toldBy('interview-stories', {
        'stories/parcels.md': text(
          '# A story',
          '',
          '## Context',
          '',
          'Parcels came late.',
          '',
          '## Evaluation',
          '',
          'Recall rose from 0.42 to 0.61.',
          '',
          '## Learned',
          '',
          'I would talk to the desk first.',
        ),
      }),
      [
        'partly',
        '+ stories/parcels.md:1 A story with a number and what was learned',
        '> Write a second story, about another project.',
      ],
    );
  });

  it('are missing, user stories as well', () => {
    assert.deepEqual(
      toldBy('interview-stories', {
        'docs/notes.md': 'As a user I want 3 clicks.\n',
        'stories/README.md': 'What belongs here.\n',
        'docs/user-stories.md': 'As a user I learned 3 ways.\n',
      }),
      [
        'not-met',
        '> Write stories/<project>.md: context, constraints, approach, evaluation with a number, and what you learned.',
      ],
    );
  });
});

describe('applications', () => {
  it('stand in a table with stage and next date', () => {
    assert.deepEqual(
      toldBy('job-pipeline', {
        'career/pipeline.md': text(
          '# Pipeline',
          '',
          '| Company | Role | Stage | Next date |',
          '|---|---|---|---|',
          '| Acme | ML engineer | screen | 2026-05-12 |',
          '| Bolt | ML engineer | rejected | |',
        ),
      }),
      ['met', '+ career/pipeline.md:3 A table of 2 applications'],
    );
  });

  it('may stand in a CSV file', () => {
    assert.deepEqual(
      toldBy('job-pipeline', {
        'career/applications.csv': 'company;role;status;next step\r\nAcme;"ML; search";applied;12 May\r\n',
      }),
      ['met', '+ career/applications.csv:1 A table of 1 application'],
    );
  });

  it('are half done when an open one has no next date', () => {
    assert.deepEqual(
      toldBy('job-pipeline', {
        'career/pipeline.md': text(
          '| Company | Role | Stage | Next date |',
          '|---|---|---|---|',
          '| Acme | ML engineer | screen | TBD |',
        ),
      }),
      [
        'partly',
        '+ career/pipeline.md:1 A table of 1 application',
        '- career/pipeline.md:3 This target has no next date',
        '> Write a next date into line 3 of career/pipeline.md, or close the target.',
      ],
    );
  });

  it('are half done without a column', () => {
    assert.deepEqual(
      toldBy('job-pipeline', {
        'jobs.csv': '',
        'career/targets.csv': text('company,role,stage', 'Acme,ML engineer,screen'),
      }),
      [
        'partly',
        '+ career/targets.csv:1 A table of 1 application',
        '- career/targets.csv:1 The table has no column for the next date',
        '> Add a column for the next date to career/targets.csv.',
      ],
    );
  });

  it('are half done while the table is empty', () => {
    assert.deepEqual(
      toldBy('job-pipeline', {
        'career/pipeline.md': text('| Company | Role | Stage | Next date |', '|---|---|---|---|'),
      }),
      [
        'partly',
        '- career/pipeline.md:1 The table has no rows yet',
        '> Write the first three targets into career/pipeline.md.',
      ],
    );
  });

  it('are missing where the pipeline is one of data', () => {
    assert.deepEqual(
      toldBy('job-pipeline', {
        'docs/pipeline.md': text('| step | role | status |', '|---|---|---|', '| load | reads | done |'),
        'data/companies.csv': text('company,status,deadline', 'a,open,3'),
      }),
      [
        'not-met',
        '> Write career/pipeline.md: a table with company, role, stage and next date, one row for each target.',
      ],
    );
  });
});

describe('the plan for the first job', () => {
  it('has a measurable line for each horizon', () => {
    assert.deepEqual(
      toldBy('horizons-with-measures', {
        'career/30-60-90.md': text(
          '# Plan for 30/60/90 days',
          '',
          '## Day 30',
          '',
          '- Error rate known, below 1 %',
          '',
          '## Day 60',
          '',
          '- Drift report for 3 of 5 models',
          '',
          '## Day 90',
          '',
          '- p95 from 300 ms to 200 ms',
        ),
      }),
      [
        'met',
        '+ career/30-60-90.md:5 Day 30 has a measurable line',
        '+ career/30-60-90.md:9 Day 60 has a measurable line',
        '+ career/30-60-90.md:13 Day 90 has a measurable line',
      ],
    );
  });

  it('may be a table', () => {
    assert.deepEqual(
      toldBy('horizons-with-measures', {
        'docs/plan.md': text(
          '# My first 90 days',
          '',
          '| day | outcome |',
          '|---|---|',
          '| 30 | baseline with p95 below 300 ms |',
          '| 60 | 2 experiments |',
          '| 90 | cost down by 10 % |',
        ),
      }),
      [
        'met',
        '+ docs/plan.md:5 Day 30 has a measurable line',
        '+ docs/plan.md:6 Day 60 has a measurable line',
        '+ docs/plan.md:7 Day 90 has a measurable line',
      ],
    );
  });

  it('is half done when a horizon has no number', () => {
    assert.deepEqual(
      toldBy('horizons-with-measures', {
        'career/30-60-90.md': text(
          '# Plan',
          '',
          '## First 30 days',
          '',
          'Meet people within 30 days.',
          '',
          '## 60 days',
          '',
          'One report, at most 2 pages.',
        ),
      }),
      [
        'partly',
        '+ career/30-60-90.md:9 Day 60 has a measurable line',
        '- career/30-60-90.md:3 Nothing under day 30 can be measured',
        '- career/30-60-90.md:1 Nothing is planned for day 90',
        '> Write a line with a number for day 30 and 90 into career/30-60-90.md: which metric, from which value to which.',
      ],
    );
  });

  it('is missing where a README speaks of 90 days', () => {
    assert.deepEqual(
      toldBy('horizons-with-measures', { 'README.md': text('# Churn within 90 days', '', '30, 60, 90') }),
      ['not-met', '> Write career/30-60-90.md with an outcome and its number for each of the three horizons.'],
    );
  });
});
