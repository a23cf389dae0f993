import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../../../src/protocol/commands';
import { closeAll, configure, create, extension, fileUri, open, until } from '../support';

const README = `# Ranking

We predict which customers cancel within 30 days, so that the retention team calls them first.

## Training

The gradient boosting model is trained with LightGBM on 412,000 customer months; the last three months are the test set.

## Results

ROC AUC 0.78 on the test set; recall 0.52.
`;

const panels = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('mlPortfolio.caseStudy'));

const panelOf = (name: string): Promise<vscode.Tab> =>
  until(`a panel of ${name}`, () => panels().find(({ label }) => label === `Case Study: ${name}`));

const openPanel = (document?: vscode.Uri): Thenable<unknown> =>
  vscode.commands.executeCommand(Commands.openCaseStudyPanel, document);

const status = async (document: vscode.TextDocument, kind: string): Promise<void> => {
  const { exports } = await extension();
  await until(`${document.fileName} is a ${kind}`, () => exports.documentStatus(document.uri)?.kind === kind);
};

describe('the case-study panel', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close(panels());
    await closeAll();
  });

  it('opens beside the README of the active editor, which keeps the focus, and only once', async () => {
    const { document } = await create('ranking/README.md', README);
    await status(document, 'case-study');
    await openPanel();
    const panel = await panelOf('ranking/README.md');
    assert.equal(panel.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await openPanel();
    assert.equal(panels().length, 1);
  });

  it('opens one panel for each README', async () => {
    await create('ranking/README.md', README);
    await openPanel();
    await panelOf('ranking/README.md');
    await create('demand-case-study.md', README);
    await openPanel();
    await panelOf('demand-case-study.md');
    assert.equal(panels().length, 2);
  });

  it('opens the panel of the README that a menu or another extension names', async () => {
    await create('ranking/README.md', README);
    await open('datasheet.yaml');
    await openPanel(fileUri('ranking/README.md'));
    await panelOf('ranking/README.md');
  });

  it('takes the only README that is open when another file is active', async () => {
    const { document } = await create('ranking/README.md', README);
    await status(document, 'case-study');
    // Otherwise the next file takes its place.
    await vscode.commands.executeCommand('workbench.action.keepEditor');
    await open('datasheet.yaml');
    await openPanel();
    await panelOf('ranking/README.md');
  });

  it('asks which README when none is open', async () => {
    await open('datasheet.yaml');
    await openPanel();
    await until('a panel without a README', () => panels().find(({ label }) => label === 'Case Study'));
  });

  it('follows a README that is renamed', async () => {
    await create('ranking/README.md', README);
    await openPanel();
    await panelOf('ranking/README.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileUri('ranking/README.md'), fileUri('ranked/README.md'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await panelOf('ranked/README.md');
    await vscode.workspace.fs.delete(fileUri('ranked'), { recursive: true });
  });

  it('follows what the settings say of a README', async () => {
    const { document } = await create('ranking/README.md', README);
    await status(document, 'case-study');
    await configure('documents', { 'ranking/README.md': 'none' });
    const { exports } = await extension();
    await until('no case study', () => exports.documentStatus(document.uri)?.format === null);
    await configure('documents', undefined);
    await status(document, 'case-study');
  });
});
