import assert from 'node:assert/strict';
import { PortfolioDocument } from '../../../src/core/document/document';
import { formatOf } from '../../../src/core/document/format';
import { Repository } from '../../../src/core/portfolio/repository';
import { repositoryOf, snapshotOf } from '../../../src/core/portfolio/snapshot';
import { SourceText } from '../../../src/core/text/source-text';

function full(): Repository {
  const repository = new Repository('file:///portfolio');
  repository.setFiles(['model-card.yaml', 'data/a.csv', 'Makefile', 'uv.lock'], ['out']);
  repository.remote = 'https://example.org/ann/churn.git';
  repository.evidenceIsRead = true;
  repository.profiles = { '**/README.md': 'case-study' };
  repository.setText('Makefile', 'all:\n\tpython train.py\n');
  repository.setTooLong('uv.lock');
  const [path, text] = ['model-card.yaml', 'name: churn\nversion: 1.0.0\n'];
  const format = formatOf('model-card');
  assert.ok(format);
  const source = new SourceText(`file:///portfolio/${path}`, text, 3);
  repository.put(PortfolioDocument.parse(source, path, { format, reason: 'its name says so' }));
  return repository;
}

describe('a repository in plain values', () => {
  it('comes through a copy of them as it was', () => {
    const snapshot = snapshotOf(full());
    const copy = repositoryOf(structuredClone(snapshot), 1000);
    assert.deepEqual(snapshotOf(copy), snapshot);
    assert.deepEqual([copy.has('data'), copy.has('out/x'), copy.has('none')], [true, undefined, false]);
    assert.deepEqual([copy.isTooLong('uv.lock'), copy.textOf('Makefile')?.startsWith('all:')], [true, true]);
    assert.equal(copy.get('model-card.yaml')?.data?.root?.type, 'map');
  });

  it('does not read what is too large', () => {
    assert.equal(repositoryOf(snapshotOf(full()), 10).get('model-card.yaml')?.unreadable?.id, 'syntax/too-large');
  });

  it('whose files nobody listed stays one', () => {
    assert.equal(repositoryOf(snapshotOf(new Repository()), 1000).has('README.md'), undefined);
  });
});
