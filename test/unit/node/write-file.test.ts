import assert from 'node:assert/strict';
import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { replaceText, writeText } from '../../../src/node/write-file';
import { asNobody, tempFolder } from '../../harness/temp-folder';

describe('replaceText', () => {
  const folder = tempFolder();
  const content = (): string => readFileSync(folder.at('a.yaml'), 'utf8');

  it('replaces what it expects', async () => {
    folder.write({ 'a.yaml': 'a: 1\n' });
    assert.equal(await replaceText(folder.at('a.yaml'), 'a: 1\n', 'a: 2\n'), undefined);
    assert.equal(content(), 'a: 2\n');
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });

  it('leaves alone what somebody else has changed', async () => {
    folder.write({ 'a.yaml': 'a: 3\n' });
    const failure = await replaceText(folder.at('a.yaml'), 'a: 1\n', 'a: 2\n');
    assert.equal(failure?.message, 'it has changed in the meantime');
    assert.equal(content(), 'a: 3\n');
  });

  it('does not make a file that is gone', async () => {
    const failure = await replaceText(folder.at('gone.yaml'), '', 'a: 2\n');
    assert.match(failure?.message ?? '', /ENOENT/);
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('asks the file and its folder for permission', async () => {
    folder.write({ 'a.yaml': 'a: 1\n' });
    const write = () => asNobody(() => replaceText(folder.at('a.yaml'), 'a: 1\n', 'a: 2\n'));
    chmodSync(folder.at('a.yaml'), 0o644);
    assert.equal((await write())?.message, process.getuid?.() === 0 ? 'writing it is not permitted' : undefined);
    chmodSync(folder.at('a.yaml'), 0o444);
    assert.equal((await write())?.message, 'it is read-only');
    chmodSync(folder.at('a.yaml'), 0o666);
    chmodSync(folder.path, 0o555);
    assert.equal((await write())?.message, 'writing it is not permitted');
    chmodSync(folder.path, 0o755);
    assert.deepEqual(readdirSync(folder.path), ['a.yaml']);
  });
});

const isOurs = (text: string): boolean => text.startsWith('ours');

describe('writeText', () => {
  const folder = tempFolder();
  const write = (path: string, text: string) => writeText(folder.at(path), text, isOurs);

  it('makes a file, and writes over one that it may replace', async () => {
    assert.equal(await write('a.svg', 'ours 1'), undefined);
    assert.equal(await write('a.svg', 'ours 2'), undefined);
    assert.equal(readFileSync(folder.at('a.svg'), 'utf8'), 'ours 2');
    assert.deepEqual(readdirSync(folder.path), ['a.svg']);
  });

  it('leaves a file alone that says so already', async () => {
    folder.write({ 'a.svg': 'ours' });
    chmodSync(folder.at('a.svg'), 0o444);
    assert.equal(await write('a.svg', 'ours'), undefined);
    assert.equal((await write('a.svg', 'ours 2'))?.message, 'it is read-only');
  });

  it('writes over nothing else', async () => {
    folder.write({ 'README.md': '# Churn', 'photo.png': new Uint8Array([137, 80, 0, 255]) });
    for (const path of ['README.md', 'photo.png'])
      assert.equal((await write(path, 'ours'))?.message, 'it is there and holds something else');
    folder.write({ 'sub/a.svg': 'ours' });
    assert.equal((await write('sub', 'ours'))?.message, 'it is no file');
    assert.equal(readFileSync(folder.at('README.md'), 'utf8'), '# Churn');
  });

  it('says what is wrong with the place', async () => {
    folder.write({ file: 'text' });
    for (const path of ['gone/a.svg', 'file/a.svg'])
      assert.equal((await write(path, 'ours'))?.message, 'its folder is not there');
    chmodSync(folder.path, 0o555);
    const refused = await asNobody(() => write('a.svg', 'ours'));
    chmodSync(folder.path, 0o755);
    assert.equal(refused?.message, 'writing it is not permitted');
  });
});
