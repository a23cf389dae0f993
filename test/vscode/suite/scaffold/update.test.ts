import * as assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Updated } from '../../../../src/extension/scaffold/dialogs/update/update-from-template';
import { fingerprint } from '../../../../src/core/scaffold/record';
import { sha256 } from '../../../../src/node/scaffold/hash';
import { Commands } from '../../../../src/protocol/commands';
import { Dialogs } from '../dialogs';
import { ALL, newProject, Playground, untilDifference } from '../projects';
import { closeAll, fileUri, until } from '../support';

const RECORD = '.ml-portfolio.yaml';

const update = async (given?: unknown): Promise<Updated | undefined> =>
  vscode.commands.executeCommand<Updated | undefined>(Commands.updateFromTemplate, given);

describe('an update from the template', () => {
  let dialogs: Dialogs;
  let playground: Playground;
  let folder: string;
  let count = 0;
  const at = (path: string): string => join(folder, ...path.split('/'));
  const read = (path: string): string => readFileSync(at(path), 'utf8');

  /** Writes into the record how a file was when it was made. */
  function wasMadeAs(path: string, text: string | undefined): void {
    const lines = read(RECORD)
      .split('\n')
      .filter((line) => !line.startsWith(`  ${path}:`));
    const made = text === undefined ? [] : [`  ${path}: "${fingerprint(text, sha256)}"`];
    writeFileSync(at(RECORD), `${lines.join('\n').trimEnd()}\n${made.join('')}\n`);
  }

  /** A file that an older version of the template has written so, and that now reads so. */
  function older(path: string, made: string, now = made): void {
    wasMadeAs(path, made);
    writeFileSync(at(path), now);
  }

  beforeEach(async () => {
    playground = new Playground();
    // The editor keeps the text of a file for a while, also of one of the same name from the test before.
    folder = fileUri(`late-parcels-${(count += 1)}`).fsPath;
    dialogs = new Dialogs();
    const made = await newProject({ ...ALL, folder, template: 'tabular-service' });
    assert.equal(made?.outcome.kind, 'created');
  });
  afterEach(async () => {
    dialogs.dispose();
    playground.dispose();
    await closeAll();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has nothing to do in a project that was just made, and says of what', async () => {
    assert.deepEqual((await update())?.offered, []);
    await dialogs.message(/Nothing to update: the project has all of .+ \d+\.\d+\.\d+/);
  });

  it('offers what has changed in words, with the safe ones chosen, and takes only what is accepted', async () => {
    const [readme, makefile, license] = [read('README.md'), read('Makefile'), read('LICENSE')];
    older('Makefile', 'all:\n');
    older('README.md', '# Old\n', '# My own words\n');
    wasMadeAs('LICENSE', undefined);
    rmSync(at('LICENSE'));
    older('gone.txt', 'of an older version\n');
    const updated = update();
    const dialog = await dialogs.at(undefined);
    const texts = dialog.pick.items.map(({ label, description }) => `${label}: ${description}`);
    assert.deepEqual(texts, [
      'Makefile: changed by the template',
      'LICENSE: new in the template',
      'README.md: changed by the template and by you: yours would be replaced',
      'gone.txt: gone from the template: would be deleted',
    ]);
    assert.deepEqual(
      dialog.pick.selectedItems.map(({ label }) => label),
      ['Makefile', 'LICENSE'],
    );
    dialog.pressButton('README.md');
    await untilDifference();
    dialog.accept();
    assert.deepEqual((await updated)?.taken, ['Makefile', 'LICENSE']);
    await dialogs.message(/2 files were updated/);
    assert.equal(read('Makefile'), makefile);
    assert.equal(read('LICENSE'), license);
    assert.equal(read('README.md'), '# My own words\n');
    assert.equal(read('gone.txt'), 'of an older version\n');

    const again = await update({ folder, take: ['README.md', 'gone.txt'] });
    assert.deepEqual(again?.taken, ['README.md', 'gone.txt']);
    assert.equal(read('README.md'), readme);
    assert.deepEqual((await update())?.offered, []);
  });

  it('that is declined changes nothing', async () => {
    older('Makefile', 'all:\n');
    const record = read(RECORD);
    const updated = update();
    (await dialogs.at(undefined)).close();
    assert.deepEqual((await updated)?.taken, []);
    assert.equal(read('Makefile'), 'all:\n');
    assert.equal(read(RECORD), record);
  });

  it('is not written over what was changed while the list was open', async () => {
    older('Makefile', 'all:\n');
    const record = read(RECORD);
    const updated = update();
    const dialog = await dialogs.at(undefined);
    writeFileSync(at('Makefile'), 'all: # in another window\n');
    dialog.accept();
    assert.equal(await updated, undefined);
    await dialogs.message(/Nothing was updated: Makefile has changed since the list was made/);
    assert.equal(read('Makefile'), 'all: # in another window\n');
    assert.equal(read(RECORD), record);
  });

  it('does not write what the author deleted unless it is accepted', async () => {
    wasMadeAs('Makefile', 'all:\n');
    rmSync(at('Makefile'));
    const updated = update();
    const dialog = await dialogs.at(undefined);
    assert.equal(dialog.item('Makefile').description, 'changed by the template; you deleted it');
    assert.deepEqual(dialog.pick.selectedItems, []);
    dialog.close();
    await updated;
  });

  it('sees what is not saved yet, and leaves it unsaved', async () => {
    const makefile = read('Makefile');
    older('Makefile', 'all:\n');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(at('Makefile')));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
    const updated = await update({ folder, take: ['Makefile'] });
    assert.deepEqual(updated?.offered, [{ path: 'Makefile', kind: 'changed-by-both' }]);
    assert.equal(document.getText(), makefile);
    assert.ok(document.isDirty);
    assert.equal(read('Makefile'), 'all:\n');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('keeps line ends, the byte order mark and the permissions of the author', async () => {
    const readme = read('README.md');
    older('README.md', '# Old\n', '\uFEFF# Old\r\n');
    chmodSync(at('README.md'), 0o755);
    const updated = await update({ folder, take: ['README.md'] });
    assert.deepEqual(updated?.offered, [{ path: 'README.md', kind: 'changed' }]);
    assert.equal(read('README.md'), `\uFEFF${readme.replaceAll('\n', '\r\n')}`);
    assert.equal(statSync(at('README.md')).mode & 0o777, 0o755);
    assert.deepEqual((await update())?.offered, []);
  });

  it('is taken back as a whole by one undo', async () => {
    older('Makefile', 'all:\n');
    older('README.md', '# Old\n');
    wasMadeAs('LICENSE', undefined);
    rmSync(at('LICENSE'));
    older('gone.txt', 'of an older version\n');
    const record = read(RECORD);
    const take = ['Makefile', 'README.md', 'LICENSE', 'gone.txt'];
    assert.deepEqual((await update({ folder, take }))?.taken.toSorted(), take.toSorted());
    await vscode.window.showTextDocument(vscode.Uri.file(at('Makefile')));
    await vscode.commands.executeCommand('undo');
    await until('all of it is back', () => existsSync(at('gone.txt')) && !existsSync(at('LICENSE')));
    assert.equal(read('gone.txt'), 'of an older version\n');
    const before = { Makefile: 'all:\n', 'README.md': '# Old\n', [RECORD]: record };
    for (const [path, text] of Object.entries(before)) {
      const document = vscode.workspace.textDocuments.find(({ uri }) => uri.fsPath === at(path));
      assert.equal(document?.getText(), text);
      assert.ok(await document.save());
      assert.equal(read(path), text);
    }
    assert.equal((await update({ folder, take: [] }))?.offered.length, take.length);
  });

  it('says what is wrong with the record', async () => {
    writeFileSync(at(RECORD), read(RECORD).replace(/^template: .*$/m, 'template: of-the-future'));
    assert.equal(await update({ folder }), undefined);
    await dialogs.message(/template of-the-future, which this version/);
    writeFileSync(at(RECORD), 'template: [\n');
    assert.equal(await update({ folder }), undefined);
    await dialogs.message(/damaged/);
    rmSync(at(RECORD));
    assert.equal(await update({ folder }), undefined);
    await dialogs.message(/was not made from a template/);
    await update();
    await dialogs.message(/No open folder has the file/);
  });
});
