import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../../../src/protocol/commands';
import { fileUri, open, until } from '../support';
import {
  below,
  evidenceOf,
  LOG,
  milestone,
  nodes,
  readLog,
  resetLog,
  run,
  tracker,
  untilMilestone,
  type Tracker,
} from '../milestone-tree';

/** What every change leaves as it is. */
const KEPT = ['# What we set out to do in winter.', '  - plan: team.plan.yaml # our own', 'due: 2099-01-01 # far away'];

const expectKept = (text = readLog()): void => {
  for (const line of KEPT) assert.ok(text.includes(line), line);
};

async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(fileUri(from), fileUri(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('the actions on a milestone', () => {
  let of: Tracker;
  before(async () => {
    of = await tracker();
  });
  beforeEach(() => resetLog(of));

  for (const [command, state] of [
    [Commands.markMilestoneDone, 'done'],
    [Commands.markMilestone, 'in-progress'],
    [Commands.markMilestone, 'skipped'],
  ] as const)
    it(`mark it as ${state}, in the file too, where comments stay`, async () => {
      await run(command, milestone(of, 'team-talk'), ...(command === Commands.markMilestone ? [state] : []));
      await untilMilestone(of, 'team-talk', state, ({ declared }) => declared === state);
      assert.match(readLog(), new RegExp(`team-talk:\\s+status: ${state}`));
      expectKept();
    });

  it('ask for the state when none is given', async () => {
    await run(Commands.markMilestoneDone, milestone(of, 'team-talk'));
    await untilMilestone(of, 'team-talk', 'done', ({ declared }) => declared === 'done');
    const marked = run(Commands.markMilestone, milestone(of, 'team-talk'));
    // The first row is the first state.
    await until('the pick', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return Promise.race([
        marked.then(() => true),
        new Promise<false>((resolve) => setImmediate(() => resolve(false))),
      ]);
    });
    await untilMilestone(of, 'team-talk', 'to do', ({ declared }) => declared === 'todo');
  });

  it('mark all that are selected', async () => {
    const both = [milestone(of, 'team-talk'), milestone(of, 'team-metrics')];
    await run(Commands.markMilestoneDone, both[0], both);
    for (const { id } of both) await untilMilestone(of, id, 'done', ({ declared }) => declared === 'done');
    await run(Commands.markMilestoneTodo, milestone(of, 'team-talk'));
    await untilMilestone(of, 'team-talk', 'to do', ({ declared }) => declared === 'todo');
    assert.equal(milestone(of, 'team-metrics').milestone.declared, 'done');
  });

  it('set and take out a due date', async () => {
    await run(Commands.setMilestoneDueDate, milestone(of, 'team-talk'), '2098-02-03');
    await untilMilestone(of, 'team-talk', 'due', ({ due }) => due === '2098-02-03');
    assert.match(readLog(), /team-talk:\s+due: 2098-02-03/);
    await run(Commands.setMilestoneDueDate, milestone(of, 'team-talk'), '');
    await untilMilestone(of, 'team-talk', 'due as the plan has it', ({ due }) => due === '2026-01-12');
    expectKept();
  });

  it('refuse a due date that is no day', async () => {
    const before = readLog();
    await run(Commands.setMilestoneDueDate, milestone(of, 'team-talk'), '2098-02-30');
    assert.equal(readLog(), before);
  });

  it('name the open file as evidence, and take it out again', async () => {
    await open('data/PAGE.txt');
    await run(Commands.addOpenFileAsEvidence, milestone(of, 'team-talk'));
    await untilMilestone(of, 'team-talk', 'evidence', ({ evidence }) => evidence[0]?.exists === true);
    assert.deepEqual(evidenceOf(of, 'team-talk'), ['data/PAGE.txt']);
    const [item] = below(of, 'team-talk', 'evidence');
    await run(Commands.removeMilestoneEvidence, item);
    await untilMilestone(of, 'team-talk', 'no evidence', ({ evidence }) => evidence.length === 0);
    expectKept();
  });

  it('name an address, and files that the explorer has selected', async () => {
    await run(Commands.addMilestoneEvidence, milestone(of, 'team-talk'), ['https://example.org/talk']);
    await untilMilestone(of, 'team-talk', 'an address', ({ evidence }) => evidence[0]?.path === null);
    const files = [fileUri('data/PAGE.txt'), fileUri('reports/table.csv')];
    await run(Commands.addMilestoneEvidence, milestone(of, 'team-talk'), files);
    await untilMilestone(of, 'team-talk', 'three', ({ evidence }) => evidence.length === 3);
    assert.deepEqual(evidenceOf(of, 'team-talk'), ['https://example.org/talk', 'data/PAGE.txt', 'reports/table.csv']);
  });

  it('say when evidence is gone, and follow a file that is renamed back', async () => {
    await run(Commands.addMilestoneEvidence, milestone(of, 'team-talk'), [fileUri('reports/table.csv')]);
    await untilMilestone(of, 'team-talk', 'there', ({ evidence }) => evidence[0]?.exists === true);
    await rename('reports/table.csv', 'reports/other.csv');
    await untilMilestone(of, 'team-talk', 'gone', ({ evidence }) => evidence[0]?.exists === false);
    const [item] = below(of, 'team-talk', 'evidence');
    assert.ok(item);
    assert.equal(of.tree.getTreeItem(item).description, 'is gone');
    await rename('reports/other.csv', 'reports/table.csv');
    await untilMilestone(of, 'team-talk', 'there again', ({ evidence }) => evidence[0]?.exists === true);
  });

  it('go to the evidence, and to the line of a reason', async () => {
    const [reason] = below(of, 'team-datasheet', 'reason');
    await run(Commands.goToMilestoneArtifact, reason);
    await until('the page', () => vscode.window.activeTextEditor?.document.fileName.endsWith('PAGE.txt'));
    await run(Commands.addMilestoneEvidence, milestone(of, 'team-talk'), [fileUri('reports/table.csv')]);
    await untilMilestone(of, 'team-talk', 'evidence', ({ evidence }) => evidence.length === 1);
    await run(Commands.goToMilestoneArtifact, milestone(of, 'team-talk'));
    await until('the table', () => vscode.window.activeTextEditor?.document.fileName.endsWith('table.csv'));
  });

  it('reveal what the file says of it', async () => {
    await run(Commands.revealInMilestonesLog, milestone(of, 'team-later'));
    const editor = await until('the log', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.fileName.endsWith(LOG) && active;
    });
    await until('its line', () => editor.document.lineAt(editor.selection.active.line).text === '  team-later:');
  });

  it('open the note: its fields are written, with the cursor at the first', async () => {
    await run(Commands.openMilestoneNote, milestone(of, 'team-talk'));
    const editor = await until('the log', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.fileName.endsWith(LOG) && active;
    });
    const { document, selection } = editor;
    assert.match(document.getText(), /team-talk:\s+note:\s+objective:.*\s+success_check:/);
    await until('the cursor', () => /^\s+objective:/.test(document.lineAt(editor.selection.active.line).text));
    assert.ok(selection.isEmpty);
    assert.ok(document.isDirty, 'the user goes on writing');
    expectKept(document.getText());
  });

  it('open the note that is there at the first field that says nothing', async () => {
    await run(Commands.openMilestoneNote, milestone(of, 'team-talk'));
    const editor = await until('the log', () => vscode.window.activeTextEditor);
    await editor.edit((edit) => edit.insert(editor.selection.active, ' Ten minutes'));
    await untilMilestone(of, 'team-talk', 'a note', ({ note }) => note.objective === 'Ten minutes');
    const text = editor.document.getText();
    await run(Commands.openMilestoneNote, milestone(of, 'team-talk'));
    await until('the next field', () =>
      /^\s+success_check:/.test(editor.document.lineAt(editor.selection.active.line).text),
    );
    assert.equal(editor.document.getText(), text);
  });

  it('copy its id', async () => {
    await run(Commands.copyMilestoneId, milestone(of, 'team-talk'));
    assert.equal(await vscode.env.clipboard.readText(), 'team-talk');
  });

  it('change the track and take it out', async () => {
    const folder = fileUri('').toString().replace(/\/$/, '');
    await run(Commands.changeMilestoneTrack, { folder }, 'research');
    await until('the track', () => /^track: research$/m.test(readLog()));
    await run(Commands.changeMilestoneTrack, { folder }, null);
    await until('no track', () => !/^track:/m.test(readLog()));
    expectKept();
  });

  it('add and remove a plan', async () => {
    const folder = fileUri('').toString().replace(/\/$/, '');
    await run(Commands.chooseMilestonePlan, { folder, plan: 'first-90-days', start: '2026-02-02', track: null });
    const plan = await until('a second plan', () =>
      nodes(of).find((node) => node.kind === 'plan' && node.plan.id === 'first-90-days'),
    );
    assert.match(readLog(), /- plan: first-90-days\s+start: 2026-02-02/);
    await run(Commands.removeMilestonePlan, plan);
    await until('one plan', () => nodes(of).filter(({ kind }) => kind === 'plan').length === 1);
    expectKept();
  });

  it('open the panel', async () => {
    await run(Commands.openMilestoneTracker, milestone(of, 'team-talk'));
    await until('a panel', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(
          ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('mlPortfolio.milestone'),
        ),
    );
  });
});
