import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CheckWorkspaceResult } from '../../../../src/protocol/lsp';
import { Commands } from '../../../../src/protocol/commands';
import { closeAll, extension, fileUri, finding, open, until } from '../support';

describe('commands', () => {
  afterEach(closeAll);

  it('are registered as package.json names them', async () => {
    const { packageJSON } = await extension();
    const contributed = (packageJSON as { contributes: { commands: { command: string }[] } }).contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(contributed.map(({ command }) => command).sort(), Object.values(Commands).sort());
    assert.deepEqual(
      contributed.filter(({ command }) => !registered.has(command)),
      [],
    );
  });

  it('check every portfolio document of the workspace, open or not', async () => {
    const result = await vscode.commands.executeCommand<CheckWorkspaceResult>(Commands.checkWorkspace);
    assert.ok(result.documents >= 6, `${result.documents} documents`);
    assert.ok(result.findings.error > 0);
    const uri = fileUri('sweep.yaml');
    assert.equal(
      vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()),
      false,
    );
    await until('findings on a file that is not open', () => vscode.languages.getDiagnostics(uri).length > 0);
  });

  it('restart the language server, which then checks open files again', async () => {
    const { document } = await open('datasheet.yaml');
    await finding(document, 'schema/unknown-key');
    await vscode.commands.executeCommand(Commands.restartServer);
    assert.ok((await extension()).exports.isServerRunning());
    await finding(document, 'schema/unknown-key');
  });

  it('have a page behind the id of a finding, which nobody can write into', async () => {
    const { document } = await open('datasheet.yaml');
    const { code } = await finding(document, 'schema/unknown-key');
    assert.ok(typeof code === 'object');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
    assert.match(page, /^# .+\n\n`schema\/unknown-key`/);
    await assert.rejects(async () => vscode.workspace.fs.writeFile(code.target, new Uint8Array()));
    const [link = ''] = /\.\.\/README\.md/.exec(page) ?? [];
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(code.target, '..', link));
    await assert.rejects(async () => vscode.workspace.fs.stat(vscode.Uri.joinPath(code.target, '..', 'none.md')));
  });

  it('open the page of a rule', async () => {
    await vscode.commands.executeCommand(Commands.openRulePage, 'schema/unknown-key');
    await until('a preview', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('unknown-key')),
    );
  });
});
