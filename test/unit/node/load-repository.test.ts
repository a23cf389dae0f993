import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { DEFAULTS } from '../../../src/core/settings';
import { loadRepository } from '../../../src/node/load-repository';
import { diskPorts } from '../../../src/node/server-ports';
import { encode } from '../../../src/node/read-file';
import { asNobody, tempFolder } from '../../harness/temp-folder';
import { URI } from 'vscode-uri';

const EXPERIMENT = 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n';

describe('loadRepository', () => {
  const folder = tempFolder();
  const signal = new AbortController().signal;
  const load = (settings = {}) => loadRepository(folder.path, { ...DEFAULTS, ...settings, signal });
  const formats = async (settings = {}): Promise<Record<string, string>> =>
    Object.fromEntries(Array.from((await load(settings)).repository.all(), ({ path, format }) => [path, format.id]));

  it('parses what is ours, in the order of the paths, and knows of everything else', async () => {
    folder.write({
      'z/experiment.yaml': EXPERIMENT,
      MLproject: 'name: churn\n',
      'params.yaml': 'a: 1\n',
      'dvc.yaml': 'stages: {}\n',
      'notes.yaml': 'a: 1\n',
      'README.md': '# Churn\n',
      'data/churn.csv': 'a,b\n',
      'model-card.json': '{}',
    });
    const { repository, failures } = await load();
    assert.deepEqual(Object.entries(await formats()), [
      ['MLproject', 'mlproject'],
      ['dvc.yaml', 'dvc-pipeline'],
      ['model-card.json', 'model-card'],
      ['params.yaml', 'dvc-params'],
      ['z/experiment.yaml', 'experiment'],
    ]);
    assert.equal(repository.has('data/churn.csv'), true);
    assert.equal(repository.has('data/gone.csv'), false);
    assert.equal(repository.get('dvc.yaml')?.source.uri, URI.file(folder.at('dvc.yaml')).toString());
    assert.equal(failures.size, 0);
  });

  it('knows that ignored files are there, and not what is in ignored folders', async () => {
    folder.git();
    folder.write({ '.gitignore': 'data/\n*.csv\n', 'data/a.parquet': '', 'b.csv': '', 'dvc.yaml': 'stages: {}\n' });
    const { repository } = await load();
    assert.deepEqual(
      ['b.csv', 'data', 'data/a.parquet', 'c.csv'].map((path) => repository.has(path)),
      [true, true, undefined, false],
    );
    assert.deepEqual([...(repository.files ?? [])], ['.gitignore', 'dvc.yaml']);
  });

  it('follows the setting', async () => {
    folder.write({ 'a.yaml': EXPERIMENT, 'model_card.md': '' });
    assert.deepEqual(await formats({ documents: { 'a.yaml': 'experiment', '*.md': 'none' } }), {
      'a.yaml': 'experiment',
    });
  });

  it('takes a link for its target and not for a second document', async () => {
    folder.write({ 'docs/model_card.md': '# A\n' });
    folder.link('model_card.md', 'docs/model_card.md');
    folder.link('copy', 'docs');
    assert.deepEqual(Object.keys(await formats()), ['docs/model_card.md']);
  });

  it('reads of a long document only as much as shows that it is too long', async () => {
    folder.write({ 'model_card.md': 'x'.repeat(1_000_000), 'long.yaml': 'x: 1\n'.repeat(200_000) });
    const { repository } = await load({ maxFileSize: 300_000 });
    const document = repository.get('model_card.md');
    assert.equal(document?.unreadable?.id, 'syntax/too-large');
    assert.ok(document.text.length < 950_000);
  });

  it('reads a long document whole when it may', async () => {
    const text = EXPERIMENT + '# comment\n'.repeat(80_000);
    folder.write({ 'experiment.yaml': text });
    assert.equal((await load()).repository.get('experiment.yaml')?.text, text);
  });

  it('makes a document of bytes that are no text only where the rest of them says that it is ours', async () => {
    const latin1 = Buffer.from('---\npipeline_tag: other\n---\n# Größe\n', 'latin1');
    folder.write({ 'model_card.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff), 'README.md': latin1 });
    folder.write({
      'a.yaml': Uint8Array.of(0xff, 0, 1),
      'MODEL_CARD.md': encode('# Größe\n', { encoding: 'utf-16be', mark: true }),
    });
    const { repository } = await load();
    const problems = Array.from(repository.all(), ({ path, unreadable }) => [path, unreadable?.id]);
    assert.deepEqual(problems, [
      ['MODEL_CARD.md', undefined],
      ['README.md', 'syntax/binary-file'],
      ['model_card.md', 'syntax/binary-file'],
    ]);
  });

  it('names documents that it may not read', async () => {
    folder.write({ 'model_card.md': '', 'other.json': '', 'a.yaml': EXPERIMENT });
    for (const name of ['model_card.md', 'other.json']) chmodSync(folder.at(name), 0);
    const { failures } = await asNobody(() => load());
    assert.deepEqual(
      Array.from(failures, ([path, { failure }]) => [path, failure]),
      [['model_card.md', 'forbidden']],
    );
  });

  it('says nothing of missing files when it did not see all, and stops when it is aborted', async () => {
    folder.write({ 'model_card.md': '' });
    const aborted = await loadRepository(folder.path, { ...DEFAULTS, signal: AbortSignal.abort() });
    assert.equal(aborted.repository.has('model_card.md'), undefined);
    assert.deepEqual([...aborted.repository.all()], []);
  });

  it('reads what files show of milestones where there is a log of them, and only there', async () => {
    folder.write({ 'tests/test_rows.py': 'def test_rows():\n    assert True\n' });
    assert.equal((await load()).repository.tracker.isRead, false);
    folder.write({ 'milestones.yaml': 'milestones:\n  2.5-datasheet:\n    status: done\n' });
    const { repository } = await load();
    assert.equal(repository.tracker.isRead, true);
    assert.ok(repository.tracker.has('tests/test_rows.py'));
  });

  it('serves the language server by URI', async () => {
    folder.write({ 'model card.md': '# Größe\n', 'b.bin': Uint8Array.of(0xff) });
    const root = URI.file(folder.path).toString();
    const repository = await diskPorts().loadRepository(root, { ...DEFAULTS, signal });
    assert.deepEqual(
      Array.from(repository.all(), ({ source }) => source.uri),
      [`${root}/model%20card.md`],
    );
    assert.equal(await diskPorts().readText(`${root}/model%20card.md`, 1000), '# Größe\n');
    assert.equal(await diskPorts().readText(`${root}/b.bin`, 1000), undefined);
    assert.equal(await diskPorts().readText(`${root}/none.md`, 1000), undefined);
  });
});
