import assert from 'node:assert/strict';
import { MarkupContent, type CompletionItem } from 'vscode-languageserver-types';
import { complete } from '../../../src/core/features/complete';
import { definition } from '../../../src/core/features/definition';
import { hover } from '../../../src/core/features/hover';
import { links } from '../../../src/core/features/links';
import { symbols } from '../../../src/core/features/symbols';
import { builtInPlans, milestonesOf } from '../../../src/core/milestones/plans';
import { showSnippet, withCursor } from '../../harness/cursor';

type Files = Readonly<Record<string, string>>;

const TEAM =
  'id: team\ntitle: Our team\nsummary: A month.\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: team-demo\n        title: A demo\n        deliverable: A demo that runs.\n        success_check: In 3 minutes.\nkpis:\n  - id: queue\n    title: Queue length\n    unit: tickets\n    example: below 5\n';
const FILES: Files = { 'plans/team.plan.yaml': TEAM, 'data/notes.txt': '', 'reports/load.json': '{}' };

function offered(marked: string, files: Files = FILES, path = 'milestones.yaml'): CompletionItem[] {
  const { document, offset, repository } = withCursor(path, marked, files);
  return complete(document, offset, repository).items.toSorted((a, b) =>
    (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
  );
}

const labels = (marked: string, files?: Files, path?: string): string[] =>
  offered(marked, files, path).map(({ label }) => label);

function hoverText(marked: string, files: Files = FILES, path = 'milestones.yaml'): string {
  const { document, offset, repository } = withCursor(path, marked, files);
  const found = hover(document, offset, repository);
  return found && MarkupContent.is(found.contents) ? found.contents.value : '';
}

function target(marked: string, files: Files = FILES, path = 'milestones.yaml'): string | undefined {
  const { document, offset, repository } = withCursor(path, marked, files);
  const found = definition(document, offset, repository);
  return found && `${found.uri} ${found.range.start.line}`;
}

const CHAPTERS = 'plans:\n  - plan: six-chapter-transition\n';
const OWN = 'plans:\n  - plan: plans/team.plan.yaml\n';

describe('completion in a log of milestones', () => {
  it('offers the milestones of the chosen plan first, and none that the log has', () => {
    const found = labels(`${CHAPTERS}milestones:\n  1.1-role:\n    status: done\n  |\n`);
    assert.equal(found[0], '1.2-skills');
    assert.ok(!found.includes('1.1-role'));
    assert.ok(found.indexOf('6.5-first-job') < found.indexOf('week-1-baseline'));
    assert.deepEqual(labels(`${OWN}milestones:\n  |\n`)[0], 'team-demo');
  });

  it('offers them while a name is typed, and behind the colon of the mapping', () => {
    assert.ok(labels(`${CHAPTERS}milestones:\n  2.5|\n`).includes('2.5-datasheet'));
    assert.ok(labels(`${CHAPTERS}milestones: |\n`).includes('2.5-datasheet'));
    assert.ok(labels(`${CHAPTERS}milestones: { 2|\n`).includes('2.5-datasheet'));
  });

  it('writes what a milestone starts with', () => {
    const item = offered(`${CHAPTERS}milestones:\n  |\n`).find(({ label }) => label === '2.5-datasheet');
    assert.equal(
      showSnippet(item?.textEdit?.newText ?? ''),
      '2.5-datasheet:\n    status: ‹todo/in-progress/done/skipped›\n    evidence:\n      - ‹›',
    );
    assert.match(item?.labelDetails?.description ?? '', /datasheet/i);
    assert.ok(MarkupContent.is(item?.documentation) && item.documentation.value.includes('To show: '));
  });

  it('offers tracks, states, fields of the note, plans, KPIs and dimensions', () => {
    assert.deepEqual(labels('track: |\n').slice(0, 2), ['ml-engineer', 'data-scientist']);
    assert.deepEqual(labels('milestones:\n  1.1-role:\n    status: |\n'), ['todo', 'in-progress', 'done', 'skipped']);
    const note = labels('milestones:\n  1.1-role:\n    note:\n      why: x\n      |\n');
    assert.deepEqual(note, ['objective', 'success_check', 'experiment', 'what_changed', 'next']);
    assert.deepEqual(labels('plans:\n  - plan: |\n'), [...builtInPlans().map(({ id }) => id), 'plans/team.plan.yaml']);
    assert.equal(labels(`${OWN}kpis:\n  |\n`)[0], 'queue');
    assert.ok(labels('scorecard:\n  ml-fundamentals: 3\n  |\n').includes('data-engineering'));
  });

  it('offers files as evidence and as the source of a KPI', () => {
    const found = labels('milestones:\n  1.1-role:\n    evidence:\n      - |\n');
    for (const file of ['data/notes.txt', 'reports/load.json']) assert.ok(found.includes(file), file);
    assert.ok(labels('kpis:\n  p95-latency:\n    source: |\n').includes('reports/load.json'));
  });

  it('offers none of it in other documents', () => {
    const found = labels('milestones:\n  |\n', FILES, 'experiment.yaml');
    assert.ok(!found.includes('2.5-datasheet'));
  });
});

describe('completion in plans and portfolios', () => {
  it('offers the milestones that another one can be the same as', () => {
    const marked = TEAM.replace('success_check: In 3 minutes.', 'same_as: [|]');
    const found = labels(marked, {}, 'own.plan.yaml');
    assert.ok(found.includes('2.5-datasheet'));
    assert.equal(
      found.filter((id) => milestonesOf(builtInPlans()[0] ?? assert.fail()).some((one) => one.id === id)).length,
      30,
    );
  });

  it('offers the signals of the portfolio', () => {
    const marked =
      'target_role: x\nsignals:\n  - id: latency\n    claim: Fast\nprojects:\n  - name: a\n    signals:\n      - |\n';
    assert.deepEqual(labels(marked, {}, 'portfolio.yaml'), ['latency']);
    assert.ok(
      labels('target_role: x\nprojects:\n  - name: a\n    evidence:\n      - |\n', FILES, 'portfolio.yaml').includes(
        'data/notes.txt',
      ),
    );
  });
});

describe('hover in a log of milestones', () => {
  it('says what a milestone is, what to show, how to know and where it comes from', () => {
    const text = hoverText(`${CHAPTERS}milestones:\n  2.5-data|sheet:\n    status: done\n`);
    for (const part of ['**', 'To show: ', 'Success check: ', 'source: ']) assert.ok(text.includes(part), part);
    assert.match(
      hoverText(`${OWN}milestones:\n  team-|demo: {}\n`),
      /A demo that runs\.[^]*In 3 minutes\.[^]*Our team/,
    );
  });

  it('says unit and example of a KPI, weight of a dimension, and what a plan is', () => {
    assert.match(hoverText('kpis:\n  p95-|latency: {}\n'), /\(ms\)[^]*Example of a target: /);
    assert.match(hoverText('scorecard:\n  ml-|fundamentals: 3\n'), /\(20 %\)/);
    assert.match(hoverText('plans:\n  - plan: six-chap|ter-transition\n'), /30 milestones/);
    assert.match(hoverText('plans:\n  - plan: plans/te|am.plan.yaml\n'), /Our team[^]*1 milestone$/);
    assert.match(hoverText('milestones:\n  x:\n    evidence: [data/no|tes.txt]\n'), /File: `data\/notes\.txt`/);
  });

  it('says of an id that no plan has what stands there in general', () => {
    assert.match(hoverText('milestones:\n  no-|such: {}\n'), /\*\*Milestone\*\*/);
  });
});

describe('ways from a log of milestones', () => {
  it('lead from evidence to the file, and from a plan and its milestone to the plan file', () => {
    assert.equal(target('milestones:\n  x:\n    evidence:\n      - data/|notes.txt\n'), 'file:///data/notes.txt 0');
    assert.equal(target(`plans:\n  - plan: plans/|team.plan.yaml\n`), 'file:///plans/team.plan.yaml 0');
    assert.equal(target(`${OWN}milestones:\n  team-|demo: {}\n`), 'file:///plans/team.plan.yaml 8');
    assert.equal(target(`${CHAPTERS}milestones:\n  2.5-data|sheet: {}\n`), undefined);
    const same = TEAM.replace('success_check: In 3 minutes.', 'same_as: [team-|demo]').replace(
      'id: team-demo',
      'id: other',
    );
    assert.equal(target(same, FILES, 'own.plan.yaml'), 'file:///plans/team.plan.yaml 8');
  });

  it('are links where the file is there', () => {
    const text = `${OWN}milestones:\n  x:\n    evidence: [data/notes.txt, gone.md, https://example.com]\n|`;
    const { document, repository } = withCursor('milestones.yaml', text, FILES);
    assert.deepEqual(
      links(document, repository).map((link) => link.tooltip),
      ['plans/team.plan.yaml', 'data/notes.txt'],
    );
  });

  it('are shown in the outline by their names', () => {
    const { document } = withCursor('milestones.yaml', `${CHAPTERS}milestones:\n  2.5-datasheet:\n    status: done\n|`);
    const outline = symbols(document);
    assert.deepEqual(
      outline.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ['plans', ['six-chapter-transition']],
        ['milestones', ['2.5-datasheet']],
      ],
    );
  });
});
