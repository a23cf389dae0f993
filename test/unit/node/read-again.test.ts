import assert from 'node:assert/strict';
import { DEFAULTS } from '../../../src/core/settings';
import { loadRepository } from '../../../src/node/load-repository';
import { readAgain } from '../../../src/node/read-again';
import { tempFolder } from '../../harness/temp-folder';

const EXPERIMENT = 'name: churn\ntask:\n  type: classification\ndata: {}\n';

describe('readAgain', () => {
  const folder = tempFolder();
  const signal = { aborted: false };

  /** What it makes of files, as `loadRepository` sees the folder: format, `-` for none of ours, or why it is not looked at. */
  async function again(paths: readonly string[], root = folder.path): Promise<string[]> {
    const { files } = (await loadRepository(root, { ...DEFAULTS, signal })).repository;
    const has = (path: string): boolean => files?.has(path) === true;
    const states = await Promise.all(paths.map((path) => readAgain(root, path, DEFAULTS, has)));
    return states.map((one) => (one.state === 'there' ? (one.document?.format.id ?? '-') : one.state));
  }

  it('makes of each file what loading the repository makes of it', async () => {
    folder.git();
    const texts = {
      'dvc.yaml': 'stages:\n  train:\n    cmd: python train.py\n',
      'params.yaml': 'train:\n  epochs: 20\n',
      'elsewhere/params.yaml': 'replicas: 3\n',
      'experiment.yaml': EXPERIMENT,
      'runs/.gitignore': '*.json\n!kept.json\n',
      'runs/experiment.json': '{"name": "a", "task": {}, "data": {}}',
      'out/experiment.yaml': EXPERIMENT,
      'node_modules/a/experiment.yaml': EXPERIMENT,
      'env/pyvenv.cfg': '',
      'env/lib/experiment.yaml': EXPERIMENT,
      'notes.yaml': 'a: 1\n',
      '.gitignore': 'out/\n',
    };
    folder.write(texts);
    folder.link('linked.experiment.yaml', 'experiment.yaml');
    const { repository } = await loadRepository(folder.path, { ...DEFAULTS, signal });
    for (const path of [...Object.keys(texts), 'linked.experiment.yaml']) {
      const [state] = await again([path]);
      const loaded = repository.files?.has(path) ? (repository.get(path)?.format.id ?? '-') : 'left-out';
      assert.equal(state, loaded, path);
    }
    assert.deepEqual(await again(['params.yaml', 'out/experiment.yaml', 'linked.experiment.yaml']), [
      'dvc-params',
      'left-out',
      '-',
    ]);
  });

  it('says what is not there, or is no file', async () => {
    folder.write({ 'a.yaml/experiment.yaml': EXPERIMENT });
    assert.deepEqual(await again(['experiment.yaml', 'a.yaml', 'a.yaml/experiment.yaml']), [
      'missing',
      'missing',
      'experiment',
    ]);
  });

  it('obeys the files above when the folder lies inside a repository', async () => {
    folder.git();
    folder.write({ '.gitignore': 'sub/*.json\n', 'sub/experiment.json': '{}', 'sub/experiment.yaml': EXPERIMENT });
    const states = await again(['experiment.json', 'experiment.yaml'], folder.at('sub'));
    assert.deepEqual(states, ['left-out', 'experiment']);
  });
});
