import assert from 'node:assert/strict';
import { fixesOf } from '../../../src/core/check';
import { areDifferent } from '../../../src/core/rules/support/data-version';
import { applyEdits } from '../../../src/core/text/edit';
import { Checked, strictHost } from '../../harness/engine';

const FIELDS = 'fields:\n  - name: tenure\n  - name: refund\n  - name: left\n';
const HEAD = 'name: churn\ntask:\n  type: classification\n';
const TELECOM = `${HEAD}data:\n  name: telecom\n`;

/** The ids of what is found in an experiment beside a datasheet, as far as they end in one of the words. */
const found = (experiment: string, datasheet: string, words = /target|feature|split|differs/): string[] =>
  new Checked('experiment.yaml', experiment, { 'datasheet.yaml': `name: telecom\n${datasheet}` }).findings
    .map(({ id }) => id)
    .filter((id) => words.test(id));

describe('versions that cannot be the same', () => {
  for (const [one, other] of [
    ['1.0', '1.2'],
    ['v1', 'v2'],
    ['1.0.0', '1.0.3'],
    ['version 3', '4'],
    ['2026-01', '2026-02-01'],
    ['2026-01-15', '20260116'],
    ['2025', '2026-01'],
    ['23a78d00e4e4', '9f86d081884c'],
  ] as const)
    it(`${one} and ${other}`, () =>
      assert.deepEqual([areDifferent(one, other), areDifferent(other, one)], [true, true]));
});

describe('versions that may be the same', () => {
  for (const [one, other] of [
    ['v1.0', '1'],
    ['1.0', '1.0.0'],
    ['v1', '1.4'],
    ['V 2.0', 'version 2.0'],
    ['2026-01', '2026-01-15'],
    ['2026.1', '2026-01'],
    ['20260115', '2026-01-15T08:00:00Z'],
    ['2026', '3'],
    ['v3', '2026-01'],
    ['9f86d081', '9f86d081884c7d65'],
    ['9f86d081', 'aa86d081884c7d65'],
    ['9f86d081884c', 'v3'],
    ['sha256:9f86d081', 'sha256:9f86d082'],
    ['2026.13', '2026.14'],
    ['final', 'raw'],
    ['1.0-rc1', '1.0'],
  ] as const)
    it(`${one} and ${other}`, () =>
      assert.deepEqual([areDifferent(one, other), areDifferent(other, one)], [false, false]));
});

/** An experiment with another target. */
const other = (target: string, rest = ''): string => `${TELECOM}target:\n  name: ${target}\n${rest}`;

/** What is found in two splits, as experiment and datasheet write them. */
const split = (experiment: string, datasheet: string, rest = ''): string[] =>
  found(`${TELECOM}split: ${experiment}\n${rest}`, `${FIELDS}split: ${datasheet}\n`, /random-split|differs/);

const size = (experiment: number, datasheet: number): number =>
  found(`${TELECOM}split: {test_size: ${experiment}}\n`, `${FIELDS}split: {test_size: ${datasheet}}\n`, /differs/)
    .length;

const byColumn = (column: string, rest = ''): string[] =>
  found(
    `${TELECOM}split: {strategy: time, time_column: ${column}${rest}}\n`,
    `fields:\n  - name: month\n  - name: signup\nsplit: {strategy: time, time_column: month}\n`,
    /differs/,
  );

describe('an experiment beside its datasheet', () => {
  const differs = ['experiment/target-differs-from-datasheet'];

  it('has one finding for one target', () => {
    const target = `target:\n  name: left\n  definition: Asked to end the contract.\n${FIELDS}`;
    const model = 'model:\n  family: trees\nfeatures: [tenure]\n';
    assert.deepEqual(found(other('refund', model), target), differs);
    assert.deepEqual(found(other('lefft', model), target), differs);
    assert.deepEqual(found(other('tenure', model), target), ['experiment/leaky-feature']);
    assert.deepEqual(found(other('customers.left', model), target), []);
    assert.deepEqual(found(other('refund', 'features: [tenure, left]\n'), target), []);
  });

  it('may define a target of its own whose name is near', () => {
    const target = 'target:\n  name: left_in_60_days\nfields:\n  - name: left_in_60_days\n';
    const defined = '  definition: Asked to end the contract.\n';
    assert.deepEqual(found(other('left_in_30_days', defined), target), []);
    assert.deepEqual(found(other('left_in_60_dyas', defined), target), differs);
    assert.deepEqual(found(other('label'), target), differs);
  });

  it('is not blamed for a target that the datasheet does not list itself', () => {
    assert.deepEqual(found(other('left'), `target:\n  name: lefft\n${FIELDS}`), []);
  });

  it('is compared with no datasheet that may be of other data', () => {
    const datasheet = `target:\n  name: left\n${FIELDS}`;
    const text = `${HEAD}data:\n  path: data.csv\ntarget:\n  name: refund\n`;
    assert.deepEqual(found(text, datasheet), []);
    const weather = `${HEAD}data:\n  name: weather\n  datasheet: datasheet.yaml\ntarget:\n  name: refund\n`;
    assert.deepEqual(found(weather, datasheet), []);
    const twice = {
      'datasheet.yaml': `name: telecom\n${datasheet}`,
      'old/datasheet.yaml': `name: Telecom\n${datasheet}`,
    };
    const ids = (path: string, experiment: string): string[] =>
      new Checked(path, experiment, twice).of('experiment/target-differs-from-datasheet').map(({ id }) => id);
    assert.deepEqual(ids('experiment.yaml', other('refund')), []);
    const linked = other('refund').replace('telecom\n', 'telecom\n  datasheet: old/datasheet.yaml\n');
    assert.deepEqual(ids('experiment.yaml', linked), differs);
  });

  it('has one finding for one split', () => {
    const differs = ['experiment/split-differs-from-datasheet'];
    const draws = '{strategy: random, seed: 7, test_size: 0.25}';
    assert.deepEqual(split(draws, '{strategy: time, test_size: 0.2}'), ['experiment/random-split-on-time-data']);
    assert.deepEqual(split(draws, '{strategy: group, test_size: 0.2}'), ['experiment/random-split-on-grouped-data']);
    assert.deepEqual(split(draws, '{strategy: random, test_size: 0.2}'), differs);
    assert.deepEqual(split(draws, '{strategy: predefined}'), differs);
    assert.deepEqual(split('{strategy: stratified, validation_size: 0.1}', '{strategy: predefined}'), []);
    assert.deepEqual(split('{strategy: k-fold, folds: 5}', '{strategy: stratified}'), []);
    assert.deepEqual(split('{strategy: time, cutoff: 2026}', '{strategy: random, test_size: 0.2}'), []);
    assert.deepEqual(split('{strategy: group, group_column: owner}', '{strategy: time, time_column: day}'), differs);
  });

  it('may write a share with fewer digits, and a number of rows for it', () => {
    assert.deepEqual([size(0.333, 0.33), size(2000, 0.2), size(0.2, 0.2)], [0, 0, 0]);
    assert.deepEqual([size(0.25, 0.2), size(0.35, 0.333), size(2000, 1500)], [1, 1, 1]);
  });

  it('may split by another column of the data when it gives a reason', () => {
    assert.equal(byColumn('signup').length, 1);
    assert.equal(byColumn('signup', ', reason: Cohorts').length, 0);
    assert.equal(byColumn('mnoth', ', reason: Cohorts').length, 1);
  });
});

/** What a rule offers for its first finding: whether without being asked, and the text after it. */
function offered(path: string, text: string, files: Readonly<Record<string, string>>, id: string): unknown[] {
  const checked = new Checked(path, text, files);
  const [finding] = checked.of(id);
  assert.ok(finding, `${id} finds nothing`);
  return fixesOf(finding, checked.document, checked.repository, strictHost).map((fix) => [
    fix.preferred,
    applyEdits(text, fix.edits),
  ]);
}

const splitOf = (text: string): Record<string, string> => {
  return { 'datasheet.yaml': `name: telecom\n${FIELDS}split:\n${text}` };
};

describe('what only the author can decide', () => {
  const files = { 'datasheet.yaml': `name: telecom\nversion: 1.10\nlicense: odbl\n${FIELDS}` };

  it('is offered for the version of a card, and keeps quotes, comments and zeros', () => {
    const card = "model_details: {name: a}\ntraining_data:\n  name: telecom\n  version: 'v1.2' # of May\n";
    assert.deepEqual(offered('model-card.yaml', card, files, 'model-card/data-version-differs-from-datasheet'), [
      [false, card.replace('v1.2', '1.10')],
    ]);
    const plain = card.replace("'v1.2'", '1.2');
    assert.deepEqual(offered('model-card.yaml', plain, files, 'model-card/data-version-differs-from-datasheet'), [
      [false, plain.replace('1.2', '"1.10"')],
    ]);
  });

  it('is offered for the version of an experiment', () => {
    const run = `${TELECOM}  version: 1.2 # of May\nresults:\n  - {metric: f1, value: 0.6}\n`;
    assert.deepEqual(offered('experiment.yaml', run, files, 'experiment/data-version-differs-from-datasheet'), [
      [false, run.replace('1.2', '"1.10"')],
    ]);
    const json = '{"name": "churn", "task": {"type": "classification"}, "data": {"name": "telecom", "version": 2}}\n';
    assert.deepEqual(offered('a.experiment.json', json, files, 'experiment/data-version-differs-from-datasheet'), [
      [false, json.replace('2}', '"1.10"}')],
    ]);
  });

  it('is offered for the version of a card beside its experiment', () => {
    const card = "model_details: {name: a}\ntraining_data:\n  version: 'v1.2' # of May\nexperiment: experiment.yaml\n";
    const beside = { 'experiment.yaml': `${TELECOM}  version: v1.3\n` };
    assert.deepEqual(offered('model-card.yaml', card, beside, 'model-card/data-version-differs-from-experiment'), [
      [false, card.replace('v1.2', 'v1.3')],
    ]);
  });

  it('is offered for a split, with the columns that it needs', () => {
    const id = 'experiment/split-differs-from-datasheet';
    const time = `${TELECOM}split:\n  strategy: time # as in use\n  cutoff: 2025-10-01\n`;
    const groups = splitOf('  strategy: group-time\n  time_column: month\n  group_column: household\n');
    assert.deepEqual(offered('experiment.yaml', time, groups, id), [
      [
        false,
        time.replace('time # as in use\n', 'group-time # as in use\n  time_column: month\n  group_column: household\n'),
      ],
    ]);
    const size = `${TELECOM}split:\n  strategy: group\n  group_column: 'household'\n  test_size: 0.25 # a quarter\n`;
    const fifth = splitOf('  strategy: group\n  group_column: household\n  test_size: 0.2\n');
    assert.deepEqual(offered('experiment.yaml', size, fifth, id), [[false, size.replace('0.25', '0.2')]]);
    const column = size.replace("'household'", "'contract'").replace('0.25', '0.2');
    assert.deepEqual(offered('experiment.yaml', column, fifth, id), [[false, column.replace('contract', 'household')]]);
  });

  it('is offered for the licence of the data', () => {
    const card = '# Ranker\n\n## Training data\n\nSee [its datasheet](datasheet.yaml).\n\n- **License:** MIT\n';
    assert.deepEqual(offered('MODEL_CARD.md', card, files, 'model-card/data-license-differs-from-datasheet'), [
      [false, card.replace('MIT', 'odbl')],
    ]);
  });
});
