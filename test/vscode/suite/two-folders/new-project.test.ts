import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Dialogs } from '../dialogs';
import { ALL, newProject, Playground } from '../projects';
import { closeAll, until } from '../support';

const names = (): string[] => (vscode.workspace.workspaceFolders ?? []).map(({ name }) => name);

describe('a new project beside two folders', () => {
  let dialogs: Dialogs;
  let playground: Playground;
  beforeEach(() => {
    playground = new Playground();
    dialogs = new Dialogs();
  });
  afterEach(async () => {
    const added = names().indexOf('late-parcels');
    if (added >= 0) {
      vscode.workspace.updateWorkspaceFolders(added, 1);
      await until('it is gone', () => !names().includes('late-parcels'));
    }
    dialogs.dispose();
    playground.dispose();
    await closeAll();
  });

  const make = () => newProject({ ...ALL, parent: playground.folder, template: 'tabular-service' });

  it('is added to the workspace, which shows its README and says what only its author can write', async () => {
    dialogs.choice = 'Add to Workspace';
    assert.equal((await make())?.outcome.kind, 'created');
    await until('three folders', () => names().length === 3);
    assert.deepEqual(names(), ['one', 'two', 'late-parcels']);
    assert.equal(vscode.workspace.workspaceFolders?.[2]?.uri.fsPath, playground.at('late-parcels'));
    const readme = playground.at('late-parcels', 'README.md');
    await until('the README', () => vscode.window.activeTextEditor?.document.fileName === readme);
    await dialogs.message(/^Late parcels is ready\. /);
  });

  it('stays where it is made when the message is closed', async () => {
    assert.equal((await make())?.outcome.kind, 'created');
    const said = await dialogs.message(/^Late parcels is in /);
    assert.deepEqual(said.actions, ['Open in New Window', 'Open', 'Add to Workspace']);
    assert.deepEqual(names(), ['one', 'two']);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
