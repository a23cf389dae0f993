import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { DocumentStatus } from '../../../../src/protocol/lsp';
import { closeAll, configure, create, extension, finding, findings, open, until } from '../support';

async function statusOf(document: vscode.TextDocument, wanted: (status: DocumentStatus) => boolean) {
  const { exports: api } = await extension();
  return until(`the status of ${document.fileName}`, () => {
    const status = api.documentStatus(document.uri);
    return status !== undefined && wanted(status) && status;
  });
}

describe('the kind of a document', () => {
  afterEach(async () => {
    await closeAll();
    await configure('documents', undefined);
  });

  it('is said with the reason', async () => {
    const { document } = await open('README.md');
    const status = await statusOf(document, ({ format }) => format !== null);
    assert.equal(status.format, 'model-card-markdown');
    assert.equal(status.kind, 'model-card');
    assert.ok(status.reason.length > 0);
  });

  it('is nothing for a file of another tool', async () => {
    await open('README.md');
    const { document } = await open('.github/workflows/ci.yml');
    assert.equal((await statusOf(document, () => true)).format, null);
    assert.deepEqual(findings(document), []);
  });

  it('follows the setting, in both directions and without a restart', async () => {
    const { document } = await open('datasheet.yaml');
    await finding(document, 'schema/unknown-key');
    await configure('documents', { 'datasheet.yaml': 'none' });
    await statusOf(document, ({ format }) => format === null);
    await until('no findings', () => findings(document).length === 0);
    await configure('documents', { 'datasheet.yaml': 'experiment' });
    await statusOf(document, ({ format }) => format === 'experiment');
    await configure('documents', undefined);
    await statusOf(document, ({ format }) => format === 'datasheet');
    await finding(document, 'schema/unknown-key');
  });

  it('follows a pattern', async () => {
    const { document } = await create('notes/churn.yaml', 'name: churn\ntask:\n  type: guessing\ndata: {}\n');
    await statusOf(document, ({ format }) => format === null);
    await configure('documents', { 'notes/*.yaml': 'experiment' });
    await finding(document, 'schema/not-allowed-value');
  });
});
