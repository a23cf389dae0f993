import assert from 'node:assert/strict';
import {
  ADD_ARTIFACT,
  ARTIFACT_KINDS,
  type AddArtifactAnswer,
  type AddArtifactParams,
  type ArtifactKind,
} from '../../src/protocol/artifact-requests';
import { LspClient, ROOT, uriOf, type Options } from '../harness/lsp-client';

const CSV = 'customer_id,plan,churned\n17,basic,0\n18,plus,1\n';

function textOf(answer: AddArtifactAnswer): string {
  assert.equal(answer.kind, 'files');
  return answer.files.map(({ text }) => text).join('');
}

describe('one artifact for a repository that is there', () => {
  let client: LspClient;
  const start = async (options: Options): Promise<void> => {
    client = await LspClient.start({ initializationOptions: { trusted: true }, ...options });
  };
  const add = (params: Partial<AddArtifactParams>): Promise<AddArtifactAnswer> =>
    client.connection.sendRequest<AddArtifactAnswer>(ADD_ARTIFACT, { folder: ROOT, kind: 'model-card', ...params });
  afterEach(() => client.stop());

  it('is one of those that are offered', async () => {
    await start({});
    const kinds = await client.connection.sendRequest<readonly ArtifactKind[]>(ARTIFACT_KINDS);
    assert.ok(kinds.some(({ id }) => id === 'datasheet'));
    for (const { id, title, description } of kinds) assert.ok(id && title && description);
  });

  it('lies where the repository has such files, and is filled by them', async () => {
    await start({ files: { 'data/churn.csv': CSV } });
    const answer = await add({ kind: 'datasheet' });
    assert.equal(answer.kind, 'files');
    assert.deepEqual(
      answer.files.map(({ uri }) => uri),
      [answer.open],
    );
    assert.ok(answer.open.startsWith(`${ROOT}/`));
    for (const column of ['customer_id', 'plan', 'churned'])
      assert.match(textOf(answer), new RegExp(`\\b${column}\\b`));
  });

  it('names the columns of a table that git leaves out, from its first lines', async () => {
    const asked: string[] = [];
    const readText = (uri: string): Promise<string> => Promise.resolve((asked.push(uri), CSV));
    await start({
      files: { 'experiment.yaml': 'name: a\ntask:\n  type: other\ndata:\n  path: data/big.csv\n' },
      ports: { readText },
    });
    const text = textOf(await add({ kind: 'datasheet' }));
    assert.match(text, /\n {2}- name: customer_id\n {4}type: identifier\n/);
    assert.ok(asked.includes(uriOf('data/big.csv')));
    await add({ kind: 'feature-list', near: uriOf('data/near.csv') });
    assert.ok(asked.includes(uriOf('data/near.csv')));
  });

  it('reads what is open as it is in the editor', async () => {
    await start({ files: { 'reports/metrics.json': '{ "model": { "recall": 0.5 } }\n' } });
    await client.open('datasheet.yaml', 'name: phone-churn\nlicense: mit\n');
    assert.match(textOf(await add({ kind: 'experiment' })), /phone-churn/);
  });

  it('is not made where there is one already', async () => {
    await start({ files: { 'model-card.yaml': 'model_details:\n  name: churn\n' } });
    assert.deepEqual(await add({}), { kind: 'exists', uri: uriOf('model-card.yaml') });
  });

  it('asks git for nothing in a folder that is not trusted', async () => {
    let asked = 0;
    const readGitFacts = (): Promise<object> => Promise.resolve((asked++, {}));
    await start({ initializationOptions: { trusted: false }, ports: { readGitFacts } });
    assert.equal((await add({})).kind, 'files');
    assert.equal(asked, 0);
    await client.stop();
    await start({ ports: { readGitFacts } });
    await add({});
    assert.equal(asked, 1);
  });

  it('is refused with a reason: no such kind, no such folder', async () => {
    await start({});
    const none = await add({ kind: 'medal' });
    assert.ok(none.kind === 'refused' && none.reason.includes('medal'));
    const gone = await add({ folder: 'file:///elsewhere' });
    assert.ok(gone.kind === 'refused' && gone.reason.includes('not open'));
  });
});
