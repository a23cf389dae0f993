import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams, CodeLens, InlayHint, ShowDocumentParams } from 'vscode-languageserver-protocol';
import type { UpdateResultsAnswer } from '../../src/protocol/lsp';
import { CAPABILITIES, LspClient, uriOf, type Options, type World } from '../harness/lsp-client';

const README = `# Churn of broadband customers

Predicts which customers leave within 60 days, trained with scikit-learn on billing records of 7,043 customers.

## Results

<!-- results:begin src=runs/last.json -->
<!-- results:end -->

| Model | F1 |
| --- | --- |
| Baseline | 0.50 |
| Trees | 0.75 |
`;
const FILES = { 'README.md': README, 'runs/last.json': '{"f1": 0.75}' };

describe('results of a README over the protocol', () => {
  let client: LspClient;
  const textDocument = { uri: uriOf('README.md') };

  const start = async (options: Options = {}): Promise<void> => {
    client = await LspClient.start({ files: { ...FILES }, ...options });
    await client.open('README.md', README, 'markdown');
    await client.next(({ diagnostics }) => diagnostics.some(({ code }) => code === 'readme/results-out-of-date'));
  };
  afterEach(() => client.stop());

  const lenses = async (): Promise<(string | undefined)[]> =>
    ((await client.request<CodeLens[] | null>('textDocument/codeLens', { textDocument })) ?? []).map(
      ({ command }) => command?.title,
    );

  const hints = async (): Promise<unknown[]> => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const all = await client.request<InlayHint[] | null>('textDocument/inlayHint', { textDocument, range });
    return (all ?? []).map(({ label, position }) => [label, position.line]);
  };

  it('reads the file that a block names, whatever its name, and marks block and numbers', async () => {
    await start();
    assert.deepEqual(await lenses(), ['Update results']);
    assert.deepEqual(await hints(), [['+50.0 % vs baseline', 12]]);
  });

  it('looks for a file that is not there whenever the text is checked, as an editor may not tell of it', async () => {
    const files: World = { 'README.md': README };
    client = await LspClient.start({ files });
    await client.open('README.md', README, 'markdown');
    await client.next(({ diagnostics }) => diagnostics.some(({ code }) => code === 'readme/results-block'));
    files['runs/last.json'] = '{"f1": 0.75}';
    const end = { line: 4, character: '## Results'.length };
    await client.change('README.md', ' so far', { start: end, end });
    const { diagnostics } = await client.next((published) =>
      published.diagnostics.some(({ code }) => code === 'readme/results-out-of-date'),
    );
    assert.ok(!diagnostics.some(({ code }) => code === 'readme/results-block'));
  });

  it('offers its commands to a client that has none of its own, and only to such a one', async () => {
    await start();
    const { capabilities } = client.result ?? assert.fail();
    assert.deepEqual(capabilities.executeCommandProvider?.commands, [
      'mlPortfolio.updateResults',
      'mlPortfolio.openMetrics',
    ]);
    const other = await LspClient.start({ initializationOptions: { hasCommands: true } });
    assert.equal(other.result?.capabilities.executeCommandProvider, undefined);
    await other.stop();
  });

  it('updates the blocks as one edit of the client', async () => {
    await start();
    const applied: ApplyWorkspaceEditParams[] = [];
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params);
      return { applied: true };
    });
    const update = (uri: string): Promise<UpdateResultsAnswer> =>
      client.request('workspace/executeCommand', { command: 'mlPortfolio.updateResults', arguments: [uri] });
    assert.deepEqual(await update(textDocument.uri), { kind: 'done', updated: 1, blocks: 1, faults: 0 });
    const [edit, ...others] = applied[0]?.edit.changes?.[textDocument.uri] ?? [];
    assert.deepEqual(others, []);
    assert.match(edit?.newText ?? '', /\| F1 {5}\| {2}0\.75 \|/);
    assert.deepEqual(edit?.range, { start: { line: 6, character: 41 }, end: { line: 7, character: 0 } });
    assert.deepEqual(await update(uriOf('nowhere.md')), { kind: 'no-case-study' });
  });

  it('follows the file while the README is open', async () => {
    const files: Record<string, string> = { ...FILES };
    await start({ files });
    const filled = README.replace(' -->\n<!--', ' -->\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.75 |\n\n<!--');
    await client.change('README.md', filled);
    assert.deepEqual(await lenses(), ['Results are up to date with runs/last.json']);
    files['runs/last.json'] = '{"f1": "lost"}';
    const told = client.next(({ diagnostics }) => diagnostics.some(({ code }) => code === 'readme/results-block'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('runs/last.json'), type: 2 }],
    });
    await told;
    assert.deepEqual(await lenses(), []);
  });

  it('opens the file where the client can show documents', async () => {
    const shown: ShowDocumentParams[] = [];
    await start({ capabilities: { ...CAPABILITIES, window: { showDocument: { support: true } } } });
    client.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
    const uri = uriOf('runs/last.json');
    await client.request('workspace/executeCommand', { command: 'mlPortfolio.openMetrics', arguments: [uri, 1] });
    assert.deepEqual(
      shown.map((params) => [params.uri, params.selection?.start.line]),
      [[uri, 0]],
    );
  });

  it('keeps still when the settings say so', async () => {
    await start({ settings: { codeLens: false, inlayHints: false } });
    assert.deepEqual([await lenses(), await hints()], [[], []]);
  });
});
