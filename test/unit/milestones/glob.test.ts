import assert from 'node:assert/strict';
import { compileGlob, fixedPartsOf } from '../../../src/core/milestones/requirements/glob';

const matches = (glob: string, path: string): boolean => compileGlob(glob)(path);

describe('globs of plans', () => {
  it('start at the root', () => {
    assert.equal(matches('README.md', 'README.md'), true);
    assert.equal(matches('README.md', 'docs/README.md'), false);
    assert.equal(matches('./docs/a.md', 'docs/a.md'), true);
    assert.equal(matches('/docs/a.md', 'docs/a.md'), true);
    assert.equal(matches('docs', 'docs/a.md'), false);
  });

  it('know names, letters, folders and alternatives', () => {
    assert.equal(matches('*.md', 'a.md'), true);
    assert.equal(matches('*.md', 'b/a.md'), false);
    assert.equal(matches('a?.py', 'ab.py'), true);
    assert.equal(matches('a?.py', 'a.py'), false);
    assert.equal(matches('**/*.py', 'a.py'), true);
    assert.equal(matches('**/*.py', 'x/y/a.py'), true);
    assert.equal(matches('src/**/test_*.py', 'src/a/b/test_x.py'), true);
    assert.equal(matches('src/**/test_*.py', 'src/test_x.py'), true);
    assert.equal(matches('src/**', 'src/a/b.txt'), true);
    assert.equal(matches('**/data/**/x*y*z.csv', 'a/data/data/b/x1y2y3z.csv'), true);
    assert.equal(matches('{docs,career}/*.{md,rst}', 'career/role.rst'), true);
    assert.equal(matches('{docs,career}/*.{md,rst}', 'src/role.rst'), false);
  });

  it('do not mind case', () => {
    assert.equal(matches('Docs/*.MD', 'docs/a.md'), true);
    assert.equal(matches('docs/*.md', 'DOCS/A.MD'), true);
  });

  it('take signs of regular expressions as they are', () => {
    assert.equal(matches('a+(b).md', 'a+(b).md'), true);
    assert.equal(matches('a.md', 'abmd'), false);
    assert.equal(matches('[ab].md', 'a.md'), false);
  });

  it('mean nothing when they are empty, too long or of too many alternatives', () => {
    assert.equal(matches('', 'a'), false);
    assert.equal(matches('a'.repeat(301), 'a'.repeat(301)), false);
    assert.equal(matches('{a,b}'.repeat(10), 'a'.repeat(10)), false);
  });

  it('are never busy for long', () => {
    assert.equal(matches(`${'*a'.repeat(140)}b`, 'a'.repeat(2000)), false);
    assert.equal(matches(`${'**/a/'.repeat(55)}b`, 'a/'.repeat(1000)), false);
  });

  it('say what they have in front of the first wildcard', () => {
    assert.deepEqual(fixedPartsOf('data/raw/*.csv'), ['data/raw']);
    assert.deepEqual(fixedPartsOf('{data,models}/**/x'), ['data', 'models']);
    assert.deepEqual(fixedPartsOf('data/DATASHEET.md'), ['data/DATASHEET.md']);
    assert.deepEqual(fixedPartsOf('**/*.csv'), ['']);
  });
});
