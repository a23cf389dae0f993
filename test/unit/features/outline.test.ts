import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { folding } from '../../../src/core/features/folding';
import { MOST_SYMBOLS, symbols } from '../../../src/core/features/symbols';
import type { PortfolioDocument } from '../../../src/core/document/document';
import { parseDocument } from '../../harness/engine';

function parsed(path: string, text: string): PortfolioDocument {
  const document = parseDocument(path, text);
  assert.ok(document);
  return document;
}

/** One line a symbol, indented by level, with its detail and the lines that it covers. */
function outline(list: readonly DocumentSymbol[] | undefined, indent = ''): string[] {
  return (list ?? []).flatMap(({ name, detail, range, children }) => [
    `${indent}${name}${detail === undefined ? '' : ` = ${detail}`} ${range.start.line}-${range.end.line}`,
    ...outline(children, `${indent}  `),
  ]);
}

const count = (list: readonly DocumentSymbol[]): number =>
  list.reduce((sum, { children }) => sum + 1 + count(children ?? []), 0);

const key = (line: number, character: number): number => line * 10_000 + character;

/** Each selection lies within its range, and each child within its parent, as an editor demands. */
function assertNested(list: readonly DocumentSymbol[]): void {
  for (const { name, range, selectionRange, children = [] } of list) {
    const from = key(range.start.line, range.start.character);
    const to = key(range.end.line, range.end.character);
    for (const { start, end } of [selectionRange, ...children.map((child) => child.range)]) {
      assert.ok(from <= key(start.line, start.character) && key(end.line, end.character) <= to, name);
    }
    assertNested(children);
  }
}

describe('outline', () => {
  it('nests the keys of YAML and names list items', () => {
    const text =
      'name: a\ntask:\n  type: other\n\n# inputs\nfeatures:\n  - tenure\n  - name: age\n    source: x\n  - {}\nseed:\n';
    const found = symbols(parsed('experiment.yaml', text));
    assertNested(found);
    assert.deepEqual(outline(found), [
      'name = a 0-0',
      'task 1-2',
      '  type = other 2-2',
      'features 5-9',
      '  tenure 6-6',
      '  age 7-8',
      '    name = age 7-7',
      '    source = x 8-8',
      '  2 9-9',
      'seed 10-10',
    ]);
  });
  it('nests the keys of JSON', () => {
    const found = symbols(parsed('experiment.json', '{\n  "name": "a",\n  "task": { "type": "other" }\n}\n'));
    assertNested(found);
    assert.deepEqual(outline(found), ['name = a 1-1', 'task 2-2', '  type = other 2-2']);
  });
  it('puts the headings of a card behind its keys', () => {
    const text = '---\nlicense: mit\n---\n\n# Card\n\ntext\n\n## Uses\n\n#### Deep\n\n## Data\n\nmore\n';
    const found = symbols(parsed('model_card.md', text));
    assertNested(found);
    assert.deepEqual(outline(found), [
      'license = mit 1-1',
      'Card 4-15',
      '  Uses 8-12',
      '    Deep 10-12',
      '  Data 12-15',
    ]);
  });
  it('shortens long texts without cutting a surrogate pair', () => {
    const [symbol] = symbols(parsed('experiment.yaml', `name: ${'😀'.repeat(50)}\n`));
    assert.match(symbol?.detail ?? '', /^(?:😀)+…$/u);
  });
  it('keeps the outermost of too many', () => {
    const items = Array.from({ length: 3000 }, (_, index) => `  - name: f${index}\n`).join('');
    const found = symbols(parsed('experiment.yaml', `features:\n${items}seed: 1\n`));
    assert.equal(count(found), MOST_SYMBOLS);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['features', 'seed'],
    );
  });
  it('is there while the text does not parse', () => {
    const found = symbols(parsed('experiment.yaml', 'name: a\ntask:\n  type: [x\nseed: 1\n'));
    assert.equal(found[0]?.name, 'name');
  });
  it('nests what has no value yet', () => {
    for (const text of [
      'features:\n  -\nseed: 1\n',
      'task:\n',
      'features:\n  - name:\n  -\n\n# end\nseed:\n',
      'task: {type}\n',
    ])
      assertNested(symbols(parsed('experiment.yaml', text)));
    for (const text of ['{"name"}', '{"name": }', '{"features": [', '{"a": {"b"'])
      assertNested(symbols(parsed('experiment.json', text)));
  });
  it('is empty for an empty file', () => assert.deepEqual(symbols(parsed('experiment.yaml', '')), []));
});

const folds = (path: string, text: string): string[] =>
  folding(parsed(path, text))
    .map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`)
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));

describe('folding', () => {
  it('folds keys, items and long texts of YAML, without the empty lines behind them', () => {
    const text =
      'task:\n  type: other\n\n# Known at the time\n\nfeatures:\n  - name: a\n    source: b\n  - c\nnotes: |\n  one\n  two\n\nseed: 1\n';
    assert.deepEqual(folds('experiment.yaml', text), ['0-1', '5-8', '6-7', '9-11']);
  });
  it('leaves a closing bracket in sight', () => {
    assert.deepEqual(
      folds('experiment.json', '{\n  "task": {\n    "type": "other"\n  },\n  "features": [\n    "a"\n  ]\n}\n'),
      ['0-6', '1-2', '4-5'],
    );
    assert.deepEqual(folds('experiment.yaml', 'features: [\n  a,\n  b\n]\n'), ['0-2']);
  });
  it('folds comments and regions', () => {
    const text = '# one\n# two\nname: a\n# region data\ndata:\n  path: x\n# endregion\n';
    assert.deepEqual(folds('experiment.yaml', text), ['0-1 comment', '3-6 region', '4-5']);
  });
  it('folds front matter and sections', () => {
    const text = '---\nlicense: mit\ntags:\n  - a\n---\n\n# Card\n\ntext\n\n## Uses\n\ntext\n\n';
    assert.deepEqual(folds('model_card.md', text), ['0-4', '2-3', '6-12', '10-12']);
  });
  it('counts lines with CRLF', () => {
    assert.deepEqual(folds('experiment.yaml', 'task:\r\n  type: other\r\nseed: 1\r\n'), ['0-1']);
  });
});
