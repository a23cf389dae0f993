import assert from 'node:assert/strict';
import { evidenceAmong, isEvidenceFile } from '../../../../src/core/portfolio/evidence-files';
import { spdxOf } from '../../../../src/core/case-study/workspace/licence';
import { readMetricsFile } from '../../../../src/core/case-study/workspace/metrics-file';
import { isLockFile, readRequirements } from '../../../../src/core/case-study/workspace/requirements';
import { readSeeds } from '../../../../src/core/case-study/workspace/seeds';

const counts = (path: string, text: string): unknown => {
  const found = readRequirements(path, text);
  return found && [found.pinned, found.unpinned];
};
const seeds = (text: string): unknown => readSeeds('a.py', text).map(({ name, value, line }) => [name, value, line]);

describe('evidence in files', () => {
  it('reads the files that tell something, those that tell most first', () => {
    const read = [
      'requirements.txt',
      'deploy/Makefile',
      'conf/model/x.yaml',
      'src/train.py',
      'MLproject',
      '.gitlab-ci.yml',
    ];
    const unread = [
      'README.md',
      'data.csv',
      'tests/test_a.py',
      'a/b/c/d/e.py',
      'uv.lock',
      'notes.txt',
      'src/__init__.py',
    ];
    assert.deepEqual(read.filter(isEvidenceFile), read);
    assert.deepEqual(unread.filter(isEvidenceFile), []);
    assert.deepEqual(evidenceAmong([...unread, 'src/train.py', 'conf/a.yaml', 'x/Makefile', 'Makefile']), [
      'Makefile',
      'x/Makefile',
      'conf/a.yaml',
      'src/train.py',
    ]);
  });

  it('counts the versions that a list of dependencies pins', () => {
    assert.deepEqual(
      counts(
        'requirements.txt',
        '# all\n-r base.txt\na==1.2 # why\nb[x]>=2\r\nc\nd==1.*\n-e .\ne==1.0; python_version < "3.9"\nf @ git+https://x/f.git@v1\n./local\n\ng==2 \\\n    --hash=sha256:ab\n',
      ),
      [4, ['b', 'c', 'd']],
    );
    assert.deepEqual(
      counts(
        'environment.yml',
        'dependencies:\n  - python=3.9\n  - conda-forge::numpy=1.2.1=py39\n  - pandas\n  - scipy>=1\n  - pip:\n    - a==1\n    - b\n',
      ),
      [3, ['pandas', 'scipy', 'b']],
    );
    assert.deepEqual(
      counts(
        'pyproject.toml',
        '[tool.poetry.dependencies]\npython = "^3.9"\na = "1.2.3"\nb = "^1"\nc = {version = "2.0", extras = ["x"]}\n',
      ),
      [2, ['b']],
    );
    assert.deepEqual(counts('Pipfile', '[packages]\na = "==1.2"\nb = "*"\n'), [1, ['b']]);
    assert.equal(counts('setup.cfg', 'a'), undefined);
    assert.equal(counts('pyproject.toml', '[tool.black]\nline-length = 100\n'), undefined);
    assert.deepEqual(
      ['uv.lock', 'Pipfile.lock', 'conda-lock.yml', 'requirements.lock', 'yarn.lock', 'flake.lock'].map(isLockFile),
      [true, true, true, true, false, false],
    );
  });

  it('finds where a random number generator is given its start', () => {
    assert.deepEqual(seeds('import x\nRANDOM_STATE = 42\ntrain_test_split(X, random_state=7, shuffle=True)\n'), [
      ['RANDOM_STATE', 42, 2],
      ['random_state', 7, 3],
    ]);
    assert.deepEqual(
      seeds(
        'np.random.seed(1)\ntorch.manual_seed(2)\npl.seed_everything(3, workers=True)\nrng = np.random.default_rng(4)\n',
      ),
      [
        ['np.random.seed', 1, 1],
        ['torch.manual_seed', 2, 2],
        ['pl.seed_everything', 3, 3],
        ['np.random.default_rng', 4, 4],
      ],
    );
    assert.deepEqual(seeds('"seed": 5,\nseed: 6\n'), [
      ['seed', 5, 1],
      ['seed', 6, 2],
    ]);
    assert.deepEqual(seeds('# seed = 1\nseed = args.seed\nseeds = [1, 2]\nseed_rate = 3\nseed=0.5\nnot-seed: 1\n'), []);
  });

  it('reads the numbers of a metrics file with the keys that lead to them', () => {
    const text =
      '{\n  "test": {"f1": 0.81, "note": "x", "auc": NaN},\n  "models": [\n    {"model": "rf", "f1": 8e-1}\n  ],\n  "loss": [1, 2]\n}';
    const { values, problem } = readMetricsFile('metrics.json', text);
    assert.equal(problem, undefined);
    assert.deepEqual(
      values.map(({ keys, value, written, line }) => [keys.join('.'), value, written, line]),
      [
        ['test.f1', 0.81, '0.81', 2],
        ['models.rf.f1', 0.8, '8e-1', 4],
      ],
    );
  });

  it('says why a metrics file tells nothing', () => {
    assert.equal(readMetricsFile('metrics.json', '{"f1": ').problem, 'it is no valid JSON');
    assert.equal(readMetricsFile('metrics.json', '').problem, 'it is no valid JSON');
    assert.equal(readMetricsFile('metrics.json', '{"f1": "high"}').problem, 'it holds no numbers');
  });

  it('tells common licences by their text', () => {
    assert.equal(
      spdxOf('                                 Apache License\n                           Version 2.0, January 2004'),
      'Apache-2.0',
    );
    assert.equal(spdxOf('GNU GENERAL PUBLIC LICENSE\n Version 3, 29 June 2007'), 'GPL-3.0');
    assert.equal(spdxOf('All rights reserved.'), undefined);
  });
});
