import assert from 'node:assert/strict';
import { parseJson } from '../../../src/core/document/data/from-json';
import { showTree } from './show-tree';

const show = (text: string): string[] => showTree(parseJson(text), text);
const problems = (text: string): string[] =>
  parseJson(text).problems.map(({ id, start, end }) => `${id} |${text.slice(start, end)}|`);

describe('parseJson', () => {
  it('covers keys and values, quotes included', () => {
    assert.deepEqual(show('{"a": "x\\n😀", "b": [1, true, null], "c": {"d": -1.5e3}}'), [
      'flow map |{"a": "x\\n😀", "b": [1, true, null], "c": {"d": -1.5e3}}|',
      '  |"a"| double |"x\\n😀"| "x\\n😀"',
      '  |"b"| flow seq |[1, true, null]|',
      '          - plain |1| 1',
      '          - plain |true| true',
      '          - plain |null| null',
      '  |"c"| flow map |{"d": -1.5e3}|',
      '          |"d"| plain |-1.5e3| -1500',
    ]);
  });

  it('skips a byte order mark and keeps offsets', () => {
    assert.deepEqual(show('\uFEFF{"a": 1}'), ['flow map |{"a": 1}|', '  |"a"| plain |1| 1']);
    assert.deepEqual(problems('\uFEFF{"a": 1}'), []);
  });

  it('reads CRLF', () => assert.deepEqual(show('{\r\n  "a": 1\r\n}\r\n').slice(1), ['  |"a"| plain |1| 1']));

  it('has keys of the language itself like any other', () => {
    const root = parseJson('{"__proto__": {"x": 1}, "constructor": 2}').root?.value as object;
    assert.deepEqual(Object.keys(root), ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });

  it('names comments and commas that strict readers refuse, each of them, and reads on', () => {
    const text = '{\n  // why\n  "a": [1, 2,],\n  "b": 3, /* x */\n}\n';
    assert.deepEqual(problems(text), [
      'syntax/json-comment |// why|',
      'syntax/json-trailing-comma |,|',
      'syntax/json-comment |/* x */|',
      'syntax/json-trailing-comma |,|',
    ]);
    assert.deepEqual(show(text).slice(1), [
      '  |"a"| flow seq |[1, 2,]|',
      '          - plain |1| 1',
      '          - plain |2| 2',
      '  |"b"| plain |3| 3',
    ]);
  });

  it('keeps what could be read of a file that is being typed', () => {
    assert.deepEqual(show('{"a": 1, "b').slice(1, 2), ['  |"a"| plain |1| 1']);
    assert.deepEqual(show('{"a": {"b": '), [
      'flow map |{"a": {"b": |',
      '  |"a"| flow map |{"b": |',
      '          |"b"| plain || null',
    ]);
    for (const text of ['{', '{"a"', '{"a":', '[', '"', '{"a": tru']) assert.equal(problems(text).length, 1, text);
  });

  it('names a key that stands twice', () => {
    assert.deepEqual(problems('{"a": 1, "a": 2}'), ['syntax/duplicate-key |"a"|']);
  });

  it('has nothing for an empty file', () => {
    assert.equal(parseJson('').root, undefined);
    assert.equal(parseJson(' \n').root, undefined);
  });

  it('stops at nesting that nobody writes', () => {
    for (const depth of [201, 10_000, 100_000])
      assert.deepEqual(problems('['.repeat(depth) + ']'.repeat(depth)), ['syntax/too-deep |[|']);
    assert.deepEqual(problems('['.repeat(150) + ']'.repeat(150)), []);
  });
});
