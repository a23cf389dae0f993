import assert from 'node:assert/strict';
import { DEFAULTS } from '../../../src/core/settings';
import { loadRepository } from '../../../src/node/load-repository';
import { loadTrackerTexts } from '../../../src/node/load-tracker-texts';
import { tempFolder } from '../../harness/temp-folder';

const signal = new AbortController().signal;

describe('loading what the tracker asks for', () => {
  const folder = tempFolder();
  const load = () => loadRepository(folder.path, { ...DEFAULTS, signal });

  it('reads tests, notes and tables beside the evidence, and leaves that alone', async () => {
    folder.write({
      Makefile: 'train:\n',
      'tests/test_a.py': 'def test_a(): pass\n',
      'career/role.md': '# Role\n',
      'data/a.csv': 'a,b\n1,2\n',
      'docs/a.png': '\0\0',
      'docs/b.md': '\0\0',
    });
    const { repository } = await load();
    assert.equal(repository.tracker.isRead, false);
    await loadTrackerTexts(folder.path, repository, signal);
    assert.deepEqual([repository.tracker.isRead, repository.evidenceIsRead], [true, true]);
    assert.equal(repository.textOf('Makefile'), 'train:\n');
    assert.equal(repository.textOf('tests/test_a.py'), undefined);
    assert.equal(repository.tracker.textOf('tests/test_a.py'), 'def test_a(): pass\n');
    assert.equal(repository.tracker.textOf('career/role.md'), '# Role\n');
    assert.equal(repository.tracker.headOf('data/a.csv'), 'a,b\n1,2\n');
    assert.deepEqual([repository.tracker.has('docs/a.png'), repository.tracker.has('docs/b.md')], [false, true]);
    assert.equal(repository.tracker.textOf('docs/b.md'), undefined);
  });

  it('reads further files that a plan names, also later, and each once', async () => {
    folder.write({ 'a.py': 'a = 1\n', 'notes/deep/down/a.txt': 'words\n' });
    const { repository } = await load();
    await loadTrackerTexts(folder.path, repository, signal);
    assert.equal(repository.tracker.has('notes/deep/down/a.txt'), false);
    const before = repository.tracker.version;
    await loadTrackerTexts(folder.path, repository, signal, ['notes/deep/down/a.txt']);
    assert.equal(repository.tracker.textOf('notes/deep/down/a.txt'), 'words\n');
    assert.equal(repository.tracker.version, before + 1);
  });

  it('says that nothing was read when it was stopped', async () => {
    folder.write({ 'notes.md': 'words\n' });
    const { repository } = await load();
    const stopped = new AbortController();
    stopped.abort();
    await loadTrackerTexts(folder.path, repository, stopped.signal);
    assert.equal(repository.tracker.isRead, false);
  });
});
