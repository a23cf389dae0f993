import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Commands } from '../../../../src/protocol/commands';
import { until } from '../support';
import { lines, nodes, run, tracker, type Tracker } from '../milestone-tree';

const logOf = (name: string): string => {
  const folder = vscode.workspace.workspaceFolders?.find((one) => one.name === name);
  assert.ok(folder, name);
  return readFileSync(join(folder.uri.fsPath, 'milestones.yaml'), 'utf8');
};

const folderOf = (name: string): string =>
  vscode.workspace.workspaceFolders?.find((one) => one.name === name)?.uri.toString() ?? '';

describe('milestones of two folders', () => {
  let of: Tracker;
  before(async () => {
    of = await tracker();
  });

  it('begin with the folders; the one without a plan offers to choose one', () => {
    assert.deepEqual(
      lines(of, 'folder').map((line) => line.split(' ')[0]),
      ['one', 'two'],
    );
    assert.deepEqual(lines(of, 'hint'), ['Choose a Plan...']);
    assert.equal(lines(of, 'plan').length, 1);
  });

  it('are written into the file of their folder', async () => {
    await run(Commands.chooseMilestonePlan, { folder: folderOf('two'), plan: 'first-90-days', start: '2026-04-06' });
    await until('two plans', () => lines(of, 'plan').length === 2);
    assert.match(logOf('two'), /start: 2026-04-06/);
    assert.match(logOf('one'), /start: 2026-01-05/);
    const items = nodes(of).filter((node) => node.kind === 'milestone' && node.folder === folderOf('two'));
    await run(Commands.markMilestoneDone, items[0]);
    await until('it is written', () => logOf('two').includes('status: done'));
    assert.ok(!logOf('one').includes('status: done'));
  });
});
