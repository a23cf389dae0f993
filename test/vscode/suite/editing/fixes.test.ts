import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FIX_ALL_KIND } from '../../../../src/protocol/commands';
import { apply, closeAll, codeAction, create, finding, noFinding, open, until } from '../support';

/** Three mistakes that have one right answer each, among comments and quotes that are to stay. */
const EXPERIMENT = `# kept: first line
name: "churn" # kept: behind a value
task:
  type: Classification
data:
  version: 3
metrics:
  primary:
    name: roc_auc
    goal: maximise # kept: behind the mistake
descripton: 'quoted'
`;

describe('quick fixes', () => {
  afterEach(closeAll);

  it('change the wrong word and nothing else; one undo brings it back', async () => {
    const { document } = await open('datasheet.yaml');
    const before = document.getText();
    const found = await finding(document, 'schema/unknown-key');
    const fix = await codeAction(document, found.range, /license/, vscode.CodeActionKind.QuickFix);
    assert.ok(fix.isPreferred);
    await apply(fix);
    assert.equal(document.getText(), before.replace('\nlicence:', '\nlicense:'));
    await noFinding(document, 'schema/unknown-key');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await finding(document, 'schema/unknown-key');
  });

  it('work in the front matter of a README', async () => {
    const { document } = await open('README.md');
    const before = document.getText();
    const place = await until('a finding on the licence', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ range }) => document.getText(range) === 'Apache 2.0'),
    );
    await apply(await codeAction(document, place.range, /apache-2\.0/, vscode.CodeActionKind.QuickFix));
    assert.equal(document.getText(), before.replace('license: Apache 2.0', 'license: apache-2.0'));
  });

  it('are all applied by one command, with comments and quotes kept', async () => {
    const { document } = await create('fix-all/experiment.yaml', EXPERIMENT);
    await finding(document, 'schema/unknown-key');
    await vscode.commands.executeCommand('mlPortfolio.fixAllInFile');
    await noFinding(document, 'schema/unknown-key');
    await noFinding(document, 'schema/not-allowed-value');
    const expected = EXPERIMENT.replace('Classification', 'classification')
      .replace('maximise', 'maximize')
      .replace('descripton', 'description');
    assert.equal(document.getText(), expected);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), EXPERIMENT);
  });

  it('can be applied on saving', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'yaml' });
    await settings.update('codeActionsOnSave', { [FIX_ALL_KIND]: 'explicit' }, vscode.ConfigurationTarget.Global);
    try {
      const { document } = await create('on-save/experiment.yaml', EXPERIMENT);
      await finding(document, 'schema/unknown-key');
      const editor = await vscode.window.showTextDocument(document);
      // A busy editor gives up on code actions after a second or two and saves without them; then the next save does.
      await until('a saved file without the mistake', async () => {
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a new line\n'));
        await document.save();
        return !document.getText().includes('descripton');
      });
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('keep the line ends of the file', async () => {
    const text = EXPERIMENT.replaceAll('\n', '\r\n');
    const { document } = await create('fix-crlf/experiment.yaml', text);
    const found = await finding(document, 'schema/unknown-key');
    await apply(await codeAction(document, found.range, /description/, vscode.CodeActionKind.QuickFix));
    assert.equal(document.getText(), text.replace('descripton', 'description'));
  });

  it('switch a finding off with a comment on the line before', async () => {
    const { document } = await create('suppress/experiment.yaml', EXPERIMENT);
    const found = await finding(document, 'schema/unknown-key');
    await apply(await codeAction(document, found.range, /next line|this line|line/i, vscode.CodeActionKind.QuickFix));
    assert.match(document.getText(), /# ml-portfolio-disable-next-line schema\/unknown-key.*\n(?:')?descripton/);
    await noFinding(document, 'schema/unknown-key');
  });
});
