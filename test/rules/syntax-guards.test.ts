import assert from 'node:assert/strict';
import { fixesOf } from '../../src/core/check';
import { DEFAULT_MAX_FILE_SIZE } from '../../src/core/document/document';
import { applyEdits } from '../../src/core/text/edit';
import { Checked, strictHost } from '../harness/engine';

/** Ids and marked text of all findings. */
const found = ({ findings, text }: Checked): string[][] =>
  findings.map(({ id, span }) => [id, text.slice(span.start, span.end)]);

describe('files that are left alone', () => {
  it('says once that a file is too large, whatever stands in it', () => {
    const line = 'epochs: 1: 2\n';
    const checked = new Checked('params.yaml', line.repeat(Math.ceil(DEFAULT_MAX_FILE_SIZE / line.length) + 1));
    assert.deepEqual(found(checked), [['syntax/too-large', 'e']]);
  });

  it('checks a file of just the largest size', () => {
    const comment = '# a comment\n';
    const text = `epochs: 1: 2\n${comment.repeat(10)}`;
    const padded = text + ' '.repeat(DEFAULT_MAX_FILE_SIZE - text.length);
    assert.deepEqual(found(new Checked('params.yaml', padded)), [['syntax/unquoted-value', ':']]);
  });

  it('says once that a file is not text', () => {
    assert.deepEqual(found(new Checked('model_card.md', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR')), [
      ['syntax/binary-file', '\u0089'],
    ]);
  });
});

describe('several mistakes of syntax', () => {
  it('are each shown and mended where the parser is not misled by them', () => {
    const checked = new Checked('experiment.json', '{ // a\n  "name": None, // b\n  "notes": "x",\n}\n');
    assert.deepEqual(found(checked), [
      ['syntax/json-comment', '// a'],
      ['syntax/json-literal', 'None'],
      ['syntax/json-comment', '// b'],
      ['syntax/json-trailing-comma', ','],
    ]);
    const mended = checked.fixed('syntax/json-trailing-comma').fixed('syntax/json-literal');
    assert.equal(mended.text, '{ // a\n  "name": null, // b\n  "notes": "x"\n}\n');
    const [comment] = mended.of('syntax/json-comment');
    assert.ok(comment);
    const [fix] = fixesOf(comment, mended.document, mended.repository, strictHost);
    assert.equal(fix?.preferred, false, 'what people wrote for people goes only when somebody says so');
    assert.equal(applyEdits(mended.text, fix.edits), '{\n  "name": null, // b\n  "notes": "x"\n}\n');
  });

  it('are shown one after the other where each may follow from the one above', () => {
    const checked = new Checked('params.yaml', 'epochs: 20\nnotes: a: b\nowner: @jane\nlayers: [64\n');
    assert.deepEqual(found(checked), [['syntax/unquoted-value', ':']]);
    const next = checked.fixed('syntax/unquoted-value');
    assert.deepEqual(found(next), [['syntax/unclosed-bracket', '[']]);
    assert.equal(
      next.fixed('syntax/unclosed-bracket').text,
      'epochs: 20\nnotes: "a: b"\nowner: "@jane"\nlayers: [64]\n',
    );
  });

  it('keep their place behind line breaks of every kind', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const text = ['epochs: 20', 'model:', '  name: a', '   depth: 3', ''].join(lineBreak);
      const checked = new Checked('params.yaml', text);
      assert.deepEqual(found(checked), [['syntax/wrong-indentation', 'depth']]);
      assert.equal(checked.fixed('syntax/wrong-indentation').text, text.replace('   depth', '  depth'));
    }
  });
});
