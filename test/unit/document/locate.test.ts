import assert from 'node:assert/strict';
import { parseJson } from '../../../src/core/document/data/from-json';
import { parseYaml } from '../../../src/core/document/data/from-yaml';
import { child, locate, narrowSpan, parsePointer, pathAt } from '../../../src/core/document/data/locate';
import { walk } from '../../../src/core/document/data/walk';

const TEXT = 'a:\n  - x\n  - b: 1\n    c:\nd: {e: [2]}\nf: &f {g: 3}\nh: *f\ni:\n  <<: *f\nj: |\n  text\n';
const { root } = parseYaml(TEXT);
const slice = (path: readonly (string | number)[]): string | undefined => {
  const found = locate(root, path);
  return found && TEXT.slice(found.node.start, found.node.end);
};
const named = (path: readonly (string | number)[]): string | undefined => {
  const found = locate(root, path);
  const span = found && narrowSpan(found);
  return span && TEXT.slice(span.start, span.end);
};

describe('locate', () => {
  it('follows keys, indices and aliases', () => {
    assert.equal(slice(['a', 0]), 'x');
    assert.equal(slice(['a', 1, 'b']), '1');
    assert.equal(slice(['a', '1', 'b']), '1');
    assert.equal(slice(['d', 'e', 0]), '2');
    assert.equal(slice(['h', 'g']), '3');
    assert.equal(slice(['i', 'g']), '3');
    assert.equal(slice([]), TEXT);
  });

  it('finds nothing where nothing stands', () => {
    for (const path of [['x'], ['a', 7], ['a', 'b'], ['a', 0, 'y'], ['d', 'e', 0, 1]])
      assert.equal(locate(root, path), undefined);
    assert.equal(locate(undefined, []), undefined);
    assert.equal(locate(root, ['toString']), undefined);
  });

  it('gives the entry and the parent', () => {
    const found = locate(root, ['d', 'e']);
    assert.equal(found?.entry?.key, 'e');
    assert.equal(found.parent?.type, 'map');
    assert.equal(locate(root, ['a', 0])?.entry, undefined);
    assert.equal(child(root, 'h')?.type, 'map');
  });
});

describe('narrowSpan', () => {
  it('is the value, or the key of a value that is not on its line', () => {
    assert.equal(named(['a']), 'a');
    assert.equal(named(['a', 0]), 'x');
    assert.equal(named(['a', 1, 'b']), '1');
    assert.equal(named(['a', 1, 'c']), 'c');
    assert.equal(named(['h']), '*f');
    assert.equal(named(['j']), 'j');
  });
});

describe('parsePointer', () => {
  it('undoes the escapes of JSON pointers', () => {
    assert.deepEqual(parsePointer('/a~1b/0/c~0d/~01'), ['a/b', '0', 'c~d', '~1']);
    assert.deepEqual(parsePointer(''), []);
    assert.deepEqual(parsePointer('/'), ['']);
  });
});

const at = (mark: string, delta = 0): string => {
  const { path, onKey } = pathAt(root, TEXT.indexOf(mark) + delta);
  return `${path.join('.')}${onKey ? ' (key)' : ''}`;
};

describe('pathAt', () => {
  it('finds keys, values and items', () => {
    assert.equal(at('a:'), 'a (key)');
    assert.equal(at('x'), 'a.0');
    assert.equal(at('b: 1'), 'a.1.b (key)');
    assert.equal(at('b: 1', 3), 'a.1.b');
    assert.equal(at('e:'), 'd.e (key)');
    assert.equal(at('2'), 'd.e.0');
    assert.equal(at('text'), 'j');
  });

  it('counts the place behind the last character', () => {
    assert.equal(at('x', 1), 'a.0');
    assert.equal(at('d:', 1), 'd (key)');
  });

  it('finds nothing outside', () => {
    assert.deepEqual(pathAt(parseYaml('a: 1\n\n\n').root, 7).path, []);
    assert.deepEqual(pathAt(undefined, 0), { path: [], onKey: false, node: undefined });
  });

  it('works in JSON', () => {
    const text = '{"a": {"b": [1, {"c": null}]}}';
    assert.deepEqual(pathAt(parseJson(text).root, text.indexOf('null')).path, ['a', 'b', 1, 'c']);
  });
});

describe('walk', () => {
  it('visits parents first, in the order of the text, and does not follow aliases or merges', () => {
    assert.deepEqual(
      Array.from(walk(root), ({ path }) => path.join('.')),
      ['', 'a', 'a.0', 'a.1', 'a.1.b', 'a.1.c', 'd', 'd.e', 'd.e.0', 'f', 'f.g', 'h', 'i', 'j'],
    );
    assert.deepEqual([...walk(undefined)], []);
  });
});
