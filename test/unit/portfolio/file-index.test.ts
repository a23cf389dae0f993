import assert from 'node:assert/strict';
import { Repository } from '../../../src/core/portfolio/repository';

const FILES = ['README.md', 'data/raw/churn.csv', 'data/Churn.csv', 'src/train.py'];

const repositoryOf = (ignored: readonly string[] = []): Repository => {
  const repository = new Repository();
  repository.setFiles(FILES, ignored);
  return repository;
};

describe('the files of a repository', () => {
  it('are there with all folders above them', () => {
    const repository = repositoryOf();
    for (const path of [...FILES, '', 'data', 'data/raw', 'src']) assert.equal(repository.has(path), true, path);
    for (const path of ['dat', 'data/raw/churn', 'readme.md', 'src/train.py/x'])
      assert.equal(repository.has(path), false, path);
  });

  it('are unknown until they were listed, and inside of what is ignored', () => {
    assert.equal(new Repository().has('README.md'), undefined);
    const repository = repositoryOf(['out', 'a.csv']);
    assert.deepEqual(
      ['out', 'a.csv', 'out/x', 'out/x/y', 'outer'].map((path) => repository.has(path)),
      [true, true, undefined, undefined, false],
    );
  });

  it('are found by folder and by name', () => {
    const { index } = repositoryOf();
    assert.deepEqual(index.namesIn('data'), ['Churn.csv']);
    assert.deepEqual(index.namesIn(''), ['README.md']);
    assert.deepEqual(index.namesIn('none'), []);
    assert.deepEqual(index.pathsOf('churn.CSV'), ['data/raw/churn.csv', 'data/Churn.csv']);
    assert.deepEqual(new Repository().index.pathsOf('README.md'), []);
  });

  it('come and go', () => {
    const repository = repositoryOf();
    assert.equal(repository.has('new/a.py'), false);
    repository.addFile('new/a.py');
    assert.equal(repository.has('new'), true);
    assert.deepEqual(repository.index.pathsOf('a.py'), ['new/a.py']);
    repository.removeFile('new/a.py');
    assert.equal(repository.has('new'), false);
    assert.deepEqual(repository.index.pathsOf('a.py'), []);
  });
});
