import assert from 'node:assert/strict';
import {
  contentEnd,
  keysAbove,
  lineStart,
  nextContentLine,
  previousContentLine,
  yamlLine,
} from '../../../src/core/document/data/yaml-line';

/** The line of a text at the mark `|`, with its parts as text. */
function partsOf(marked: string): readonly [number, string, string, boolean] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { indent, head, value, keyed } = yamlLine(text, offset);
  return [indent, text.slice(head.start, head.end), text.slice(value.start, value.end), keyed];
}

describe('a line of YAML', () => {
  const lines: readonly (readonly [string, readonly [number, string, string, boolean]])[] = [
    ['|name: churn', [0, 'name', 'churn', true]],
    ['a: 1\r\n  na|me: churn # the data\r\nb: 2', [2, 'name', 'churn', true]],
    ['  - na|me: first: second', [2, 'name', 'first: second', true]],
    ['- "a: b": "x # y" # z|', [0, '"a: b"', '"x # y"', true]],
    [String.raw`|a: "x \" # y" # z`, [0, 'a', String.raw`"x \" # y"`, true]],
    [String.raw`|a: "x \\" # y`, [0, 'a', String.raw`"x \\"`, true]],
    ["|a: 'it''s # b' # c", [0, 'a', "'it''s # b'", true]],
    ['|a: "open # c', [0, 'a', '"open', true]],
    ['|task:', [0, 'task', '', true]],
    ['|license mit # free', [0, 'license', 'license mit', false]],
    ['|name:churn', [0, 'name:churn', 'name:churn', false]],
    ['- |- a', [0, 'a', 'a', false]],
    ['  -|', [2, '', '', false]],
    ['|---', [0, '---', '---', false]],
    ['url|: http://x#y', [0, 'url', 'http://x#y', true]],
    ['|# only a comment', [0, '#', '', false]],
    ['|', [0, '', '', false]],
  ];
  for (const [marked, parts] of lines)
    it(`is taken apart: ${JSON.stringify(marked)}`, () => assert.deepEqual(partsOf(marked), parts));

  it('has a value of millions of characters', () => {
    const quoted = `"${'a\\"'.repeat(2_000_000)}"`;
    const { value } = yamlLine(`name: ${quoted} # c`, 0);
    assert.equal(value.end - value.start, quoted.length);
  });

  it('starts behind every kind of line break', () => {
    const text = 'a\nb\r\nc\rd';
    assert.deepEqual(
      Array.from(text, (_, offset) => lineStart(text, offset)),
      [0, 0, 2, 2, 2, 5, 5, 7],
    );
  });

  it('has neighbours with content', () => {
    const text = 'a: 1\r\n\r\n  # c\r\nb: 2\r\n';
    const at = (line: ReturnType<typeof yamlLine> | undefined): string | undefined =>
      line && text.slice(line.start, line.end);
    assert.equal(at(nextContentLine(text, 0)), 'b: 2');
    assert.equal(at(previousContentLine(text, text.indexOf('b'))), 'a: 1');
    assert.equal(at(nextContentLine(text, text.indexOf('b'))), undefined);
    assert.equal(at(previousContentLine(text, 0)), undefined);
  });

  it('ends in front of its comment', () => {
    const text = 'layers: [64, 32  # two\nseed: 1';
    assert.equal(contentEnd(text, 3), text.indexOf('32') + 2);
  });
});

describe('keysAbove', () => {
  const paths: readonly (readonly [string, readonly (string | number)[]])[] = [
    ['a: 1\n|b', []],
    ['task:\n  |type x', ['task']],
    ['task:\n  unit: one\n  |type x', ['task']],
    ['task:\n  unit:\n    a: 1\n  |type x', ['task']],
    ['fields:\n  - name: a\n    |type x', ['fields', 0]],
    ['fields:\n- name: a\n  |type x', ['fields', 0]],
    ['fields:\n- |name x', ['fields', 0]],
    ['fields:\n  - name: a\n  - |name x', ['fields', 0]],
    ['a:\n  - b:\n      - c: 1\n        |d', ['a', 0, 'b', 0]],
    ['a:\n  "b c":\n    |d', ['a', 'b c']],
    ['a:\n  b: 1\nc:\n  |d', ['c']],
  ];
  for (const [marked, path] of paths) {
    it(`finds ${path.join(' / ') || 'the top'} above ${JSON.stringify(marked)}`, () =>
      assert.deepEqual(keysAbove(marked.replace('|', ''), marked.indexOf('|')), path));
  }
});
