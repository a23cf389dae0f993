import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { create, extension, findings, open, until } from '../support';

describe('a workspace without portfolio documents', () => {
  it('activates on a YAML file and starts no language server', async () => {
    await open('settings.yaml');
    const { exports: api, isActive } = await extension();
    assert.ok(isActive);
    assert.equal(api.isServerRunning(), false);
  });

  it('leaves Markdown and JSON alone', async () => {
    for (const path of ['NOTES.md', 'package.json']) {
      const { document } = await open(path);
      assert.deepEqual(findings(document), []);
    }
    assert.equal((await extension()).exports.isServerRunning(), false);
  });

  it('explains that the kind of an untitled file cannot be remembered, and still starts nothing', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'colour: blue\n' });
    await vscode.window.showTextDocument(document);
    void vscode.commands.executeCommand('mlPortfolio.changeDocumentKind');
    assert.equal((await extension()).exports.isServerRunning(), false);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('starts the language server with the first document that could be one of a portfolio', async () => {
    await create('model-card.yaml', 'model_details:\n  name: churn\n');
    const { exports: api } = await extension();
    await until('the language server', () => api.isServerRunning());
  });
});
