import assert from 'node:assert/strict';
import { csvColumns, type Column } from '../../../src/core/scaffold/artifacts/csv-columns';

const read = (lines: readonly string[], path = 'a.csv', isWhole = true) =>
  csvColumns(path, lines.map((line) => `${line}\n`).join(''), isWhole);

/** Type, range and gaps of the only column beside one of numbers. */
function column(name: string, values: readonly string[], isWhole = true): Omit<Column, 'name' | 'counts'> {
  const table = read([`n,${name}`, ...values.map((value, index) => `${index},${value}`)], 'a.csv', isWhole);
  const found = table?.columns[1];
  assert.ok(found);
  assert.equal(found.name, name);
  const { type, range, nullable } = found;
  return { type, range, nullable };
}

describe('the columns of a table', () => {
  const TYPES: readonly (readonly [string, readonly string[], Omit<Column, 'name' | 'counts'>])[] = [
    ['age', ['3', '41', '-7'], { type: 'integer', range: [-7, 41], nullable: false }],
    ['charge', ['3.5', '41', '1e2'], { type: 'number', range: [3.5, 100], nullable: false }],
    ['gap', ['3', '', 'NA', '5'], { type: 'integer', range: [3, 5], nullable: true }],
    ['left', ['0', '1', '1'], { type: 'boolean', range: undefined, nullable: false }],
    ['paid', ['true', 'False', ''], { type: 'boolean', range: undefined, nullable: true }],
    ['day', ['2025-03-01', '2025-01-09'], { type: 'date', range: ['2025-01-09', '2025-03-01'], nullable: false }],
    ['seen', ['2025-03-01 08:00', '2025-03-01T09:30:00Z'], { type: 'datetime', range: undefined, nullable: false }],
    ['plan', ['b', 'a', 'b', 'a'], { type: 'category', range: ['a', 'b'], nullable: false }],
    ['city', ['Rome', 'Oslo', 'Bern'], { type: 'string', range: undefined, nullable: false }],
    ['postcode', ['01067', '99999', '10115'], { type: 'string', range: undefined, nullable: false }],
    ['customer_id', ['17', '18', '19'], { type: 'identifier', range: undefined, nullable: false }],
    ['userId', ['a7', 'b8', 'c9'], { type: 'identifier', range: undefined, nullable: false }],
    ['review', ['it came two days late and was wet'], { type: 'text', range: undefined, nullable: false }],
    ['tags', ['["""a"""]'.replaceAll('"', ''), '[]'], { type: 'json', range: undefined, nullable: false }],
    ['paid_by', ['', ''], { type: undefined, range: undefined, nullable: true }],
    ['valid', ['1.5', 'x'], { type: 'string', range: undefined, nullable: false }],
  ];
  for (const [name, values, expected] of TYPES)
    it(`${name}: ${values.join(' ')}`, () => assert.deepEqual(column(name, values), expected));

  it('of a part of a table have neither a range nor no gaps', () => {
    assert.deepEqual(column('age', ['3', '41'], false), { type: 'integer', range: undefined, nullable: undefined });
    assert.deepEqual(column('age', ['3', ''], false), { type: 'integer', range: undefined, nullable: true });
    assert.deepEqual(csvColumns('a.csv', 'n,plan\n1,full\n2,ba', false)?.columns[1], {
      name: 'plan',
      type: 'string',
      range: undefined,
      nullable: undefined,
      counts: undefined,
    });
  });

  it('are separated by commas, semicolons or tabs, and may be in quotes', () => {
    const names = (table: ReturnType<typeof read>): readonly string[] | undefined =>
      table?.columns.map(({ name }) => name);
    assert.deepEqual(names(read(['\uFEFFa,"b, c",d', '1,2,3'])), ['a', 'b, c', 'd']);
    assert.deepEqual(names(read(['a;b', '1;2'])), ['a', 'b']);
    assert.deepEqual(names(read(['a\tb', '1\t2'], 'a.tsv')), ['a', 'b']);
    assert.deepEqual(names(csvColumns('a.csv', 'a,b\r\n1,2\r\n', true)), ['a', 'b']);
  });

  it('are counted, with the rows of a whole table', () => {
    const table = read(['id,plan', '1,a', '2,b', '3,a']);
    assert.equal(table?.rows, 3);
    assert.deepEqual(
      table?.columns[1]?.counts,
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    );
    assert.equal(read(['id,plan', '1,a'], 'a.csv', false)?.rows, undefined);
  });

  it('leave out the index of a data frame', () => {
    assert.deepEqual(
      read([',a,b', '0,1,2'])?.columns.map(({ name, range }) => [name, range]),
      [
        ['a', [1, 1]],
        ['b', [2, 2]],
      ],
    );
  });

  it('are none without a head', () => {
    assert.equal(read(['1,2,3', '4,5,6']), undefined);
    assert.equal(read(['words alone']), undefined);
    assert.equal(csvColumns('a.csv', '', true), undefined);
  });

  it('of a very long table are read from its first rows', () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `${row},x`);
    const table = read(['n,plan', ...rows]);
    assert.equal(table?.rows, undefined);
    assert.deepEqual(
      table?.columns.map(({ name, type }) => [name, type]),
      [
        ['n', 'integer'],
        ['plan', 'category'],
      ],
    );
  });
});
