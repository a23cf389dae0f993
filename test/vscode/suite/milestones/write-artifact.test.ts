import * as assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Commands } from '../../../../src/protocol/commands';
import { closeAll, fileUri, open, until } from '../support';
import { below, milestone, resetLog, tracker, type Tracker } from '../milestone-tree';

describe('the artifact that a milestone lacks', () => {
  let of: Tracker;
  const made: vscode.Uri[] = [];
  before(async () => {
    of = await tracker();
  });
  beforeEach(() => resetLog(of));
  afterEach(async () => {
    await closeAll();
    for (const uri of made.splice(0)) rmSync(uri.fsPath, { force: true });
  });

  const add = async (given: object): Promise<readonly vscode.Uri[] | undefined> => {
    const uris = await vscode.commands.executeCommand<readonly vscode.Uri[] | undefined>(Commands.addArtifact, given);
    made.push(...(uris ?? []));
    return uris;
  };

  it('can be written from the tree where there is one to write, and only there', () => {
    const metrics = milestone(of, 'team-metrics');
    const [next] = below(of, 'team-metrics', 'next');
    assert.ok(next);
    assert.equal(of.tree.getTreeItem(metrics).contextValue, 'milestone-todo-artifact');
    assert.equal(of.tree.getTreeItem(next).contextValue, 'next-artifact');
    assert.equal(of.tree.getTreeItem(milestone(of, 'team-talk')).contextValue, 'milestone-todo');
  });

  it('is made, shown, and has its first place to fill in selected', async () => {
    const uris = await vscode.commands.executeCommand<readonly vscode.Uri[]>(
      Commands.writeMilestoneArtifact,
      milestone(of, 'team-metrics'),
    );
    made.push(...uris);
    const [uri] = uris;
    assert.ok(uri && existsSync(uri.fsPath));
    const editor = await until('the new file', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === uri.toString() && active;
    });
    assert.match(editor.document.getText(editor.selection), /^\[your .+\]$/);
    assert.match(editor.document.getText(), /^# /);
  });

  it('says that there is none to begin with', async () => {
    const uris = await vscode.commands.executeCommand(Commands.writeMilestoneArtifact, milestone(of, 'team-talk'));
    assert.equal(uris, undefined);
  });

  it('is opened when it is there already', async () => {
    const [card] = (await add({ folder: fileUri('').toString(), kind: 'model-card' })) ?? [];
    assert.ok(card);
    await closeAll();
    assert.equal(await add({ folder: fileUri('').toString(), kind: 'model-card' }), undefined);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), card.toString());
  });

  it('is not made where a link leads out of the folder', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'ml-portfolio-'));
    const link = fileUri('docs').fsPath;
    writeFileSync(join(outside, 'page.md'), '# A page of another project\n');
    rmSync(link, { recursive: true, force: true });
    symlinkSync(outside, link);
    try {
      await vscode.commands.executeCommand(Commands.refreshMilestones);
      const uris = await add({ folder: fileUri('').toString(), kind: 'runbook' });
      assert.deepEqual(readdirSync(outside), ['page.md']);
      for (const { fsPath } of uris ?? []) assert.ok(!fsPath.startsWith(link), fsPath);
    } finally {
      rmSync(link);
      rmSync(outside, { recursive: true });
    }
  });

  it('lies in the folder of the active file where the kind is asked for', async () => {
    await open('data/PAGE.txt');
    const asking = add({});
    await until('a list of kinds, the first of which is taken', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return made.length > 0 || undefined;
    });
    const [uri] = (await asking) ?? [];
    assert.ok(uri && existsSync(uri.fsPath));
  });
});
