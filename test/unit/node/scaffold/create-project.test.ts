import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import type { TextFile } from '../../../../src/core/scaffold/template';
import { createProject, lookAt } from '../../../../src/node/scaffold/create-project';
import { realDisk } from '../../../../src/node/scaffold/disk';
import { asNobody, NOBODY, tempFolder } from '../../../harness/temp-folder';
import { faultyDisk, once, snapshot, systemError } from './faulty-disk';

const FILES: readonly TextFile[] = [
  { path: 'README.md', text: '# Churn\n' },
  { path: 'src/train.py', text: 'print("ä")\n' },
];

const MARK = 'ML Portfolio keeps unfinished files here. When no program is writing a project, delete this folder.\n';

describe('where a project can be made', () => {
  const place = tempFolder();
  const look = (path: string, files = FILES) => lookAt(place.at(path), files);
  const make = (path: string, files = FILES) => createProject({ folder: place.at(path), files });

  /** Both say so, and nothing changes. */
  const refuses = async (path: string, reason: RegExp, files = FILES): Promise<void> => {
    const before = snapshot(place.path);
    const found = await look(path, files);
    assert.equal(found.kind, 'impossible');
    assert.match(found.reason, reason);
    const outcome = await make(path, files);
    assert.equal(outcome.kind, 'undone');
    assert.match(outcome.reason, reason);
    assert.deepEqual(snapshot(place.path), before);
  };

  it('is free where nothing is, and where an empty folder is', async () => {
    mkdirSync(place.at('empty'));
    for (const path of ['empty', 'gone', 'gone/and/above', '.'])
      assert.deepEqual(
        await look(path),
        path === '.' ? { kind: 'occupied', same: [], differing: [] } : { kind: 'free' },
      );
    assert.deepEqual(readdirSync(place.path), ['empty']);
  });

  it('says which files are there, word for word or not', async () => {
    place.write({ 'a/README.md': '# Churn\r\n', 'a/src/train.py': 'print("b")\n', 'a/other.md': 'x' });
    assert.deepEqual(await look('a'), { kind: 'occupied', same: ['README.md'], differing: ['src/train.py'] });
    place.write({ 'b/README.md': new Uint8Array([35, 0, 255]) });
    assert.deepEqual(await look('b'), { kind: 'occupied', same: [], differing: ['README.md'] });
  });

  it('is not where a file is, or below one', async () => {
    place.write({ file: 'text', 'a/src': 'no folder', 'b/README.md/x': '' });
    await refuses('file', /file is a file, and not a folder(, so nothing was written)?\. Choose/);
    await refuses('file/project', /file is a file, and not a folder(, so nothing was written)?\. Choose/);
    await refuses('a', /^src is a file, and the project needs a folder/);
    await refuses('b', /^README\.md is a folder/);
  });

  it('is not behind links in the folder, wherever they lead', async () => {
    mkdirSync(place.at('elsewhere'));
    mkdirSync(place.at('a'));
    mkdirSync(place.at('b/real'), { recursive: true });
    place.write({ 'elsewhere/README.md': '# Churn\n', 'c/real.md': '# Churn\n' });
    place.link('a/src', place.at('elsewhere'));
    place.link('b/src', 'real');
    place.link('c/README.md', 'real.md');
    place.link('d/README.md', place.at('gone'));
    await refuses('a', /^src is a link/);
    await refuses('b', /^src is a link/);
    await refuses('c', /^README\.md is a link/);
    await refuses('d', /^README\.md is a link/);
  });

  it('may itself be behind a link, but not behind one that leads nowhere or in a circle', async () => {
    mkdirSync(place.at('real'));
    place.link('link', 'real');
    assert.equal((await make('link/churn')).kind, 'created');
    assert.deepEqual(readdirSync(place.at('real/churn')), ['README.md', 'src']);
    assert.equal((await make('link')).kind, 'created');
    place.link('nowhere', 'gone');
    place.link('round', 'round');
    await refuses('nowhere', /leads nowhere/);
    await refuses('nowhere/churn', /leads nowhere/);
    await refuses('round', /Links lead in a circle/);
  });

  it('is never outside of the folder', async () => {
    for (const path of [
      '../out.md',
      '/out.md',
      'a/../../out.md',
      'C:\\out.md',
      'a\\out.md',
      './x',
      'a//b',
      'aux.py',
      'a:b',
    ])
      await refuses('churn', /is refused: /, [...FILES, { path, text: 'x' }]);
    await refuses('churn', /written twice/, [...FILES, { path: 'readme.MD', text: 'x' }]);
  });

  it('has a name that the disk takes', async () => {
    await refuses('x'.repeat(300), /too long for this disk/);
    // Somebody may have a folder of such a name, but the drafts beside it cannot be named after it.
    const outcome = await make('x'.repeat(250));
    assert.equal(outcome.kind, 'undone');
    assert.match(outcome.reason, /too long for this disk/);
    assert.deepEqual(readdirSync(place.path), []);
  });

  it('is not where this user may not write', async () => {
    place.write({ 'shared/notes.txt': 'x' });
    chmodSync(place.at('shared'), 0o555);
    const denied = () => Promise.reject(systemError('EACCES', place.at('shared')));
    assert.equal((await lookAt(place.at('shared/churn'), FILES, { ...realDisk, mayWrite: denied })).kind, 'impossible');
    for (const path of ['shared', 'shared/churn']) {
      const outcome = await asNobody(() => make(path));
      assert.equal(outcome.kind, 'undone');
      assert.match(
        outcome.reason,
        /Writing there is not permitted, so nothing was written\. Choose a folder of your own/,
      );
    }
    place.write({ 'open/src/notes.txt': 'x' });
    chmodSync(place.at('open'), 0o777);
    chmodSync(place.at('open/src'), 0o555);
    const before = snapshot(place.path);
    const outcome = await asNobody(() => make('open'));
    assert.equal(outcome.kind, 'undone');
    assert.match(outcome.reason, /Writing there is not permitted/);
    assert.deepEqual(snapshot(place.path), before);
  });

  for (const [code, words] of [
    ['ENOSPC', /disk is full, so nothing was written\. Free some space/],
    ['EDQUOT', /share of this disk is used up/],
    ['EROFS', /disk is read-only/],
    ['EACCES', /not permitted/],
    ['EMFILE', /too many files open/],
    ['ENAMETOOLONG', /Choose a shorter name/],
    ['EIO', /disk does not work/],
    ['ESOMETHING', /refused it \(ESOMETHING\)/],
  ] as const)
    it(`says what ${code} means and what to do`, async () => {
      const { disk } = faultyDisk({ code, hits: (_, name) => name === 'write' });
      const outcome = await createProject({ folder: place.at('churn'), files: FILES }, disk);
      assert.equal(outcome.kind, 'undone');
      assert.match(outcome.reason, words);
      assert.deepEqual(readdirSync(place.path), []);
    });

  it('does not hide a mistake of the program', async () => {
    const disk = { ...realDisk, write: () => Promise.reject(new TypeError('undefined is no function')) };
    await assert.rejects(createProject({ folder: place.at('churn'), files: FILES }, disk), TypeError);
    assert.deepEqual(readdirSync(place.path), []);
  });
});

describe('createProject', () => {
  const place = tempFolder();
  const make = (path: string, replace: readonly string[] = [], disk = realDisk) =>
    createProject({ folder: place.at(path), files: FILES, replace }, disk);

  it('makes the folder and those above it, and says how far it is', async () => {
    const progress: string[] = [];
    const onProgress = (done: number, total: number): void => void progress.push(`${done}/${total}`);
    assert.deepEqual(await createProject({ folder: place.at('a/b/churn'), files: FILES, onProgress }), {
      kind: 'created',
      written: ['README.md', 'src/train.py'],
      kept: [],
    });
    assert.deepEqual(progress, ['1/2', '2/2']);
    assert.deepEqual(Object.keys(snapshot(place.path)), [
      'a',
      'a/b',
      'a/b/churn',
      'a/b/churn/README.md',
      'a/b/churn/src',
      'a/b/churn/src/train.py',
    ]);
    assert.equal(readFileSync(place.at('a/b/churn/src/train.py'), 'utf8'), 'print("ä")\n');
  });

  it('uses an empty folder as it is', async () => {
    mkdirSync(place.at('churn'));
    const { ino } = statSync(place.at('churn'));
    assert.equal((await make('churn')).kind, 'created');
    assert.equal(statSync(place.at('churn')).ino, ino);
  });

  it('keeps what nobody agreed to replace, and the looks of what it replaces', async () => {
    place.write({ 'churn/README.md': '# Mine\n', 'churn/src/train.py': 'mine\n', 'churn/data/a.csv': '1\n' });
    chmodSync(place.at('churn/src/train.py'), 0o755);
    const outcome = await make('churn', ['src/train.py']);
    assert.deepEqual(outcome, { kind: 'created', written: ['src/train.py'], kept: ['README.md'] });
    assert.equal(readFileSync(place.at('churn/README.md'), 'utf8'), '# Mine\n');
    assert.equal(readFileSync(place.at('churn/src/train.py'), 'utf8'), 'print("ä")\n');
    assert.equal(statSync(place.at('churn/src/train.py')).mode & 0o777, 0o755);
    assert.equal(readFileSync(place.at('churn/data/a.csv'), 'utf8'), '1\n');
    assert.deepEqual(readdirSync(place.at('churn')).sort(), ['README.md', 'data', 'src']);
  });

  it('changes nothing the second time', async () => {
    await make('churn');
    const before = snapshot(place.path);
    assert.deepEqual(await make('churn'), { kind: 'created', written: [], kept: [] });
    assert.deepEqual(snapshot(place.path), before);
  });

  it('leaves a file alone that somebody writes at the same moment', async () => {
    place.write({ 'churn/README.md': '# Mine\n' });
    const { disk } = faultyDisk({ code: '', hits: () => false });
    const write: typeof disk.write = async (file, bytes) => {
      await disk.write(file, bytes);
      place.write({ 'churn/README.md': '# Mine, longer\n' });
    };
    const replacing = await make('churn', ['README.md'], { ...realDisk, write });
    assert.equal(replacing.kind, 'undone');
    assert.match(replacing.reason, /README\.md has changed in the meantime/);
    const link: typeof realDisk.link = async (from, to) => {
      if (to === place.at('churn/src/train.py')) writeFileSync(to, 'theirs\n');
      await realDisk.link(from, to);
    };
    const adding = await make('churn', [], { ...realDisk, link });
    assert.equal(adding.kind, 'partial');
    assert.deepEqual(adding.left, ['src']);
    assert.match(adding.why, /Something else was written there in the meantime/);
    assert.equal(readFileSync(place.at('churn/src/train.py'), 'utf8'), 'theirs\n');
  });

  it('writes through no link that appears at the last moment', async () => {
    mkdirSync(place.at('churn/src'), { recursive: true });
    mkdirSync(place.at('elsewhere'));
    const write: typeof realDisk.write = async (file, bytes) => {
      await realDisk.write(file, bytes);
      if (!file.endsWith('train.py')) return;
      renameSync(place.at('churn/src'), place.at('churn/src-before'));
      symlinkSync(place.at('elsewhere'), place.at('churn/src'));
    };
    const outcome = await make('churn', [], { ...realDisk, write });
    assert.equal(outcome.kind, 'undone');
    assert.match(outcome.reason, /leads out of the folder/);
    assert.deepEqual(readdirSync(place.at('elsewhere')), []);
    assert.deepEqual(readdirSync(place.at('churn')).sort(), ['src', 'src-before']);
  });

  it('does not take a folder that somebody makes at the same moment', async () => {
    const move: typeof realDisk.move = async (from, to) => {
      place.write({ 'churn/theirs.txt': 'x' });
      await realDisk.move(from, to);
    };
    const outcome = await make('churn', [], { ...realDisk, move });
    assert.equal(outcome.kind, 'undone');
    assert.deepEqual(Object.keys(snapshot(place.path)), ['churn', 'churn/theirs.txt']);
  });

  it('can be called twice at once: what is there then is whole, and a third call goes on', async () => {
    await Promise.all([make('churn'), make('churn')]);
    const found = await lookAt(place.at('churn'), FILES);
    if (found.kind !== 'free')
      assert.deepEqual(found, { kind: 'occupied', same: FILES.map(({ path }) => path), differing: [] });
    assert.equal((await make('churn')).kind, 'created');
    assert.deepEqual(readdirSync(place.path), ['churn']);
  });

  describe('beside what a killed run has left', () => {
    const DRAFTS = '.churn.ml-portfolio-unfinished';
    const mark = (pid: number, host = hostname()): void =>
      place.write({
        [`${DRAFTS}/made-by-ml-portfolio.txt`]: `${MARK}${host} ${pid} 1\n`,
        [`${DRAFTS}/new-1/a.md`]: 'x',
      });

    it('clears it away, in every state that it can be in', async () => {
      const { pid: ended } = spawnSync(process.execPath, ['-e', '']);
      for (const prepare of [
        () => mkdirSync(place.at(DRAFTS)),
        () => place.write({ [`${DRAFTS}/made-by-ml-portfolio.txt`]: '' }),
        () => place.write({ [`${DRAFTS}/made-by-ml-portfolio.txt`]: MARK.slice(0, 20) }),
        () => mark(ended),
        () => mark(process.pid),
      ]) {
        prepare();
        assert.deepEqual(await lookAt(place.at('churn'), FILES), { kind: 'free' });
        assert.equal((await make('churn')).kind, 'created');
        assert.deepEqual(readdirSync(place.path), ['churn']);
        rmSync(place.at('churn'), { recursive: true });
      }
    });

    it('clears it away also when the project was finished', async () => {
      await make('churn');
      mark(process.pid);
      assert.equal((await make('churn')).kind, 'created');
      assert.deepEqual(readdirSync(place.path), ['churn']);
    });

    it('does not disturb a program that is still at work', async () => {
      for (const [pid, host] of [
        [process.ppid, hostname()],
        [1, 'another-machine'],
      ] as const) {
        mark(pid, host);
        const before = snapshot(place.path);
        const outcome = await make('churn');
        assert.equal(outcome.kind, 'undone');
        assert.match(outcome.reason, /Another program is writing there/);
        assert.deepEqual(snapshot(place.path), before);
      }
    });

    it('leaves a folder alone that is not of this program', async () => {
      for (const prepare of [
        () => place.write({ [`${DRAFTS}/thesis.md`]: 'years of work' }),
        () => place.write({ [`${DRAFTS}/made-by-ml-portfolio.txt`]: 'my own text\n' }),
        () => place.write({ [`${DRAFTS}/made-by-ml-portfolio.txt`]: MARK, [`${DRAFTS}/thesis.md`]: 'years of work' }),
      ]) {
        prepare();
        const before = snapshot(place.path);
        const outcome = await make('churn');
        assert.equal(outcome.kind, 'undone');
        assert.match(outcome.reason, /is in the way/);
        assert.deepEqual(snapshot(place.path), before);
      }
    });

    it('follows no link of that name', async () => {
      place.write({ 'elsewhere/made-by-ml-portfolio.txt': MARK, 'elsewhere/new-1/a.md': 'x' });
      place.link(DRAFTS, 'elsewhere');
      assert.equal((await make('churn')).kind, 'undone');
      assert.equal(readFileSync(place.at('elsewhere/new-1/a.md'), 'utf8'), 'x');
    });
  });

  it('is the work of a user without rights of his own as well', async () => {
    mkdirSync(place.at('home'));
    chmodSync(place.at('home'), 0o777);
    assert.equal((await asNobody(() => make('home/churn'))).kind, 'created');
    assert.equal(statSync(place.at('home/churn')).uid, process.getuid?.() === 0 ? NOBODY : process.getuid?.());
  });

  it('says in which step it failed when it cannot take everything back', async () => {
    const { disk } = faultyDisk(once(1, 'EIO'));
    const outcome = await make('churn', [], disk);
    assert.equal(outcome.kind, 'undone');
    assert.ok(outcome.reason.startsWith(place.at('churn')), outcome.reason);
  });
});
