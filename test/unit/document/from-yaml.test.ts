import assert from 'node:assert/strict';
import { parseYaml } from '../../../src/core/document/data/from-yaml';
import { showTree } from './show-tree';

const show = (text: string): string[] => showTree(parseYaml(text), text);
const value = (text: string): unknown => parseYaml(text).root?.value;
const problems = (text: string): string[] =>
  parseYaml(text).problems.map(({ id, start, end }) => `${id} |${text.slice(start, end)}|`);
/** Without prototypes, to be compared with literals. */
const plain = (text: string): unknown => JSON.parse(JSON.stringify(value(text)));

describe('parseYaml: spans', () => {
  it('covers keys and scalars of every style, quotes included', () => {
    const text = 'a: one two  # note\nb: "two"\nc: \'it\'\'s\'\n"d e": 1\nf: |\n  x\n\ng: >-\n  y\n';
    assert.deepEqual(show(text), [
      `map |${text.replaceAll('\n', '⏎')}|`,
      '  |a| plain |one two| "one two"',
      '  |b| double |"two"| "two"',
      "  |c| single |'it''s'| \"it's\"",
      '  |"d e"| plain |1| 1',
      '  |f| block ||⏎  x⏎| "x\\n"',
      '  |g| block |>-⏎  y⏎| "y"',
    ]);
  });

  it('covers block and flow collections', () => {
    assert.deepEqual(show('a:\n  - x\n  - y: 1\n    z: 2\nb: [1, {c: 2}]\nd: {}\n'), [
      'map |a:⏎  - x⏎  - y: 1⏎    z: 2⏎b: [1, {c: 2}]⏎d: {}⏎|',
      '  |a| seq |- x⏎  - y: 1⏎    z: 2⏎|',
      '        - plain |x| "x"',
      '        - map |y: 1⏎    z: 2⏎|',
      '            |y| plain |1| 1',
      '            |z| plain |2| 2',
      '  |b| flow seq |[1, {c: 2}]|',
      '        - plain |1| 1',
      '        - flow map |{c: 2}|',
      '            |c| plain |2| 2',
      '  |d| flow map |{}|',
    ]);
  });

  it('puts a value that is not there behind its colon', () => {
    assert.deepEqual(show('a:\nb: \nc: # note\nd:\n  - \n  - x\n').slice(1), [
      '  |a| plain || null',
      '  |b| plain || null',
      '  |c| plain || null',
      '  |d| seq |- ⏎  - x⏎|',
      '        - plain || null',
      '        - plain |x| "x"',
    ]);
    const { root } = parseYaml('a:\nb: 1\n');
    assert.ok(root?.type === 'map');
    assert.deepEqual([root.entries[0]?.value.start, root.entries[0]?.end], [2, 2]);
  });

  it('puts a key that is not there at its colon', () => {
    assert.deepEqual(show('a: 1\n# note\n\n: 2\n').slice(2), ['  || plain |2| 2']);
    const { root } = parseYaml('a: 1\n# note\n\n: 2\n');
    assert.ok(root?.type === 'map');
    assert.equal(root.entries[1]?.keySpan.start, 13);
  });

  it('counts UTF-16 code units', () => {
    assert.deepEqual(show('"😀": 😀 x # 😀\nb: é\n').slice(1), ['  |"😀"| plain |😀 x| "😀 x"', '  |b| plain |é| "é"']);
  });

  it('is absolute in the file', () => {
    const file = '---\nlicense: mit\n---\n';
    const tree = parseYaml(file.slice(4, 17), 4);
    assert.deepEqual(showTree(tree, file).slice(1), ['  |license| plain |mit| "mit"']);
    assert.deepEqual(tree.span, { start: 4, end: 17 });
  });

  it('reads CRLF, CR and a byte order mark', () => {
    assert.deepEqual(show('a: 1\r\nb:\r\n  - x\r\n').slice(1), [
      '  |a| plain |1| 1',
      '  |b| seq |- x⏎|',
      '        - plain |x| "x"',
    ]);
    assert.deepEqual(show('a: 1\rb: 2\r').slice(1), ['  |a| plain |1| 1', '  |b| plain |2| 2']);
    assert.deepEqual(show('\uFEFFa: 1\n').slice(1), ['  |a| plain |1| 1']);
  });

  it('reads a first document marker and comments as nothing', () => {
    assert.deepEqual(show('# top\n---\n# more\na: 1\n...\n').slice(1), ['  |a| plain |1| 1']);
    for (const text of ['', '\n\n', '# only\n# comments\n', '---\n', '\uFEFF']) {
      assert.equal(value(text), null, JSON.stringify(text));
      assert.deepEqual(problems(text), []);
    }
  });

  it('reads a scalar and a list as the whole document', () => {
    assert.deepEqual(show('just text\n'), ['plain |just text| "just text"']);
    assert.deepEqual(show('- 1\n- 2\n'), ['seq |- 1⏎- 2⏎|', '  - plain |1| 1', '  - plain |2| 2']);
  });
});

describe('parseYaml: values', () => {
  it('reads scalars as YAML 1.2 does', () => {
    const scalars =
      'a: yes\nb: no\nc: 1e-5\nd: 012\ne: 0o17\nf: 12:30\ng: 2024-01-15\nh: 1_000\ni: ~\nj: True\nk: 3.10\n';
    assert.deepEqual(plain(scalars), {
      a: 'yes',
      b: 'no',
      c: 1e-5,
      d: 12,
      e: 15,
      f: '12:30',
      g: '2024-01-15',
      h: '1_000',
      i: null,
      j: true,
      k: 3.1,
    });
  });

  it('reads infinity, not-a-number and numbers that do not fit', () => {
    assert.deepEqual(Object.values(value('a: .inf\nb: -.inf\nc: .nan\nd: 9007199254740993\n') as object), [
      Infinity,
      -Infinity,
      NaN,
      9007199254740992,
    ]);
  });

  it('keeps keys as they are written when they are no text', () => {
    assert.deepEqual(Object.keys(value('1: a\n3.10: b\ntrue: c\n~: d\n? [x, y]\n: e\n') as object), [
      '1',
      '3.10',
      'true',
      '~',
      '[x, y]',
    ]);
  });

  it('has keys of the language itself like any other', () => {
    const text = '__proto__:\n  x: 1\nconstructor: 2\ntoString: 3\nhasOwnProperty: 4\n';
    const root = value(text) as Record<string, unknown>;
    assert.deepEqual(Object.keys(root), ['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
    assert.ok(!('valueOf' in root), 'nothing is inherited');
    assert.deepEqual(problems(text), []);
    assert.equal(({} as Record<string, unknown>)['x'], undefined);
  });

  it('folds and chomps block scalars', () => {
    assert.deepEqual(plain('a: |\n  x\n  y\n\nb: |-\n  x\nc: >\n  x\n  y\n\n  z\nd: |+\n  x\n\n'), {
      a: 'x\ny\n',
      b: 'x',
      c: 'x y\nz\n',
      d: 'x\n\n',
    });
  });
});

describe('parseYaml: aliases, merge keys and tags', () => {
  it('follows aliases and shares what they stand for', () => {
    const tree = parseYaml('a: &x {lr: 1}\nb: *x\n');
    assert.ok(tree.root?.type === 'map');
    const [a, b] = tree.root.entries;
    assert.ok(b?.value.type === 'alias');
    assert.equal(b.value.target, a?.value);
    assert.equal(b.value.value, a?.value.value);
    assert.deepEqual(show('&k key: 1\nb: *k\n*k : 2\nc: *k\n').slice(1), [
      '  |key| plain |1| 1',
      '  |b| alias |*k| scalar',
      '  |c| alias |*k| scalar',
    ]);
  });

  it('takes over what a merge key names; own keys and earlier ones win', () => {
    const text = 'a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 0\nd:\n  <<: *b\n';
    assert.deepEqual(plain(text), {
      a: { x: 1, y: 1 },
      b: { y: 2, z: 2 },
      c: { x: 0, y: 1, z: 2 },
      d: { y: 2, z: 2 },
    });
    assert.deepEqual(
      show(text)
        .slice(1)
        .filter((line) => line.includes('<<')),
      [
        '  |c| map |<<: [*a, *b]⏎  x: 0⏎|',
        '        <<|y| plain |1| 1',
        '        <<|z| plain |2| 2',
        '  |d| map |<<: *b⏎|',
        '        <<|y| plain |2| 2',
        '        <<|z| plain |2| 2',
      ],
    );
  });

  it('merges nothing from what is no mapping', () => {
    assert.deepEqual(plain('<<: text\na: 1\n<<: [1, 2]\n'), { a: 1 });
  });

  it('does not claim to know what a tag of another program makes of its value', () => {
    assert.deepEqual(show('a: !include b.yaml\nc: !!python/tuple [1, 2]\nd: !env {X: 1}\n').slice(1), [
      '  |a| alias |b.yaml| unknown',
      '  |c| alias |[1, 2]| unknown',
      '  |d| alias |{X: 1}| unknown',
    ]);
  });

  it('knows the tags of YAML itself', () => {
    assert.deepEqual(plain('a: !!str 42\nb: !!float 1.0\nc: !!int "3"\nd: ! 5\n'), { a: '42', b: 1, c: 3, d: '5' });
  });
});

describe('parseYaml: problems', () => {
  it('names a key that stands twice, and keeps the first', () => {
    assert.deepEqual(problems('a: 1\nb:\n  c: 1\n  c: 2\na: 3\n'), [
      'syntax/duplicate-key |c|',
      'syntax/duplicate-key |a|',
    ]);
    assert.deepEqual(plain('a: 1\na: 2\n'), { a: 1 });
  });

  it('names the first mistake only: behind it the parser guesses', () => {
    assert.equal(problems('a: b: c\nd: e: f\n').length, 1);
  });

  it('stays within one line', () => {
    for (const text of ['a: "x\nb: 1\nc: 2\n', 'a: [1,\nb: 2\n', 'a: {x\n\n\n', 'a:\n\tb: 1\n', 'x\ny: 1\n']) {
      for (const { start, end } of parseYaml(text).problems) {
        assert.ok(start <= end && end <= text.length, text);
        assert.ok(!text.slice(start, end).includes('\n'), text);
      }
      assert.equal(parseYaml(text).problems.length, 1, text);
    }
  });

  it('names an alias without an anchor, also one to itself', () => {
    assert.deepEqual(problems('a: *x\n'), ['syntax/unknown-alias |*x|']);
    assert.deepEqual(problems('a: &a [*a]\n'), ['syntax/unknown-alias |*a|']);
  });

  it('names the second document, not the first', () => {
    assert.deepEqual(problems('---\na: 1\n---\nb: 2\n'), ['syntax/multiple-documents |---|']);
    assert.deepEqual(plain('---\na: 1\n---\nb: 2\n'), { a: 1 });
  });

  it('stops at nesting that nobody writes', () => {
    const deep = `a: ${'['.repeat(201)}${']'.repeat(201)}\n`;
    assert.deepEqual(problems(deep), ['syntax/too-deep |[|']);
    assert.deepEqual(problems(`a: ${'['.repeat(150)}${']'.repeat(150)}\n`), []);
  });
});

const separable = (text: string): boolean => parseYaml(text).separable;

describe('parseYaml: what may be read in parts', () => {
  it('is a block mapping at the left margin', () => {
    assert.equal(separable('a: 1\nb: 2\n'), true);
    assert.equal(separable('# x\n---\na: 1\n'), true);
    assert.equal(separable('a: !tag 1\n'), true);
  });

  it('is nothing with anchors, merge keys, directives, explicit or empty keys, or mistakes', () => {
    for (const text of [
      'a: &x 1\nb: 2\n',
      '&k a: 1\nb: 2\n',
      'a: 1\n<<: {b: 2}\n',
      '%TAG ! tag:a,1:\n---\na: 1\n',
      '? a\n: 1\nb: 2\n',
      '!!str a: 1\nb: 2\n',
      ': 1\nb: 2\n',
      ' a: 1\n',
      '{a: 1}\n',
      'text\n',
      'a: 1\na: 2\n',
      'a: "\n',
      '\uFEFFa: 1\nb: 2\n',
    ])
      assert.equal(separable(text), false, text);
  });
});

describe('parseYaml: a comment between a key and its value', () => {
  it('ends no value, however little it is indented', () => {
    const text = 'a:\n  key: # one\n# two\n\n  # three\n    value\n    and more\n  z: 1\n';
    assert.deepEqual(problems(text), []);
    assert.deepEqual(plain(text), { a: { key: 'value and more', z: 1 } });
    assert.deepEqual(problems(text.replaceAll('\n', '\r\n')), []);
    assert.deepEqual(show('- key:\n#c\n    value\n  z: 1\n'), [
      'seq |- key:⏎#c⏎    value⏎  z: 1⏎|',
      '  - map |key:⏎#c⏎    value⏎  z: 1⏎|',
      '      |key| plain |value| "value"',
      '      |z| plain |1| 1',
    ]);
  });
  it('is passed over each time', () => {
    const text = 'a:\n#c\n  one\nb: &x\n#c\n  two\nc:\n#c\n  three\nd: 4\n';
    assert.deepEqual(problems(text), []);
    assert.deepEqual(plain(text), { a: 'one', b: 'two', c: 'three', d: 4 });
  });
  it('excuses no mistake', () => {
    assert.equal(problems('a:\n  b:\n# c\n  foo\n  bar: 1\n').length, 1);
    assert.equal(problems('a:\n#c\n  one\nb: 1\nc: [1\n').length, 1);
    assert.equal(problems('a: 1\n#c\nfoo\nbar: 1\n').length, 1);
  });
});
