import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import {
  CASE_STUDY,
  CASE_STUDY_CHANGED,
  CASE_STUDY_FIX,
  type CaseStudyAnswer,
  type CaseStudyChanged,
} from '../../src/protocol/panel-requests';
import { HALF_SAID } from '../harness/case-study';
import { LspClient, uriOf } from '../harness/lsp-client';

describe('what the case-study panel asks for', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const ask = (path: string, follow = false): Promise<CaseStudyAnswer> =>
    client.request<CaseStudyAnswer>(CASE_STUDY, { uri: uriOf(path), follow });

  const changed = (): Promise<string> =>
    new Promise((resolve) => {
      client.connection.onNotification(CASE_STUDY_CHANGED, ({ uri }: CaseStudyChanged) => resolve(uri));
    });

  it('gets a report of the newest text', async () => {
    client = await LspClient.start();
    await client.open('churn/README.md', HALF_SAID);
    const answer = await ask('churn/README.md');
    assert.equal(answer.kind, 'case-study');
    assert.equal(answer.report.path, 'churn/README.md');
    assert.equal(answer.report.checks.find(({ id }) => id === 'readme/result')?.state, 'present');
  });

  it('is told when a README that it follows was checked again, and then gets another report', async () => {
    client = await LspClient.start();
    await client.open('README.md', HALF_SAID);
    await client.diagnostics('README.md');
    await ask('README.md', true);
    const told = changed();
    await client.change(
      'README.md',
      `${HALF_SAID}\n## Limitations\n\nThe model cannot rank customers without a contract; they are left out of the data.\n`,
    );
    assert.equal(await told, uriOf('README.md'));
    const answer = await ask('README.md', true);
    assert.equal(answer.kind, 'case-study');
    assert.equal(answer.report.checks.find(({ id }) => id === 'readme/limitations')?.state, 'present');
  });

  it('is told nothing of one that it does not follow any more', async () => {
    client = await LspClient.start();
    await client.open('README.md', HALF_SAID);
    await ask('README.md', true);
    await ask('README.md', false);
    const told: string[] = [];
    client.connection.onNotification(CASE_STUDY_CHANGED, ({ uri }: CaseStudyChanged) => void told.push(uri));
    const next = client.next(({ uri, version }) => uri === uriOf('README.md') && version === 2);
    await client.change('README.md', `${HALF_SAID}More.\n`);
    await next;
    await ask('README.md');
    assert.deepEqual(told, []);
  });

  it('gets the edit of a fix, and none when the fix is gone', async () => {
    client = await LspClient.start();
    await client.open('README.md', HALF_SAID);
    const answer = await ask('README.md');
    assert.equal(answer.kind, 'case-study');
    const finding = answer.report.findings.find(({ id }) => id === 'readme/broken-anchor');
    assert.ok(finding);
    const owner = { kind: 'finding', id: finding.id, line: finding.line };
    const params = { uri: uriOf('README.md'), owner, title: finding.fixes[0]?.title };
    const edit = await client.request<WorkspaceEdit | null>(CASE_STUDY_FIX, params);
    assert.ok(JSON.stringify(edit).includes('training'));
    assert.equal(await client.request(CASE_STUDY_FIX, { ...params, title: 'Another' }), null);
    assert.equal(await client.request(CASE_STUDY_FIX, { ...params, uri: uriOf('gone.md') }), null);
  });

  it('hears what another document was taken for, and why', async () => {
    client = await LspClient.start();
    await client.open('README.md', '---\nlibrary_name: sklearn\n---\n# Card\n');
    const card = await ask('README.md');
    assert.ok(card.kind === 'other' && card.label.startsWith('Model card') && card.reason !== '');
    await client.open('notes.md', '# Shopping\n\nMilk and bread.\n');
    assert.equal((await ask('notes.md')).kind, 'other');
    assert.equal((await ask('never-opened.md')).kind, 'unknown');
  });
});
