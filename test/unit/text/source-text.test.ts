import assert from 'node:assert/strict';
import { lineEnd, nextLine, SourceText } from '../../../src/core/text/source-text';

const source = (text: string): SourceText => new SourceText('file:///a.yaml', text, 1);

describe('SourceText', () => {
  it('counts characters in UTF-16 code units', () => {
    const text = 'a: 😀 x\nb: é\n';
    assert.deepEqual(source(text).positionAt(text.indexOf('x')), { line: 0, character: 6 });
    assert.deepEqual(source(text).rangeOf({ start: 3, end: 5 }), {
      start: { line: 0, character: 3 },
      end: { line: 0, character: 5 },
    });
    assert.equal(source(text).offsetAt({ line: 1, character: 3 }), 11);
  });

  it('breaks lines at LF, CRLF and CR', () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const text = `a: 1${lineBreak}b: 2${lineBreak}`;
      const b = text.indexOf('b');
      assert.deepEqual(source(text).positionAt(b), { line: 1, character: 0 });
      assert.deepEqual(source(text).lineAt(b + 2), { start: b, end: b + 4 });
      assert.deepEqual(source(text).lineAt(2), { start: 0, end: 4 });
      assert.equal(source(text).lineBreak, lineBreak);
    }
  });

  it('takes LF for the line break of a text that has none', () => assert.equal(source('a: 1').lineBreak, '\n'));

  it('keeps a byte order mark as its first character', () => {
    assert.deepEqual(source('\uFEFFa: 1').positionAt(1), { line: 0, character: 1 });
  });

  it('stays inside the text', () => {
    assert.deepEqual(source('ab').positionAt(9), { line: 0, character: 2 });
    assert.equal(source('ab\nc').offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(source('ab').offsetAt({ line: 7, character: 0 }), 2);
    assert.deepEqual(source('').lineAt(0), { start: 0, end: 0 });
  });

  it('slices a span', () => assert.equal(source('a: 😀').slice({ start: 3, end: 5 }), '😀'));
});

describe('lineEnd and nextLine', () => {
  it('go to the break and behind it', () => {
    const text = 'ab\r\nc\rd\n';
    assert.deepEqual([lineEnd(text, 0), nextLine(text, 0)], [2, 4]);
    assert.deepEqual([lineEnd(text, 4), nextLine(text, 4)], [5, 6]);
    assert.deepEqual([lineEnd(text, 6), nextLine(text, 6)], [7, 8]);
    assert.deepEqual([lineEnd(text, 8), nextLine(text, 8)], [8, 8]);
  });
});
