import assert from 'node:assert/strict';
import { notebookOf, toldBy } from '../../../harness/milestones';

describe('pinned dependencies', () => {
  it('are a lock file, or a list with one version each', () => {
    assert.deepEqual(toldBy('pinned-dependencies', { 'uv.lock': '', 'requirements.txt': 'pandas\n' }), [
      'met',
      '+ uv.lock:1 uv.lock locks every version',
    ]);
    assert.deepEqual(toldBy('pinned-dependencies', { 'requirements.txt': 'pandas==2.2.0\nnumpy==2.0.0\n' }), [
      'met',
      '+ requirements.txt:1 2 dependencies with one version each',
    ]);
  });

  it('are half done in a list with open ends', () => {
    assert.deepEqual(toldBy('pinned-dependencies', { 'requirements.txt': 'pandas==2.2.0\nnumpy>=2\nshap\n' }), [
      'partly',
      '- requirements.txt:1 No single version of numpy and shap',
      '> Pin the version of numpy and shap in requirements.txt, or commit a lock file.',
    ]);
  });

  it('are missing without a list', () => {
    assert.equal(toldBy('pinned-dependencies', { 'train.py': 'import pandas\n' })[0], 'not-met');
  });
});

describe('a folder for the code', () => {
  it('holds programs, whatever it is called', () => {
    assert.deepEqual(toldBy('source-folder', { 'src/a.py': '', 'src/deep/b.py': '', 'tests/test_a.py': '' }), [
      'met',
      '+ src/a.py:1 2 files of code in src/',
    ]);
    assert.deepEqual(
      toldBy('source-folder', { 'common/setup.py': '', 'app/a.py': '', 'core/b.py': '', 'core/c.py': '' }),
      ['met', '+ core/b.py:1 2 files of code in core/'],
    );
    assert.equal(toldBy('source-folder', { 'churn/__init__.py': '', 'churn/train.py': '' })[0], 'met');
  });

  it('is half done with loose scripts, and missing with notebooks alone', () => {
    assert.deepEqual(toldBy('source-folder', { 'train.py': '', 'setup.py': '', 'tests/test_a.py': '' }), [
      'partly',
      '- train.py:1 1 script at the top of the repository',
      '> Move train.py into src/, so that tests can import it.',
    ]);
    assert.deepEqual(toldBy('source-folder', { 'notebooks/eda.ipynb': notebookOf(['code', 'a = 1']) }), [
      'not-met',
      '- notebooks/eda.ipynb:1 The code is in notebooks alone',
      '> Move the code that others will run from notebooks/eda.ipynb into src/.',
    ]);
    assert.equal(toldBy('source-folder', { 'README.md': '# A\n' })[0], 'not-met');
  });
});

describe('commands of one word', () => {
  it('are targets, recipes and stages', () => {
    assert.deepEqual(
      toldBy('one-word-commands', {
        Makefile: 'setup:\n\tpip install .\n\ntest: setup\n\tpytest\n\nclean:\n\trm -r out\n',
      }),
      ['met', '+ Makefile:1 The command make setup', '+ Makefile:4 The command make test'],
    );
    assert.equal(
      toldBy('one-word-commands', { 'dvc.yaml': 'stages:\n  train:\n    cmd: python train.py\n' })[0],
      'met',
    );
  });

  it('are missing where there are none, or none but those that tidy up', () => {
    assert.deepEqual(
      toldBy('one-word-commands', { Makefile: 'clean:\n\trm -r out\n', 'src/train.py': 'model.fit(x, y)\n' }),
      ['not-met', '> Add a Makefile with targets for the tests and for src/train.py.'],
    );
    assert.equal(toldBy('one-word-commands', {})[0], 'not-met');
  });
});

describe('a fixed seed', () => {
  it('is set in code or configuration, or passed to the split', () => {
    assert.deepEqual(toldBy('fixed-seed', { 'src/train.py': 'import numpy as np\nSEED = 7\nrandom.seed(SEED)\n' }), [
      'met',
      '+ src/train.py:2 SEED is 7',
    ]);
    assert.deepEqual(
      toldBy('fixed-seed', { 'src/train.py': 'a, b = train_test_split(\n    x,\n    random_state=args.seed,\n)\n' }),
      ['met', '+ src/train.py:1 train_test_split has a seed'],
    );
    assert.equal(toldBy('fixed-seed', { 'params.yaml': 'seed: 3\n', 'src/train.py': 'model.fit(x, y)\n' })[0], 'met');
  });

  it('is half done when the split has none', () => {
    const train =
      'from sklearn.model_selection import train_test_split\n\n# random_state=1 would be better\na, b = train_test_split(x, test_size=0.2)\n';
    assert.deepEqual(
      toldBy('fixed-seed', { 'src/train.py': train, 'src/model.py': 'forest = Forest(random_state=4)\n' }),
      [
        'partly',
        '+ src/model.py:1 random_state is 4',
        '- src/train.py:4 train_test_split draws another split each time',
        '> Add a random_state to the split in src/train.py, line 4.',
      ],
    );
    assert.equal(toldBy('fixed-seed', { 'src/train.py': `${train}np.random.seed(1)\n` })[0], 'met');
  });

  it('is missing without any, also in notebooks', () => {
    assert.deepEqual(toldBy('fixed-seed', { 'src/train.py': 'model.fit(x, y)\n' }), [
      'not-met',
      '> Set a seed in src/train.py, and pass it on as random_state.',
    ]);
    const notebook = notebookOf(['markdown', 'Split'], ['code', 'import x', 'train_test_split(x)']);
    const line = notebook.split('\n').findIndex((text) => text.includes('train_test_split')) + 1;
    assert.deepEqual(toldBy('fixed-seed', { 'a.ipynb': notebook }), [
      'not-met',
      `- a.ipynb:${line} train_test_split draws another split each time`,
      `> Add a random_state to the split in a.ipynb, line ${line}.`,
    ]);
  });
});
