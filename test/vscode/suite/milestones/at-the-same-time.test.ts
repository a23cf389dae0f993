import * as assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { Commands } from '../../../../src/protocol/commands';
import { GitRepository } from '../../../harness/git-repository';
import { fileUri, open, until } from '../support';
import {
  LOG,
  milestone,
  nodes,
  readLog,
  resetLog,
  run,
  tracker,
  untilMilestone,
  writeLog,
  type Tracker,
} from '../milestone-tree';

const editorOfLog = async (): Promise<vscode.TextEditor> => open(LOG);

const insertLine = async (editor: vscode.TextEditor, line: number, text: string): Promise<void> => {
  assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), text)));
};

async function undo(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await until('its editor', () => vscode.window.activeTextEditor?.document === document);
  await vscode.commands.executeCommand('undo');
}

describe('the milestones file while somebody else changes it', () => {
  let of: Tracker;
  before(async () => {
    of = await tracker();
  });
  beforeEach(() => resetLog(of));

  it('is saved when it was not being edited', async () => {
    const { document } = await editorOfLog();
    await run(Commands.markMilestoneDone, milestone(of, 'team-talk'));
    assert.ok(!document.isDirty);
    assert.match(readLog(), /status: done/);
  });

  it('stays unsaved when it was being edited, with the edit in it, and undo takes the change back', async () => {
    const editor = await editorOfLog();
    const { document } = editor;
    const before = readLog();
    await insertLine(editor, 1, '# Written by hand\n');
    const typed = document.getText();
    await run(Commands.markMilestoneDone, milestone(of, 'team-talk'));
    await untilMilestone(of, 'team-talk', 'done', ({ declared }) => declared === 'done');
    assert.ok(document.isDirty);
    assert.ok(document.getText().includes('# Written by hand'));
    assert.equal(readLog(), before, 'nothing was saved');
    await undo(document);
    await until('the text before', () => document.getText() === typed);
    await untilMilestone(of, 'team-talk', 'to do', ({ declared }) => declared === 'todo');
  });

  it('can be undone after it was saved too', async () => {
    const { document } = await editorOfLog();
    const before = document.getText();
    await run(Commands.markMilestoneDone, milestone(of, 'team-talk'));
    assert.notEqual(document.getText(), before);
    await undo(document);
    await until('the text before', () => document.getText() === before);
  });

  it('keeps what is typed while the change is being made', async () => {
    const editor = await editorOfLog();
    const marked = run(Commands.markMilestoneDone, milestone(of, 'team-talk'));
    for (let count = 0; count < 5; count++) await insertLine(editor, 0, `# Line ${count}\n`);
    await marked;
    await until('both', () => {
      const text = editor.document.getText();
      return text.includes('status: done') && [0, 1, 2, 3, 4].every((count) => text.includes(`# Line ${count}\n`));
    });
    assert.equal(editor.document.getText().match(/team-talk/g)?.length, 1);
  });

  it('takes several changes at once, one after the other', async () => {
    const ids = ['team-talk', 'team-metrics', 'team-datasheet'];
    await Promise.all(ids.map((id) => run(Commands.markMilestoneDone, milestone(of, id))));
    for (const id of ids) await untilMilestone(of, id, 'done', ({ declared }) => declared === 'done');
    assert.equal(readLog().match(/status: done/g)?.length, 3);
  });

  it('is changed as it is on the disk now, whatever the editor has read before', async () => {
    await editorOfLog();
    const other = readLog().replace('# What we set out to do in winter.', '# Another branch\n# with more lines');
    writeLog(other);
    await run(Commands.markMilestoneDone, milestone(of, 'team-talk'));
    await untilMilestone(of, 'team-talk', 'done', ({ declared }) => declared === 'done');
    await until('both on the disk', () => /# Another branch\n# with more lines\n[^]*status: done/.test(readLog()));
  });

  it('is followed through checkouts and commits of git', async () => {
    const repository = GitRepository.init(fileUri('').fsPath);
    try {
      repository.commit('2026-01-06');
      await run(Commands.refreshMilestones);
      await untilMilestone(of, 'team-datasheet', 'first seen', ({ firstSeen }) => firstSeen === '2026-01-06');
      repository.git('checkout', '--quiet', '-b', 'other');
      const marked = readLog().replace('  team-later:', '  team-talk:\n    status: skipped\n  team-later:');
      repository.commit('2026-01-08', { [LOG]: marked, 'data/PAGE.txt': 'One row for each customer and day.\n' });
      await untilMilestone(of, 'team-talk', 'skipped', ({ declared }) => declared === 'skipped');
      await untilMilestone(of, 'team-datasheet', 'changed', ({ lastChanged }) => lastChanged === '2026-01-08');
      repository.git('checkout', '--quiet', 'main');
      await untilMilestone(of, 'team-talk', 'to do', ({ declared }) => declared === 'todo');
      await untilMilestone(of, 'team-datasheet', 'as before', ({ lastChanged }) => lastChanged === '2026-01-06');
      const page = readFileSync(fileUri('data/PAGE.txt').fsPath, 'utf8');
      repository.write('data/PAGE.txt', 'One row for each customer, without any word on what is private.\n');
      await untilMilestone(of, 'team-datasheet', 'written', ({ detected }) => detected === 'partly');
      repository.commit('2026-01-09');
      await untilMilestone(of, 'team-datasheet', 'committed', ({ lastChanged }) => lastChanged === '2026-01-09');
      repository.write('data/PAGE.txt', page);
    } finally {
      rmSync(fileUri('.git').fsPath, { recursive: true, force: true });
    }
  });

  it('that cannot be read leads to the line, and the plan comes back', async () => {
    const whole = readLog();
    writeLog('plans:\n  - plan: [team\nmilestones:\n');
    await until('no tree', () => nodes(of).length === 0);
    await run(Commands.openMilestonesLog);
    const editor = await until('the log', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.fileName.endsWith(LOG) && active;
    });
    assert.ok(editor.selection.active.line >= 1);
    assert.equal(of.status.text, undefined);
    assert.equal(of.view.badge, undefined);
    writeLog(whole);
    await until('the tree', () => nodes(of).length > 0);
  });

  it('that cannot be read while it is being typed in keeps the tree', async () => {
    const editor = await editorOfLog();
    await insertLine(editor, 1, 'track: [\n');
    await until('a line above the tree', () => of.view.message?.includes('cannot be read just now'));
    assert.ok(nodes(of).length > 0);
    await vscode.commands.executeCommand('undo');
    await until('no such line', () => of.view.message?.includes('cannot be read') === false);
  });

  it('refuses changes while it cannot be read', async () => {
    const editor = await editorOfLog();
    const talk = milestone(of, 'team-talk');
    await insertLine(editor, 1, 'track: [\n');
    const text = editor.document.getText();
    await run(Commands.markMilestoneDone, talk);
    assert.equal(editor.document.getText(), text);
  });

  it('that is taken away leaves no plan, and choosing one writes it anew', async () => {
    const folder = fileUri('').toString().replace(/\/$/, '');
    await vscode.workspace.fs.delete(fileUri(LOG));
    await until('no tree', () => nodes(of).length === 0);
    await run(Commands.chooseMilestonePlan, { folder, plan: 'team.plan.yaml', start: '2026-03-02', track: null });
    await until('the tree', () => nodes(of).length > 0);
    assert.match(readLog(), /- plan: team\.plan\.yaml\s+start: 2026-03-02/);
  });
});
