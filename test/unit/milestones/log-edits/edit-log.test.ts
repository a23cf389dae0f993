import assert from 'node:assert/strict';
import type { LogChange } from '../../../../src/protocol/milestones-requests';
import { answerTo, edited, factsOf } from './edited';
import { LOGS } from './logs';

const id = '2.5-datasheet';
const role = '1.1-role';

/** The lines that the others do not have. */
const without = (all: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return all.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
};

/** What changes in a log: lines that go, and lines that come. */
function lines(name: string, change: LogChange, folder = ''): { gone: string[]; come: string[] } {
  const text = LOGS[name];
  assert.ok(text !== undefined);
  const [before, after] = [text, edited(text, change, folder)].map((one) => one.split(/\r\n|\r|\n/));
  return { gone: without(before ?? [], after ?? []), come: without(after ?? [], before ?? []) };
}

/** What is written for evidence in the log of a folder. */
const inFolder = (target: string) =>
  factsOf(edited('', { kind: 'add-evidence', id, target }, 'career')).milestones[0]?.evidence[0]?.value;

const refusal = (text: string, change: LogChange): string => {
  const answer = answerTo(text, change);
  assert.equal(answer.kind, 'refused');
  return answer.kind === 'refused' ? answer.reason : '';
};

type Case = readonly [log: string, change: LogChange, gone: readonly string[], come: readonly string[]];

const CASES: readonly Case[] = [
  ['usual', { kind: 'set-status', id, status: 'todo' }, ['    status: done # at last'], ['    status: todo # at last']],
  ['usual', { kind: 'set-due', id, due: '2026-12-24' }, ['    due: 2026-10-02'], ['    due: 2026-12-24']],
  ['usual', { kind: 'set-due', id: '3.1-evaluation', due: '2026-12-24' }, [], ['    due: 2026-12-24']],
  ['usual', { kind: 'set-due', id, due: null }, ['    due: 2026-10-02'], []],
  [
    'usual',
    { kind: 'set-status', id: '3.1-evaluation', status: 'done' },
    ['    status: "in-progress"'],
    ['    status: "done"'],
  ],
  ['usual', { kind: 'add-evidence', id, target: 'src/a b.py' }, [], ['      - src/a b.py']],
  [
    'usual',
    { kind: 'add-evidence', id: '3.1-evaluation', target: 'c,d.md' },
    ["    evidence: [reports/metrics.json, 'reports/a b.json']"],
    [`    evidence: [reports/metrics.json, 'reports/a b.json', "c,d.md"]`],
  ],
  [
    'usual',
    { kind: 'remove-evidence', id: '3.1-evaluation', target: 'reports/a b.json' },
    ["    evidence: [reports/metrics.json, 'reports/a b.json']"],
    ['    evidence: [reports/metrics.json]'],
  ],
  [
    'usual',
    { kind: 'remove-evidence', id, target: 'data/DATASHEET.md' },
    ['      - data/DATASHEET.md # the second draft'],
    [],
  ],
  ['usual', { kind: 'set-note', id, field: 'next', text: 'yes: no' }, [], ['      next: "yes: no"']],
  [
    'usual',
    { kind: 'set-note', id, field: 'objective', text: 'one\r\n\r\n# two  \r\n  - three\r\n' },
    ['      objective: Say what the data is'],
    ['      objective: |', '        one', '        # two', '          - three', ''],
  ],
  [
    'usual',
    { kind: 'set-note', id, field: 'success_check', text: '9 of 9 sections\n\n# this is text' },
    ['        8 of 8 sections'],
    ['        9 of 9 sections'],
  ],
  [
    'usual',
    { kind: 'set-note', id, field: 'why', text: 'a: b' },
    ['        folded text', '        goes on'],
    ['        a: b'],
  ],
  [
    'usual',
    { kind: 'set-note', id, field: 'success_check', text: '' },
    ['      success_check: |', '        8 of 8 sections', '        # this is text', ''],
    [],
  ],
  ['usual', { kind: 'start-note', id }, [], ['      experiment:', '      what_changed:', '      next:']],
  [
    'usual',
    { kind: 'set-score', id: 'ml-fundamentals', score: 3.5 },
    ['  ml-fundamentals: 3'],
    ['  ml-fundamentals: 3.5'],
  ],
  ['usual', { kind: 'set-score', id: 'ml-fundamentals', score: null }, ['scorecard:', '  ml-fundamentals: 3'], []],
  [
    'usual',
    { kind: 'set-kpi', id: 'p95-latency', field: 'value', text: '170 ms' },
    ['  p95-latency: { value: 180 ms, target: below 300 ms } # measured'],
    ['  p95-latency: { value: 170 ms, target: below 300 ms } # measured'],
  ],
  [
    'usual',
    { kind: 'set-kpi', id: 'p95-latency', field: 'source', text: 'load.json' },
    ['  p95-latency: { value: 180 ms, target: below 300 ms } # measured'],
    ['  p95-latency: { value: 180 ms, target: below 300 ms, source: load.json } # measured'],
  ],
  ['usual', { kind: 'set-track', track: 'research' }, ['track: ml-engineer # for now'], ['track: research # for now']],
  [
    'usual',
    { kind: 'choose-plan', plan: 'a b.plan.yaml', start: '2026-11-01', track: null },
    ['track: ml-engineer # for now'],
    ['  - plan: a b.plan.yaml', '    start: 2026-11-01'],
  ],
  [
    'usual',
    { kind: 'choose-plan', plan: 'six-chapter-transition', start: '2026-11-01', track: 'research' },
    ['track: ml-engineer # for now', '    start: 2026-09-07'],
    ['track: research # for now', '    start: 2026-11-01'],
  ],
  [
    'wide',
    { kind: 'set-note', id: 'week-1-baseline', field: 'objective', text: "It's still it" },
    ["            objective: 'It''s the baseline'"],
    ["            objective: 'It''s still it'"],
  ],
  [
    'wide',
    { kind: 'set-due', id: 'quarter-1-api', due: '2026-06-01' },
    ['        due: "2026-05-01" # spring'],
    ['        due: "2026-06-01" # spring'],
  ],
  [
    'wide',
    { kind: 'add-evidence', id: role, target: 'a.md' },
    [],
    ['    1.1-role:', '        evidence:', '            - a.md'],
  ],
  ['flush', { kind: 'remove-plan', plan: 'first-90-days' }, ['- plan: first-90-days'], []],
  ['flush', { kind: 'add-evidence', id: '1.2-skills', target: 'd.md' }, [], ['    - d.md']],
  [
    'flush',
    { kind: 'remove-evidence', id: '1.2-skills', target: 'c.md' },
    ['  1.2-skills:', '    evidence:', '    - c.md'],
    ['  1.2-skills: {}'],
  ],
  ['flow over lines', { kind: 'set-due', id, due: '2026-01-02' }, [], ['    due: 2026-01-02,']],
  ['flow over lines', { kind: 'add-evidence', id, target: 'c.md' }, [], ['      c.md,']],
  ['flow over lines', { kind: 'remove-evidence', id, target: 'b.md' }, ['      b.md,'], ['      ']],
  [
    'flow over lines',
    { kind: 'set-due', id: role, due: null },
    ['  1.1-role: { due: 2026-01-01 }'],
    ['  1.1-role: {}'],
  ],
  ['windows', { kind: 'set-note', id, field: 'why', text: 'one\ntwo\nthree' }, [], ['        three']],
  ['marked', { kind: 'set-track', track: null }, ['\uFEFFtrack: ml-engineer', 'milestones:'], ['\uFEFFmilestones:']],
  ['fenced', { kind: 'set-score', id: 'ml', score: 1 }, [], ['scorecard:', '  ml: 1']],
  ['anchored', { kind: 'set-status', id: role, status: 'todo' }, ['    status: *s'], ['    status: todo']],
  ['anchored', { kind: 'set-status', id: '1.2-skills', status: 'todo' }, [], ['    status: todo']],
  [
    'anchored',
    { kind: 'add-evidence', id: role, target: 'b.md' },
    ['    evidence: *files'],
    ['    evidence:', '      - a.md', '      - b.md'],
  ],
  ['bare', { kind: 'set-due', id: role, due: '2026-01-01' }, ['    due: # when?'], ['    due: 2026-01-01 # when?']],
  ['bare', { kind: 'add-evidence', id: role, target: 'a.md' }, [], ['      - a.md']],
  [
    'bare',
    { kind: 'set-status', id: '1.2-skills', status: 'done' },
    ['  1.2-skills: {}'],
    ['  1.2-skills:', '    status: done'],
  ],
  [
    'bare',
    { kind: 'choose-plan', plan: 'p', start: '2026-01-01', track: null },
    [],
    ['  - plan: p', '    start: 2026-01-01'],
  ],
  ['without an end', { kind: 'set-due', id, due: '2026-01-01' }, [], ['    due: 2026-01-01']],
  ['quoted', { kind: 'set-status', id, status: 'todo' }, [`    "status": 'done'`], [`    "status": 'todo'`]],
  [
    'quoted',
    { kind: 'add-evidence', id, target: 'b.md' },
    [`    'evidence': "a.md"`],
    [`    'evidence': ["a.md", b.md]`],
  ],
  ['indented', { kind: 'set-due', id, due: '2026-01-01' }, [], ['     due: 2026-01-01']],
  ['old', { kind: 'set-due', id, due: '2026-01-01' }, [], ['    due: 2026-01-01']],
];

describe('an edit of the log', () => {
  for (const [name, change, gone, come] of CASES) {
    it(`changes only what it has to: ${name}, ${JSON.stringify(change)}`, () => {
      assert.deepEqual(lines(name, change), { gone, come });
    });
  }

  it('puts a milestone between its neighbours where they are in order', () => {
    const text = edited(LOGS['usual'], { kind: 'set-status', id: '2.6-x', status: 'done' });
    assert.ok(text.indexOf('2.6-x') > text.indexOf('goes on'));
    assert.ok(text.indexOf('2.6-x') < text.indexOf('# chapter 3'));
    const first = edited(LOGS['usual'], { kind: 'set-status', id: role, status: 'done' });
    assert.ok(first.includes('milestones:\n  1.1-role:\n    status: done\n  # chapter 2\n'));
  });

  it('keeps the comments at the top of the file above what comes first', () => {
    const text = edited('# head\n\n# the plans\nplans: []\n', { kind: 'set-track', track: 'research' });
    assert.equal(text, '# head\n\ntrack: research\n# the plans\nplans: []\n');
    const other = edited('# head\nplans: []\n', { kind: 'set-track', track: 'research' });
    assert.equal(other, '# head\ntrack: research\nplans: []\n');
  });

  it('says that there is nothing to change', () => {
    const nothing: readonly LogChange[] = [
      { kind: 'set-status', id, status: 'done' },
      { kind: 'set-status', id: 'x-y', status: 'todo' },
      { kind: 'set-due', id: '3.1-evaluation', due: null },
      { kind: 'add-evidence', id, target: './data/DATASHEET.md' },
      { kind: 'remove-evidence', id, target: 'no.md' },
      { kind: 'set-note', id, field: 'success_check', text: ' 8 of 8 sections\r\n\r\n# this is text\n' },
      { kind: 'set-note', id, field: 'next', text: '  ' },
      { kind: 'set-track', track: 'ml-engineer' },
      { kind: 'remove-plan', plan: 'no-plan' },
      { kind: 'choose-plan', plan: 'six-chapter-transition', start: '2026-09-07', track: 'ml-engineer' },
      { kind: 'set-score', id: 'ml-fundamentals', score: 3 },
    ];
    for (const change of nothing) assert.deepEqual(answerTo(LOGS['usual'], change), { kind: 'nothing' });
  });

  it('writes paths from the folder of the log, and leaves addresses as they are', () => {
    assert.equal(inFolder('career/role.md'), 'role.md');
    assert.equal(inFolder('data/DATASHEET.md'), '../data/DATASHEET.md');
    assert.equal(inFolder('.\\data\\a.md'), '../data/a.md');
    assert.equal(inFolder('https://example.com/a?b=c#d'), 'https://example.com/a?b=c#d');
  });
});

describe('a new log', () => {
  it('says what can be written into it, and what was chosen', () => {
    const text = edited(undefined, {
      kind: 'choose-plan',
      plan: 'six-chapter-transition',
      start: '2026-09-07',
      track: 'ml-engineer',
    });
    assert.match(
      text,
      /^(#.*\n)+track: ml-engineer\nplans:\n {2}- plan: six-chapter-transition\n {4}start: 2026-09-07\n$/,
    );
    for (const word of ['todo, in-progress, done', 'success_check', 'evidence']) assert.ok(text.includes(word), word);
  });

  it('is made by any change that says something', () => {
    assert.ok(edited(undefined, { kind: 'set-status', id, status: 'done' }).endsWith('    status: done\n'));
    assert.deepEqual(answerTo(undefined, { kind: 'set-due', id, due: null }), { kind: 'nothing' });
  });
});

describe('an edit of the log is refused', () => {
  it('where the YAML is broken, with the line and what to do', () => {
    const broken =
      'milestones:\n  2.5-datasheet:\n    status: done\n    note: {objective: a\n  3.1-evaluation:\n    status: done\n';
    const reason = refusal(broken, { kind: 'set-status', id: '3.1-evaluation', status: 'todo' });
    assert.match(reason, /^Line [45] of the log is broken.*\. .*try again\.$/);
    assert.ok(refusal('a: [1\nmilestones:\n  x: {}\n', { kind: 'set-score', id: 'x', score: 1 }).startsWith('Line '));
  });

  it('not where another entry is broken', () => {
    const text = 'milestones:\n  2.5-datasheet:\n    status: done\nkpis:\n  p95: a: b\n';
    assert.equal(edited(text, { kind: 'set-status', id, status: 'todo' }), text.replace('done', 'todo'));
  });

  it('where something else stands, with its line', () => {
    const reason = refusal(LOGS['odd'] ?? '', { kind: 'set-status', id, status: 'done' });
    assert.match(reason, /line 1 .*by hand\.$/);
    refusal(LOGS['odd'] ?? '', { kind: 'set-score', id: 'a', score: 1 });
    refusal('milestones: !custom\n  a: {}\n', { kind: 'set-status', id: 'a', status: 'done' });
  });

  it('where another place would change as well', () => {
    const reason = refusal(LOGS['anchored'] ?? '', { kind: 'set-status', id, status: 'todo' });
    assert.match(reason, /line 5 .*disturbing/);
    refusal(LOGS['anchored'] ?? '', { kind: 'set-due', id, due: '2026-01-01' });
    refusal(LOGS['anchored'] ?? '', { kind: 'set-due', id: '1.3-plan', due: '2026-01-01' });
  });

  it('for what cannot be written', () => {
    assert.match(refusal('', { kind: 'set-due', id, due: '2026-02-30' }), /no date\. Write/);
    assert.match(refusal('', { kind: 'choose-plan', plan: 'a', start: 'soon', track: null }), /no date/);
    assert.match(refusal('', { kind: 'choose-plan', plan: ' ', start: '2026-01-01', track: null }), /name/);
    assert.match(
      refusal('', { kind: 'set-track', track: 'pilot' }),
      /no role track "pilot"\. Choose one of ml-engineer/,
    );
    assert.match(refusal('', { kind: 'set-score', id: 'a', score: 6 }), /0 to 5/);
    assert.match(refusal('', { kind: 'set-score', id: 'a', score: Number.NaN }), /0 to 5/);
    assert.match(refusal('', { kind: 'add-evidence', id, target: ' ' }), /no path/);
  });
});
