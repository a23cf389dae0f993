import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { walk } from '../../../src/node/walk';
import { asNobody, listedByGit, tempFolder } from '../../harness/temp-folder';

describe('walk', () => {
  const folder = tempFolder();
  const files = async (): Promise<readonly string[]> => (await walk(folder.path)).files;

  it('lists files in every folder, in one order, with forward slashes', async () => {
    folder.write({ 'b.md': '', 'a/z.md': '', 'a/b/c.yaml': '', 'B.md': '' });
    const listing = await walk(folder.path);
    assert.deepEqual(listing.files, ['B.md', 'a/b/c.yaml', 'a/z.md', 'b.md']);
    assert.equal(listing.complete, true);
  });

  it('leaves out what belongs to programs', async () => {
    folder.write({
      'a.md': '',
      'node_modules/x/README.md': '',
      'sub/node_modules/README.md': '',
      '.git/config': '',
      'env/pyvenv.cfg': '',
      'env/lib/model_card.md': '',
    });
    assert.deepEqual(await files(), ['a.md']);
  });

  it('ignores what git ignores', async () => {
    folder.write({
      '.gitignore': '\uFEFF# build output\nbuild/\n*.log\n!keep.log\n/only-here.md\ndocs/*.tmp\r\nsp\\ ace\n\n',
      'build/a.md': '',
      'src/build/b.md': '',
      'a.log': '',
      'keep.log': '',
      'deep/er/x.log': '',
      'only-here.md': '',
      'sub/only-here.md': '',
      'docs/a.tmp': '',
      'docs/deep/a.tmp': '',
      'sp ace': '',
    });
    const own = await files();
    assert.deepEqual(own, listedByGit(folder.path));
    assert.ok(own.includes('sub/only-here.md') && !own.includes('src/build/b.md'));
  });

  it('lets a nested .gitignore add to and take back from the one above', async () => {
    folder.write({
      '.gitignore': '*.csv\n/out/*\n',
      'data/.gitignore': '!small.csv\n/raw\nnotes/private.md\n# nothing\n',
      'data/small.csv': '',
      'data/big.csv': '',
      'data/deep/small.csv': '',
      'data/raw/a.md': '',
      'data/deep/raw/a.md': '',
      'data/notes/private.md': '',
      'data/deep/notes/private.md': '',
      'we[ir]d !/.gitignore': '*.md\n!a.md\n',
      'we[ir]d !/a.md': '',
      'we[ir]d !/b.md': '',
      'out/a.md': '',
    });
    assert.deepEqual(await files(), listedByGit(folder.path));
  });

  it('obeys the files above when it begins inside a repository', async () => {
    folder.git();
    folder.write({
      '.gitignore': 'secret.md\n/ml/raw/\n',
      'ml/.gitignore': '*.tmp\n',
      'ml/cards/secret.md': '',
      'ml/cards/a.tmp': '',
      'ml/cards/a.md': '',
      'ml/raw/a.md': '',
    });
    assert.deepEqual((await walk(folder.at('ml'))).files, ['.gitignore', 'cards/a.md']);
    assert.deepEqual((await walk(folder.at('ml/cards'))).files, ['a.md']);
  });

  it('ends in a circle of links', async () => {
    folder.write({ 'a/x.md': '', 'b/y.md': '' });
    folder.link('a/to-b', '../b');
    folder.link('b/to-a', '../a');
    folder.link('a/up', '..');
    folder.link('a/self', 'self');
    folder.link('gone', 'nowhere');
    const { files, aliases, complete } = await walk(folder.path);
    assert.deepEqual(
      files.filter((path) => !aliases.has(path)),
      ['a/x.md', 'b/y.md'],
    );
    assert.ok(files.includes('a/to-b/y.md'));
    assert.ok(complete && files.length < 10, files.join(' '));
  });

  it('tells a second name of a file from the only one', async () => {
    folder.write({ 'repo/docs/card.md': '', 'store/card.md': '' });
    folder.link('repo/README.md', 'docs/card.md');
    folder.link('repo/model_card.md', '../store/card.md');
    const { files, aliases } = await walk(folder.at('repo'));
    assert.deepEqual(files, ['README.md', 'docs/card.md', 'model_card.md']);
    assert.deepEqual([...aliases], ['README.md']);
  });

  it('says that it stopped at the limit, with the same files every time', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `${index % 4}/${index}.md`);
    folder.write(Object.fromEntries(names.map((name) => [name, ''])));
    const first = await walk(folder.path, { mostFiles: 15 });
    assert.equal(first.complete, false);
    assert.equal(first.files.length, 15);
    assert.deepEqual((await walk(folder.path, { mostFiles: 15 })).files, first.files);
    assert.equal((await walk(folder.path, { mostFiles: 41 })).complete, true);
  });

  it('stops when it is aborted', async () => {
    folder.write({ 'a/b/c.md': '' });
    const listing = await walk(folder.path, { signal: AbortSignal.abort() });
    assert.deepEqual([listing.files, listing.complete], [[], false]);
  });

  it('names a folder that it cannot read and goes on', async () => {
    folder.write({ 'open/a.md': '', 'shut/b.md': '' });
    chmodSync(folder.at('shut'), 0);
    const listing = await asNobody(() => walk(folder.path));
    assert.deepEqual([listing.files, listing.unreadable], [['open/a.md'], ['shut']]);
  });
});
