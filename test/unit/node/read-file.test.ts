import assert from 'node:assert/strict';
import { chmodSync, truncateSync } from 'node:fs';
import { decode, encode, readText, type Encoding } from '../../../src/node/read-file';
import { asNobody, tempFolder } from '../../harness/temp-folder';

const TEXT = 'größe: 😀\r\n';
const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be'];

const failure = async (path: string): Promise<string | undefined> => {
  const result = await readText(path, 1000);
  return 'failure' in result ? result.failure : undefined;
};

describe('readText', () => {
  const folder = tempFolder();
  const read = async (content: string | Uint8Array, limit = 1000) => {
    folder.write({ 'a.md': content });
    return readText(folder.at('a.md'), limit);
  };

  for (const encoding of ENCODINGS) {
    it(`reads ${encoding} as an editor does, without its mark of byte order`, async () => {
      const file = { encoding, mark: true };
      assert.deepEqual(await read(encode(TEXT, file)), { text: TEXT, ...file, complete: true });
    });
  }

  it('takes a file without a mark for UTF-8', async () => {
    assert.deepEqual(await read(TEXT), { text: TEXT, encoding: 'utf-8', mark: false, complete: true });
    assert.deepEqual(await read(''), { text: '', encoding: 'utf-8', mark: false, complete: true });
  });

  it('refuses bytes that are no text', async () => {
    for (const bytes of [
      [0x67, 0x72, 0xf6, 0xdf],
      [0x89, 0x50, 0x4e, 0x47, 0xff],
      [0xff, 0xfe, 0x41],
    ]) {
      const result = await read(Uint8Array.from(bytes));
      assert.ok('failure' in result);
      assert.equal(result.failure, 'not-text');
    }
  });

  it('reads no more of a long file than shows that it is long', async () => {
    const result = await read('x'.repeat(100_000), 100);
    assert.ok('text' in result);
    assert.equal(result.complete, false);
    assert.ok(result.text.length > 100 && result.text.length < 1000, String(result.text.length));
  });

  it('does not cut a character in two', async () => {
    for (const [index, char] of ['a', 'ä', '€', '😀'].entries()) {
      for (let shift = 0; shift < 4; shift++) {
        const result = await read('x'.repeat(shift) + char.repeat(40_000), 50 + index);
        assert.ok('text' in result, `${char} ${shift}`);
        assert.match(result.text, new RegExp(`^x*(${char})+$`, 'u'));
        assert.ok(result.text.length > 50 + index);
      }
    }
  });

  it('holds a file of gigabytes off', async () => {
    folder.write({ 'a.md': '---\n' });
    truncateSync(folder.at('a.md'), 3_000_000_000);
    const result = await readText(folder.at('a.md'), 4000);
    assert.ok('text' in result && result.text.length < 20_000 && !result.complete);
  });

  it('gives the reason when there is nothing to read', async () => {
    folder.write({ 'shut.md': 'x' });
    chmodSync(folder.at('shut.md'), 0);
    folder.link('round.md', 'round.md');
    assert.equal(await failure(folder.at('none.md')), 'missing');
    assert.equal(await failure(folder.at('shut.md/none.md')), 'missing');
    assert.equal(await failure(folder.path), 'folder');
    assert.equal(await failure(folder.at('round.md')), 'other');
    assert.equal(await asNobody(() => failure(folder.at('shut.md'))), 'forbidden');
  });
});

describe('encode', () => {
  for (const encoding of ENCODINGS) {
    it(`gives back the bytes that ${encoding} was read from`, () => {
      const bytes = encode(TEXT, { encoding, mark: true });
      const read = decode(bytes);
      assert.ok('text' in read);
      assert.deepEqual(encode(read.text, read), bytes);
    });
  }
});
