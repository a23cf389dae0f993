import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileUri, until } from '../support';
import {
  below,
  lines,
  milestone,
  nodes,
  resetLog,
  run,
  tracker,
  untilMilestone,
  type Tracker,
} from '../milestone-tree';

describe('the tree of milestones', () => {
  let of: Tracker;
  before(async () => {
    of = await tracker();
  });
  beforeEach(() => resetLog(of));

  it('shows plan, parts and milestones with their progress and due dates', () => {
    assert.deepEqual(lines(of, 'plan'), ['Plan of the team | 0/4 · 3 overdue']);
    const [first, second, ...others] = lines(of, 'part');
    assert.match(first ?? '', /^Week 1: Data \| 0\/2 · due .*Jan.* · 2 overdue$/);
    assert.match(second ?? '', /^Week 2: Model \| 0\/2 · due .*Jan.* · 1 overdue$/);
    assert.deepEqual(others, []);
    const [datasheet, talk, metrics, later] = lines(of, 'milestone');
    assert.match(datasheet ?? '', /^Write down what the data is \| overdue since .*Jan/);
    assert.match(talk ?? '', /^Tell the team \| overdue since .*Jan/);
    assert.match(metrics ?? '', /^Measure the model \| overdue since .*Jan/);
    assert.match(later ?? '', /^Think of the year after next \| due .*2099.* · proposal$/);
  });

  it('shows where the repository shows something, what is missing and what to do next', () => {
    const { milestone: found } = milestone(of, 'team-datasheet');
    assert.equal(found.detected, 'partly');
    assert.deepEqual(
      below(of, 'team-datasheet', 'reason').map(({ reason }) => [reason.path, reason.speaksFor]),
      [
        ['data/PAGE.txt', true],
        ['data/PAGE.txt', false],
      ],
    );
    const [next] = below(of, 'team-datasheet', 'next');
    assert.ok(next);
    assert.equal(of.tree.getTreeItem(next).label, 'Next: Say in data/PAGE.txt what is private.');
  });

  it('tells in the tooltip all that is known, with files as links', () => {
    const node = milestone(of, 'team-datasheet');
    const { tooltip } = of.tree.resolveTreeItem(of.tree.getTreeItem(node), node);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    const text = tooltip.value.replaceAll('\\', '');
    for (const words of [
      'team-datasheet',
      'A page on the data',
      'A colleague asks nothing',
      'The handbook of the team',
    ])
      assert.ok(text.includes(words), words);
    assert.ok(text.includes(`](${vscode.Uri.joinPath(fileUri('data'), 'PAGE.txt').toString()}#`), text);
  });

  it('says the state to who does not see icons', () => {
    const { accessibilityInformation } = of.tree.getTreeItem(milestone(of, 'team-datasheet'));
    assert.match(
      accessibilityInformation?.label ?? '',
      /^Write down what the data is · To do, the repository shows a part of it · overdue since/,
    );
  });

  it('has an icon for what is said and what is shown', async () => {
    const icon = (id: string): string => {
      const { iconPath } = of.tree.getTreeItem(milestone(of, id));
      assert.ok(iconPath instanceof vscode.ThemeIcon);
      return iconPath.id;
    };
    assert.deepEqual(['team-datasheet', 'team-metrics'].map(icon), ['color-mode', 'circle-large-outline']);
    await run('mlPortfolio.markMilestone', milestone(of, 'team-metrics'), 'done');
    await untilMilestone(of, 'team-metrics', 'done', ({ declared }) => declared === 'done');
    assert.equal(icon('team-metrics'), 'warning');
  });

  it('adds up in the badge, beside the title and in the status bar', async () => {
    await until('the badge', () => of.view.badge?.value === 3);
    assert.equal(of.view.description, '0/4');
    assert.equal(of.status.text, '$(milestone) 0/4');
    await run('mlPortfolio.markMilestoneDone', milestone(of, 'team-talk'));
    await until('the badge of what is left', () => of.view.badge?.value === 2);
    assert.equal(of.view.description, '1/4');
    assert.equal(of.status.text, '$(milestone) 1/4');
  });

  it('follows files that come and go, whatever their kind', async () => {
    const scores = fileUri('reports/scores.csv');
    await vscode.workspace.fs.writeFile(scores, new TextEncoder().encode('name,value\n'));
    await untilMilestone(of, 'team-metrics', 'met', ({ detected }) => detected === 'met');
    await vscode.workspace.fs.delete(scores);
    await untilMilestone(of, 'team-metrics', 'not met', ({ detected }) => detected === 'not-met');
  });

  it('follows what is written in a file', async () => {
    const page = fileUri('data/PAGE.txt');
    const before = await vscode.workspace.fs.readFile(page);
    await vscode.workspace.fs.writeFile(
      page,
      new TextEncoder().encode('Names are private: see the note on privacy.\n'),
    );
    await untilMilestone(of, 'team-datasheet', 'met', ({ detected }) => detected === 'met');
    await vscode.workspace.fs.writeFile(page, before);
    await untilMilestone(of, 'team-datasheet', 'partly', ({ detected }) => detected === 'partly');
  });

  it('shows only what the filter leaves, and remembers it', async () => {
    await run('mlPortfolio.showDueMilestones');
    await until('due ones', () => nodes(of).filter(({ kind }) => kind === 'milestone').length === 3);
    assert.equal(of.view.message, '0 of 4 reached, 3 overdue.\nOnly what is overdue, or due in two weeks.');
    await run('mlPortfolio.showMilestonesWithoutEvidence');
    assert.equal(nodes(of).filter(({ kind }) => kind === 'milestone').length, 4);
    await run('mlPortfolio.showAllMilestones');
    assert.equal(of.view.message, '0 of 4 reached, 3 overdue.');
  });

  it('comes back when the language server is started again', async () => {
    await run('mlPortfolio.restartServer');
    await run('mlPortfolio.markMilestone', milestone(of, 'team-talk'), 'in-progress');
    await untilMilestone(of, 'team-talk', 'in progress', ({ declared }) => declared === 'in-progress');
  });
});
