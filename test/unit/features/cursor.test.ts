import assert from 'node:assert/strict';
import { readCursor } from '../../../src/core/features/cursor/read-cursor';
import { withCursor } from '../../harness/cursor';
import { showMarks } from '../../harness/marked';

/** `place path {siblings}` and the line with the word marked, or `nowhere`. */
function describeCursor(path: string, marked: string): string {
  const { document, offset } = withCursor(path, marked);
  const cursor = readCursor(document, offset);
  if (!cursor) return 'nowhere';
  const { place, siblings, word, colon, lead, tail, column, commaAt } = cursor;
  const line = document.source.lineAt(word.start);
  const shown = showMarks(document.text.slice(line.start, line.end), [
    { start: word.start - line.start, end: word.end - line.start },
  ]);
  const extra = [
    colon ? 'colon' : '',
    lead === '' ? '' : `lead "${lead}"`,
    tail === '' ? '' : `tail "${tail}"`,
    commaAt === undefined ? '' : 'comma missing',
    `column ${column}`,
  ];
  const where = cursor.path.length === 0 ? 'the top' : cursor.path.join('.');
  return [place, where, `{${[...siblings].join(' ')}}`, `"${shown}"`, ...extra.filter((part) => part !== '')].join(' ');
}

const cases = (path: string, table: Readonly<Record<string, readonly [string, string]>>): void => {
  for (const [title, [marked, expected]] of Object.entries(table))
    it(title, () => assert.equal(describeCursor(path, marked), expected));
};

describe('where a cursor stands in YAML', () => {
  cases('experiment.yaml', {
    'an empty file': ['|', 'open the top {} "⟦⟧" column 0'],
    'an empty file behind a byte order mark': ['\uFEFF|', 'open the top {} "\uFEFF⟦⟧" column 0'],
    'the line behind the last key': ['name: a\n|', 'key the top {name} "⟦⟧" column 0'],
    'a half-typed key at the top': ['name: a\nta|\ndata:\n', 'key the top {name data} "⟦ta⟧" column 0'],
    'a half-typed key in a file with CRLF': ['name: a\r\nta|\r\ndata:\r\n', 'key the top {name data} "⟦ta⟧" column 0'],
    'the middle of a key': ['name: a\nta|sk:\n  type: x\n', 'key the top {name} "⟦task⟧:" colon column 0'],
    'a key in quotes': ['"na|me": a\n', 'key the top {} "⟦"name"⟧: a" colon column 0'],
    'an indented line below a key': ['task:\n  |', 'open task {} "  ⟦⟧" column 2'],
    'an indented line among keys': ['task:\n  type: x\n  |\n  unit: y\n', 'key task {type unit} "  ⟦⟧" column 2'],
    'an empty line before deeper lines': [
      'task:\n  type: x\n|\n  unit: y\n',
      'key task {type unit} "⟦⟧" lead "  " column 2',
    ],
    'a half-typed key below a key': ['task:\n  ty|\n', 'open task {} "  ⟦ty⟧" column 2'],
    'behind a colon': ['task:\n  type: |\n', 'value task.type {} "  type: ⟦⟧" column 2'],
    'right behind a colon': ['task:\n  type:|\n', 'value task.type {} "  type:⟦⟧" lead " " column 2'],
    'the middle of a value': ['task:\n  type: cl|as # why\n', 'value task.type {} "  type: ⟦clas⟧ # why" column 2'],
    'a value in quotes': ['task:\n  type: "cl|"\n', 'value task.type {} "  type: ⟦"cl"⟧" column 2'],
    'a value of several words': ['name: two wo|\n', 'value name {} "name: ⟦two wo⟧" column 0'],
    'behind a blank at the end of a value': ['name: two |\n', 'value name {} "name: ⟦two ⟧" column 0'],
    'before a value': ['name: | two\n', 'nowhere'],
    'in a comment': ['name: a # see | there\n', 'nowhere'],
    'in a comment of its own': ['name: a\n# see |\n', 'nowhere'],
    'a new item': ['features:\n  - |\n', 'open features.0 {} "  - ⟦⟧" column 4'],
    'right behind a dash': ['features:\n  -|\n', 'open features.0 {} "  -⟦⟧" lead " " column 4'],
    'the third item': ['features:\n  - a\n  - b\n  - c|\n', 'open features.2 {} "  - ⟦c⟧" column 4'],
    'an item that is not indented': ['features:\n- a\n- b|\n', 'open features.1 {} "- ⟦b⟧" column 2'],
    'a line among items': ['features:\n  - a\n  |\n', 'open features.1 {} "  ⟦⟧" lead "- " column 4'],
    'a key in an item': ['features:\n  - name: a\n    |\n  - name: b\n', 'key features.0 {name} "    ⟦⟧" column 4'],
    'a half-typed first key of an item': [
      'features:\n  - na|\n    source: x\n',
      'key features.0 {source} "  - ⟦na⟧" column 4',
    ],
    'a value in a later item': [
      'features:\n- name: a\n- name: b\n  source: |\n',
      'value features.1.source {} "  source: ⟦⟧" column 2',
    ],
    'a key behind a list that is not indented': ['features:\n- name: a\n|\n', 'key the top {features} "⟦⟧" column 0'],
    'deep below lists': [
      'a:\n  - b:\n      - c: 1\n        d:\n          |\n',
      'open a.0.b.0.d {} "          ⟦⟧" column 10',
    ],
    'a list in a list': ['a:\n  - - x\n    - y|\n', 'open a.0.1 {} "    - ⟦y⟧" column 6'],
    'an item whose keys start on the next line': ['a:\n  -\n    |\n', 'open a.0 {} "    ⟦⟧" column 4'],
    'in a block text': ['description: ¦\n  note: |\n', 'nowhere'],
    'in a block text that looks like keys': ['description: >-\n  note:\n    ty|\n', 'nowhere'],
    'a plain text over two lines': ['description: one\n  two|\n', 'nowhere'],
    'a text in quotes over two lines': ['description: "one\n  two|"\n', 'nowhere'],
    'too deep below a value': ['task:\n  type: x\n    |\n', 'nowhere'],
    'an alias': ['task: *a|\n', 'nowhere'],
    'behind an anchor': ['task: &a |\n', 'value task {} "task: &a ⟦⟧" column 0'],
    'below an anchor': ['task: &a\n  |\n', 'open task {} "  ⟦⟧" column 2'],
    'a second document': ['name: a\n---\n|\n', 'open the top {} "⟦⟧" column 0'],
    'on a document marker': ['--|-\nname: a\n', 'nowhere'],
    'a list in brackets': ['features: [a, |]\n', 'value features.1 {} "features: [a, ⟦⟧]" column 0'],
    'a word in brackets': ['features: [a, b|c, d]\n', 'value features.1 {} "features: [a, ⟦bc⟧, d]" column 0'],
    'brackets that are not closed': ['features: [a, |\nsplit:\n', 'value features.1 {} "features: [a, ⟦⟧" column 0'],
    'right behind a comma': ['features: [a,|]\n', 'value features.1 {} "features: [a,⟦⟧]" lead " " column 0'],
    'behind closed brackets': ['features: [a] |\n', 'nowhere'],
    'a key in braces': ['task: {type: x, |}\n', 'key task {type} "task: {type: x, ⟦⟧}" column 0'],
    'a key in empty braces': ['task: {|}\n', 'key task {} "task: {⟦⟧}" column 0'],
    'a value in braces': ['task: {type: cl|, unit: x}\n', 'value task.type {} "task: {type: ⟦cl⟧, unit: x}" column 0'],
    'braces over several lines': ['task: {\n  type: x,\n  un|\n}\nname: a\n', 'key task {type} "  ⟦un⟧" column 2'],
    'a value in braces over several lines': [
      'task: {\n  type: |,\n  unit: x }\n',
      'value task.type {} "  type: ⟦⟧," column 2',
    ],
    'brackets over several lines below keys': ['a:\n  b: [x,\n    y,\n    |]\n', 'value a.b.2 {} "    ⟦⟧]" column 4'],
    'braces in an item': ['features:\n  - {name: a, |}\n', 'key features.0 {name} "  - {name: a, ⟦⟧}" column 2'],
    'braces in an item over several lines': [
      'features:\n  - {name: a,\n     |}\n',
      'key features.0 {name} "     ⟦⟧}" column 5',
    ],
    'braces in brackets': [
      'features: [{name: a}, {na|}]\n',
      'key features.1 {} "features: [{name: a}, {⟦na⟧}]" column 0',
    ],
    'braces at the top': ['{name: a, |}\n', 'key the top {name} "{name: a, ⟦⟧}" column 0'],
    'a comment in brackets': ['features: [a, # not |\n  b]\n', 'nowhere'],
    'a text with brackets in it': ['features: ["[a", |]\n', 'value features.1 {} "features: ["[a", ⟦⟧]" column 0'],
    'behind characters of two code units': [
      'name: 😀\ntask:\n  type: 😀|\n',
      'value task.type {} "  type: ⟦😀⟧" column 2',
    ],
  });
});

describe('where a cursor stands in JSON', () => {
  cases('experiment.json', {
    'an empty file': ['|', 'open the top {} "⟦⟧" column 0'],
    'empty braces': ['{|}', 'key the top {} "{⟦⟧}" column 0'],
    'a key that was just begun': ['{"|"}', 'key the top {} "{⟦""⟧}" column 0'],
    'a key before its colon': ['{\n  "na|"\n}', 'key the top {} "  ⟦"na"⟧" column 2'],
    'a key with a colon': ['{\n  "na|me": "a"\n}', 'key the top {} "  ⟦"name"⟧: "a"" colon column 2'],
    'a key without quotes': ['{\n  na|\n}', 'key the top {} "  ⟦na⟧" column 2'],
    'a key before another': ['{\n  "na|"\n  "data": {}\n}', 'key the top {data} "  ⟦"na"⟧" tail "," column 2'],
    'an open quote before another key': [
      '{\n  "na|\n  "data": {}\n}',
      'key the top {data} "  ⟦"na⟧" tail "," column 2',
    ],
    'behind a value without a comma': ['{\n  "name": "a"\n  |\n}', 'key the top {name} "  ⟦⟧" comma missing column 2'],
    'a value': ['{"task": {"type": |}}', 'value task.type {} "{"task": {"type": ⟦⟧}}" column 0'],
    'right behind a colon': ['{"seed":|}', 'value seed {} "{"seed":⟦⟧}" lead " " column 0'],
    'a value in quotes': ['{"task": {"type": "cl|"}}', 'value task.type {} "{"task": {"type": ⟦"cl"⟧}}" column 0'],
    'a value before another key': ['{"seed": |\n "name": "a"}', 'value seed {} "{"seed": ⟦⟧" tail "," column 0'],
    'an item': ['{"features": ["a", |]}', 'value features.1 {} "{"features": ["a", ⟦⟧]}" column 0'],
    'an item before another': [
      '{"features": [| "a"]}',
      'value features.0 {} "{"features": [⟦⟧ "a"]}" tail "," column 0',
    ],
    'a key in an item': [
      '{"features": [{"name": "a"}, {"|"}]}',
      'key features.1 {} "{"features": [{"name": "a"}, {⟦""⟧}]}" column 0',
    ],
    'behind the last brace': ['{"name": "a"}|', 'nowhere'],
    'between key and colon': ['{"name" | : "a"}', 'nowhere'],
    'a file that ends in a value': ['{"task": {"type": "cl|', 'value task.type {} "{"task": {"type": ⟦"cl⟧" column 0'],
    'behind a byte order mark': ['\uFEFF{"|"}', 'key the top {} "\uFEFF{⟦""⟧}" column 0'],
  });
});

describe('where a cursor stands in front matter', () => {
  cases('model_card.md', {
    'an empty block': ['---\n|\n---\n', 'open the top {} "⟦⟧" column 0'],
    'an empty block with CRLF': ['---\r\n|\r\n---\r\n', 'open the top {} "⟦⟧" column 0'],
    'a block without a line': ['---\n|---\n', 'nowhere'],
    'the line before the fence': ['---\nlicense: mit\n|\n---\n', 'key the top {license} "⟦⟧" column 0'],
    'on the closing fence': ['---\nlicense: mit\n--|-\n', 'nowhere'],
    'on the opening fence': ['-|--\nlicense: mit\n---\n', 'nowhere'],
    'a value': ['---\nlicense: m|\n---\n# Title\n', 'value license {} "license: ⟦m⟧" column 0'],
    'a block without an end': ['---\nlicense: mit\nta|\n\n# Title\n', 'key the top {license} "⟦ta⟧" column 0'],
    'the end of a block without an end': ['---\nlicense: mit\n|', 'key the top {license} "⟦⟧" column 0'],
    'right below a fence without an end': ['---\n|', 'open the top {} "⟦⟧" column 0'],
    'a word below a fence without an end': ['---\nlic|\n', 'open the top {} "⟦lic⟧" column 0'],
    'in the text below': ['---\nlicense: mit\n---\n# Title\n\nwords |\n', 'nowhere'],
    'a file without front matter': ['# Title\n\nlicense: |\n', 'nowhere'],
  });
});
