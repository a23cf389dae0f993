import assert from 'node:assert/strict';
import { Repository } from '../../src/core/portfolio/repository';
import { LspClient, ROOT, uriOf, type World } from '../harness/lsp-client';

const EXPERIMENT = 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\nbasline: x\n';

const has = async (client: LspClient): Promise<boolean> =>
  (await client.diagnostics('experiment.yaml')).diagnostics.some(({ code }) => code === 'schema/unknown-key');

/** Whether a path is said to lead nowhere. */
const isMissing = ({ diagnostics }: { readonly diagnostics: readonly { readonly code?: unknown }[] }): boolean =>
  diagnostics.some(({ code }) => code === 'experiment/missing-path');

/** Whether a number is not that of the metrics file. */
const isDifferent = ({ code }: { readonly code?: unknown }): boolean => code === 'model-card/number-differs-from-file';

/** Whether an experiment names another version of its data than the datasheet does. */
const isOtherVersion = ({ code }: { readonly code?: unknown }): boolean =>
  code === 'experiment/data-version-differs-from-datasheet';

describe('the world around the documents', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  it('checks the whole workspace on request, with counts', async () => {
    client = await LspClient.start({
      files: { 'a/experiment.yaml': EXPERIMENT, 'b/experiment.yaml': EXPERIMENT, 'notes.yaml': 'a: 1\n' },
    });
    const result = await client.request<{ documents: number; findings: Record<string, number>; unreadable: string[] }>(
      'mlPortfolio/checkWorkspace',
      {},
    );
    assert.equal(result.documents, 2);
    assert.ok((result.findings['error'] ?? 0) >= 2);
    assert.deepEqual(result.unreadable, []);
    const published = await client.diagnostics('b/experiment.yaml');
    assert.ok(published.diagnostics.some(({ code }) => code === 'schema/unknown-key'));
  });

  it('reports progress of the workspace check to the token of the client', async () => {
    client = await LspClient.start({ files: { 'experiment.yaml': EXPERIMENT } });
    const seen: string[] = [];
    client.connection.onNotification(
      '$/progress',
      ({ value }: { value: { kind: string } }) => void seen.push(value.kind),
    );
    await client.request('mlPortfolio/checkWorkspace', { workDoneToken: 'check' });
    assert.equal(seen[0], 'begin');
    assert.equal(seen.at(-1), 'end');
  });

  it('answers for each of very many open documents, also for those that it has laid to rest', async () => {
    client = await LspClient.start();
    const paths = Array.from({ length: 60 }, (_, index) => `${index}/experiment.yaml`);
    for (const path of paths) await client.open(path, EXPERIMENT);
    for (const path of paths) assert.ok((await client.diagnostics(path)).diagnostics.length > 0);
    for (const path of paths) {
      const textDocument = { uri: uriOf(path) };
      const outline = await client.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument });
      assert.deepEqual(
        outline.map(({ name }) => name),
        ['name', 'task', 'data', 'basline'],
      );
    }
    const [first = ''] = paths;
    const textDocument = { uri: uriOf(first) };
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } };
    const fixes = await client.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    assert.ok(fixes.length > 0);
    const corrected = await client.change(first, 'notes', { ...range, end: { line: 5, character: 7 } });
    const { diagnostics } = await client.diagnostics(first, corrected);
    assert.ok(!diagnostics.some(({ code }) => code === 'schema/unknown-key'));
    await client.close(first);
    const closed = await client.request('textDocument/documentSymbol', { textDocument });
    assert.equal(closed, null);
  });

  it('lists the formats that a document can be corrected to', async () => {
    client = await LspClient.start();
    const formats = await client.request<{ id: string; label: string }[]>('mlPortfolio/formats', undefined);
    assert.ok(formats.some(({ id, label }) => id === 'wandb-sweep' && label === 'W&B sweep'));
  });

  it('compares a card with its metrics file, also with one that is named while it is open', async () => {
    client = await LspClient.start({ files: { 'metrics.json': '{"roc_auc": 0.854}', 'b.json': '{"recall": 0.61}' } });
    const markdown = '---\nlicense: mit\n---\n\n# Churn\n\n| Metric | Test |\n| --- | --- |\n| ROC AUC | 0.881 |\n';
    const first = client.next(
      ({ uri, diagnostics }) => uri === uriOf('model_card.md') && diagnostics.some(isDifferent),
    );
    await client.open('model_card.md', markdown);
    await first;
    const card =
      'model_details:\n  name: a\nquantitative_analysis:\n  performance_metrics:\n    - {type: recall, value: 0.42}\n';
    await client.open('model-card.yaml', card);
    assert.ok(!(await client.diagnostics('model-card.yaml')).diagnostics.some(isDifferent));
    const second = client.next(
      ({ uri, diagnostics }) => uri === uriOf('model-card.yaml') && diagnostics.some(isDifferent),
    );
    const end = { line: 5, character: 0 };
    await client.change('model-card.yaml', 'metrics_file: b.json\n', { start: end, end });
    await second;
  });

  it('compares an experiment with what its datasheet has become in the editor', async () => {
    const datasheet = 'name: telecom\nversion: 2026-01\nfields:\n  - name: tenure\n';
    client = await LspClient.start({ files: { 'datasheet.yaml': datasheet } });
    const saying = (wanted: boolean): Promise<unknown> =>
      client.next(
        ({ uri, diagnostics }) => uri === uriOf('experiment.yaml') && diagnostics.some(isOtherVersion) === wanted,
      );
    const first = saying(true);
    const experiment = 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: 2025-12\n';
    await client.open('experiment.yaml', experiment);
    await first;
    await client.open('datasheet.yaml', datasheet);
    const version = { start: { line: 1, character: 9 }, end: { line: 1, character: 16 } };
    const mended = saying(false);
    await client.change('datasheet.yaml', '2025-12', version);
    await mended;
    const back = saying(true);
    await client.change('datasheet.yaml', '2026-02', version);
    await back;
  });

  it('takes the kind from the setting, and takes it back', async () => {
    client = await LspClient.start({ settings: { documents: { 'run.yaml': 'experiment' } } });
    await client.open('run.yaml', EXPERIMENT);
    assert.ok((await client.diagnostics('run.yaml')).diagnostics.length > 0);
    client.settings = { documents: { 'run.yaml': 'none' } };
    const next = client.next(({ uri, diagnostics }) => uri === uriOf('run.yaml') && diagnostics.length === 0);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await next;
  });

  it('looks for what the files show once a log of milestones is open', async () => {
    client = await LspClient.start({ files: { 'src/train.py': 'import random\n' } });
    const log = 'milestones:\n  2.5-datasheet:\n    status: done\n    evidence: [src/train.py]\n';
    const shown = client.next(({ diagnostics }) => diagnostics.some(({ code }) => code === 'milestones/not-shown'));
    await client.open('milestones.yaml', log);
    await shown;
  });

  it('says what a document has become, whoever asks first', async () => {
    client = await LspClient.start({ settings: { documents: { 'run.yaml': 'none' } } });
    await client.open('run.yaml', EXPERIMENT);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'file:///elsewhere/experiment.yaml', languageId: 'yaml', version: 1, text: EXPERIMENT },
    });
    await client.next(({ uri }) => uri.startsWith('file:///elsewhere'));
    // The answer for the other folder is late, and meanwhile the editor asks for an outline.
    let answer: (() => void) | undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    client.connection.onRequest('workspace/configuration', async ({ items }: { items: { scopeUri: string }[] }) => {
      if (items.some(({ scopeUri }) => scopeUri !== ROOT)) await late;
      return items.map(() => ({ documents: { 'run.yaml': 'experiment' } }));
    });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const textDocument = { uri: uriOf('run.yaml') };
    let outline: unknown = null;
    while (outline === null) outline = await client.request('textDocument/documentSymbol', { textDocument });
    answer?.();
    const told = (): unknown[] =>
      client.notifications
        .filter(({ method }) => method === 'mlPortfolio/documentStatus')
        .map(({ params }) => params as { uri: string; format: string | null })
        .filter(({ uri }) => uri === uriOf('run.yaml'))
        .map(({ format }) => format);
    await client.diagnostics('run.yaml');
    assert.deepEqual(told(), [null, 'experiment']);
  });

  it('takes settings that are sent along from a client that cannot be asked', async () => {
    const rules = { 'schema/unknown-key': 'off' };
    client = await LspClient.start({ capabilities: {}, initializationOptions: { settings: { rules } } });
    await client.open('experiment.yaml', EXPERIMENT);
    const { diagnostics } = await client.diagnostics('experiment.yaml');
    assert.ok(!diagnostics.some(({ code }) => code === 'schema/unknown-key'));
  });

  it('asks to be told of changed files and settings, as far as the client can be asked', async () => {
    const asked = async (workspace: object, initializationOptions?: unknown): Promise<unknown[]> => {
      client = await LspClient.start({ capabilities: { workspace }, initializationOptions });
      // Answered behind whatever the server asks for at the start.
      await client.request('mlPortfolio/formats', undefined);
      return client.registrations.map(({ method, registerOptions }) => [method, registerOptions]);
    };
    const able = { dynamicRegistration: true };
    const settings = ['workspace/didChangeConfiguration', { section: 'mlPortfolio' }];
    assert.deepEqual(await asked({ didChangeConfiguration: able }), [settings]);
    await client.stop();
    const both = await asked({ didChangeConfiguration: able, didChangeWatchedFiles: able });
    assert.equal(both.length, 2);
    await client.stop();
    assert.deepEqual(await asked({ didChangeConfiguration: {} }), []);
    await client.stop();
    // The extension's own client tells unasked; asked as well, it would tell twice.
    assert.deepEqual(await asked({ didChangeConfiguration: able }, { watchesFiles: true }), []);
  });

  it('reads the workspace again when a file changes outside the editor', async () => {
    const files: World = { 'experiment.yaml': EXPERIMENT };
    client = await LspClient.start({ files });
    await client.open('other/experiment.yaml', EXPERIMENT);
    await client.diagnostics('other/experiment.yaml');
    files['experiment.yaml'] = 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n';
    const changes = [{ uri: uriOf('experiment.yaml'), type: 2 }];
    const refreshed = client.next(({ uri }) => uri === uriOf('other/experiment.yaml'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await refreshed;
    await client.request('mlPortfolio/checkWorkspace', {});
    const { diagnostics } = await client.diagnostics('experiment.yaml');
    assert.ok(!diagnostics.some(({ code }) => code === 'schema/unknown-key'));
  });

  it('takes a file that git ignores for no document, though it is there', async () => {
    const card = 'name: churn\ntask:\n  type: classification\ndata:\n  datasheet: datasheet.yaml\n';
    client = await LspClient.start({
      files: { 'experiment.yaml': card },
      ports: { readAgain: () => Promise.resolve({ state: 'left-out' }) },
    });
    await client.open('experiment.yaml', card);
    if (!isMissing(await client.diagnostics('experiment.yaml'))) await client.next(isMissing);
    const found = client.next((published) => !isMissing(published));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('datasheet.yaml'), type: 1 }],
    });
    await found;
    const { documents } = await client.request<{ documents: number }>('mlPortfolio/checkWorkspace', {});
    assert.equal(documents, 1);
  });

  it('gives up a workspace check when it is cancelled, and answers so', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${index}/experiment.yaml`, EXPERIMENT]),
    );
    client = await LspClient.start({ files });
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
    const source = new CancellationTokenSource();
    const result = client.connection.sendRequest<{ documents: number }>('mlPortfolio/checkWorkspace', {}, source.token);
    client.connection.onNotification('textDocument/publishDiagnostics', () => source.cancel());
    const { documents } = await result;
    assert.ok(documents < 400, `${documents} documents were checked after all`);
  });

  it('goes on without the workspace when it cannot be read, and says so in the log', async () => {
    client = await LspClient.start({ ports: { loadRepository: () => Promise.reject(new Error('disk on fire')) } });
    await client.open('experiment.yaml', EXPERIMENT);
    const { diagnostics } = await client.diagnostics('experiment.yaml');
    assert.ok(diagnostics.some(({ code }) => code === 'schema/unknown-key'));
    const log = client.notifications.find(
      ({ method, params }) => method === 'window/logMessage' && JSON.stringify(params).includes('disk on fire'),
    );
    assert.ok(log);
  });

  it('keeps two servers in one process apart', async () => {
    client = await LspClient.start({ settings: { rules: { 'schema/unknown-key': 'off' } } });
    const other = await LspClient.start();
    await Promise.all([client.open('experiment.yaml', EXPERIMENT), other.open('experiment.yaml', EXPERIMENT)]);
    assert.deepEqual([await has(client), await has(other)], [false, true]);
    await other.stop();
  });

  it('asks for the workspace once, when the first document of ours is open', async () => {
    let loads = 0;
    const loadRepository = (root: string): Promise<Repository> => {
      loads++;
      return Promise.resolve(new Repository(root));
    };
    client = await LspClient.start({ ports: { loadRepository } });
    await client.open('values.yaml', 'replicas: 3\n');
    await client.diagnostics('values.yaml');
    assert.equal(loads, 0);
    await client.open('experiment.yaml', EXPERIMENT);
    await client.open('a/experiment.yaml', EXPERIMENT);
    await client.diagnostics('a/experiment.yaml');
    assert.equal(loads, 1);
  });
});
