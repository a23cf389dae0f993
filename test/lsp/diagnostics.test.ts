import assert from 'node:assert/strict';
import { CAPABILITIES, LspClient, uriOf } from '../harness/lsp-client';

const EXPERIMENT = 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n';

const ids = (diagnostics: readonly { code?: string | number }[]): unknown[] => diagnostics.map(({ code }) => code);
const only = (diagnostics: readonly { code?: string | number }[], id: string): unknown[] =>
  diagnostics.filter(({ code }) => code === id);

describe('diagnostics over the protocol', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  it('pushes findings with range, code, link and version when a document opens', async () => {
    client = await LspClient.start();
    await client.open('experiment.yaml', `${EXPERIMENT}basline: x\n`);
    const { diagnostics, version } = await client.diagnostics('experiment.yaml');
    assert.equal(version, 1);
    const [finding] = diagnostics.filter(({ code }) => code === 'schema/unknown-key');
    assert.deepEqual(finding?.range, { start: { line: 5, character: 0 }, end: { line: 5, character: 7 } });
    assert.equal(finding?.source, 'ml-portfolio');
    assert.match(finding?.codeDescription?.href ?? '', /docs\/rules\/schema\/unknown-key\.md$/);
  });

  it('follows incremental edits', async () => {
    client = await LspClient.start();
    await client.open('experiment.yaml', `${EXPERIMENT}basline: x\n`);
    await client.diagnostics('experiment.yaml');
    const version = await client.change('experiment.yaml', 'notes', {
      start: { line: 5, character: 0 },
      end: { line: 5, character: 7 },
    });
    const { diagnostics } = await client.diagnostics('experiment.yaml', version);
    assert.deepEqual(only(diagnostics, 'schema/unknown-key'), []);
  });

  it('answers a burst of keystrokes with the findings of the last one, and not with one publication each', async () => {
    client = await LspClient.start();
    await client.open('experiment.yaml', EXPERIMENT);
    await client.diagnostics('experiment.yaml');
    const before = client.published.length;
    let version = 0;
    for (let count = 1; count <= 50; count++)
      version = await client.change('experiment.yaml', `${EXPERIMENT}${'x'.repeat(count)}: 1\n`);
    const { diagnostics } = await client.diagnostics('experiment.yaml', version);
    assert.deepEqual(only(diagnostics, 'schema/unknown-key').length, 1);
    assert.ok(client.published.length - before < 50, 'every keystroke was published');
    const versions = client.published.slice(before).map((one) => one.version ?? 0);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
      'an older version was published after a newer one',
    );
  });

  it('clears what it showed when a document closes', async () => {
    client = await LspClient.start();
    await client.open('experiment.yaml', `${EXPERIMENT}basline: x\n`);
    await client.diagnostics('experiment.yaml');
    const cleared = client.next(({ uri }) => uri === uriOf('experiment.yaml'));
    await client.close('experiment.yaml');
    assert.deepEqual((await cleared).diagnostics, []);
  });

  it('says nothing about files that are none of ours', async () => {
    client = await LspClient.start();
    await client.open('deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: [\n');
    const { diagnostics } = await client.diagnostics('deployment.yaml');
    assert.deepEqual(diagnostics, []);
  });

  it('takes a change of severity and of "off" at once', async () => {
    client = await LspClient.start({ settings: { rules: { 'schema/unknown-key': 'hint' } } });
    await client.open('experiment.yaml', `${EXPERIMENT}basline: x\n`);
    const first = await client.diagnostics('experiment.yaml');
    assert.equal(first.diagnostics.find(({ code }) => code === 'schema/unknown-key')?.severity, 4);
    client.settings = { rules: { 'schema/unknown-key': 'off' } };
    const next = client.next(({ diagnostics }) => !ids(diagnostics).includes('schema/unknown-key'));
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await next;
  });

  it('answers a client that pulls, and pushes nothing to it', async () => {
    const capabilities = { ...CAPABILITIES, textDocument: { diagnostic: {} } };
    client = await LspClient.start({ capabilities });
    assert.ok(client.result?.capabilities.diagnosticProvider);
    await client.open('experiment.yaml', `${EXPERIMENT}basline: x\n`);
    const report = await client.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri: uriOf('experiment.yaml') },
    });
    assert.deepEqual(only(report.items, 'schema/unknown-key').length, 1);
    assert.deepEqual(client.published, []);
  });

  it('leaves to Red Hat YAML what it reports, but not in front matter', async () => {
    client = await LspClient.start({ initializationOptions: { neighbours: ['redhat.vscode-yaml'] } });
    await client.open('experiment.yaml', `${EXPERIMENT}name: twice\n`);
    assert.deepEqual(only((await client.diagnostics('experiment.yaml')).diagnostics, 'syntax/duplicate-key'), []);
    await client.open('MODEL_CARD.md', '---\nlicense: mit\nlicense: mit\n---\n# Card\n', 'markdown');
    assert.equal(only((await client.diagnostics('MODEL_CARD.md')).diagnostics, 'syntax/duplicate-key').length, 1);
  });

  it('tells the client what a document is, and why', async () => {
    client = await LspClient.start();
    await client.open('experiment.yaml', EXPERIMENT);
    await client.diagnostics('experiment.yaml');
    const status = client.notifications.find(({ method }) => method === 'mlPortfolio/documentStatus');
    assert.deepEqual(status?.params, {
      uri: uriOf('experiment.yaml'),
      format: 'experiment',
      kind: 'experiment',
      label: 'Experiment',
      reason: 'the file name says experiment',
    });
  });
});
