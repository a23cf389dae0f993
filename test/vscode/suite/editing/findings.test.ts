import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, configure, create, finding, findings, noFinding, open, rangeOf, ruleOf, until } from '../support';

describe('findings', () => {
  afterEach(closeAll);

  it('stand on the wrong word, with the id of the rule and a link to its page', async () => {
    const { document } = await open('datasheet.yaml');
    const found = await finding(document, 'schema/unknown-key');
    assert.deepEqual(found.range, rangeOf(document, 'licence'));
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(found.source, 'ml-portfolio');
    assert.ok(typeof found.code === 'object');
    assert.match(found.code.target.toString(true), /^ml-portfolio-docs:\/docs\/rules\/schema\/unknown-key\.md$/);
    await vscode.workspace.fs.stat(found.code.target);
  });

  it('appear in the front matter of a README', async () => {
    const { document } = await open('README.md');
    const found = await until('a finding on the licence', () =>
      findings(document).find(({ range }) => range.isEqual(rangeOf(document, 'Apache 2.0'))),
    );
    assert.match(found.message, /apache-2\.0/);
  });

  it('follow what is typed and need no saving', async () => {
    const editor = await create('typed/experiment.yaml', 'name: churn\ntask:\n  type: classification\ndata: {}\n');
    const { document } = editor;
    await noFinding(document, 'schema/not-allowed-value');
    await editor.edit((edit) => edit.replace(rangeOf(document, 'classification'), 'guessing'));
    const found = await finding(document, 'schema/not-allowed-value');
    assert.deepEqual(found.range, rangeOf(document, 'guessing'));
    assert.ok(document.isDirty);
    await vscode.commands.executeCommand('undo');
    await noFinding(document, 'schema/not-allowed-value');
  });

  it('stand at the right place in a file with CRLF line ends', async () => {
    const text = '# Größe: 𝟙\r\nname: churn\r\ntask:\r\n  type: guessing\r\ndata: {}\r\n';
    const { document } = await create('crlf/experiment.yaml', text);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const found = await finding(document, 'schema/not-allowed-value');
    assert.deepEqual(found.range, new vscode.Range(3, 8, 3, 16));
  });

  it('have the severity that the settings give them, at once', async () => {
    const { document } = await open('datasheet.yaml');
    await finding(document, 'schema/unknown-key');
    try {
      await configure('rules', { 'schema/unknown-key': 'hint' });
      await until('a hint', () =>
        findings(document).some(
          (one) => ruleOf(one) === 'schema/unknown-key' && one.severity === vscode.DiagnosticSeverity.Hint,
        ),
      );
      await configure('rules', { 'schema/unknown-key': 'off' });
      await noFinding(document, 'schema/unknown-key');
    } finally {
      await configure('rules', undefined);
    }
    await finding(document, 'schema/unknown-key');
  });

  it('appear in an untitled document that says what it is', async () => {
    const content = '# ml-portfolio-kind: experiment\nname: churn\ntask:\n  type: guessing\ndata: {}\n';
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(document);
    await finding(document, 'schema/not-allowed-value');
  });
});
