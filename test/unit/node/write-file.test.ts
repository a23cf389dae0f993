import assert from 'node:assert/strict';
import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { replaceText } from '../../../src/node/write-file';
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
