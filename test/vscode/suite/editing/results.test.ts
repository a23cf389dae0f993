import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../../../src/protocol/commands';
import { apply, closeAll, codeAction, create, fileUri, finding, noFinding, until } from '../support';

const README = `# Predicting who leaves

Predicts which customers leave within 60 days, with scikit-learn; trained on billing records of 7,043 customers.

## Results

<!-- results:begin src=last.json -->
<!-- results:end -->

| Model | F1 |
| --- | --- |
| Baseline | 0.50 |
| Trees | 0.75 |
`;

const EXPERIMENT = `name: churn
task:
  type: classification
data:
  name: telecom
results:
  - metric: roc_auc
    value: 0.881 # of the last run
    split: test
results_file: run_metrics.json
`;

const write = (path: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));

const lens = (uri: vscode.Uri, title: RegExp): Promise<vscode.CodeLens> =>
  until(`a lens ${title}`, async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
    return all.find(({ command }) => title.test(command?.title ?? ''));
  });

const press = async ({ command }: vscode.CodeLens): Promise<void> => {
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...((command.arguments as unknown[] | undefined) ?? []));
};

describe('results of a README', () => {
  afterEach(closeAll);

  it('are updated from their file by a lens and by the command, which one undo takes back', async () => {
    await write('results/last.json', '{\n  "f1": 0.8149\n}\n');
    const { document } = await create('results/README.md', README);
    await finding(document, 'readme/results-out-of-date');
    await press(await lens(document.uri, /^Update results$/));
    await until('a written table', () => /\| F1 {5}\| 0\.8149 \|/.test(document.getText()));
    await noFinding(document, 'readme/results-out-of-date');
    await lens(document.uri, /up to date with last\.json/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), README);
    await vscode.commands.executeCommand(Commands.updateResults);
    await until('a written table', () => document.getText().includes('0.8149'));

    await write('results/last.json', '{\n  "f1": 0.9\n}\n');
    await finding(document, 'readme/results-out-of-date');
  });

  it('lead to their file, and show the difference to the baseline', async () => {
    await write('backed/metrics.json', '{\n  "f1": 0.75\n}\n');
    const text = README.replace(/<!--[^]*end -->\n\n/, '').replace('leave within', 'leave (metrics.json) within');
    const { document } = await create('backed/README.md', text);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await until('the difference', async () => {
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      return hints.some(({ label }) => label === '+50.0 % vs baseline');
    });
    await press(await lens(document.uri, /backed by metrics\.json/));
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /backed\/metrics\.json$/);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 1);
  });
});

describe('results of an experiment', () => {
  afterEach(closeAll);

  it('are compared with their file whenever it is written, and taken from it', async () => {
    const rule = 'experiment/number-differs-from-file';
    await write('runs/run_metrics.json', '{"test": {"roc_auc": 0.8543}}\n');
    const { document } = await create('runs/experiment.yaml', EXPERIMENT);
    const { range } = await finding(document, rule);
    assert.equal(document.getText(range), '0.881');
    await apply(await codeAction(document, range, /0\.854/, vscode.CodeActionKind.QuickFix));
    assert.equal(document.getText(), EXPERIMENT.replace('0.881', '0.854'));
    await noFinding(document, rule);
    await write('runs/run_metrics.json', '{"test": {"roc_auc": 0.902}}\n');
    assert.equal(document.getText((await finding(document, rule)).range), '0.854');
  });
});
