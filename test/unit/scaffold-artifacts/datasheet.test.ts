import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { add, asked, fill, make, PROJECT, shownOf, troubles, type Files } from './making';

const ANSWERS: Files = {
  'version or date of the data': '2025-03',
  'licence of the data': 'CC-BY-4.0',
  'reason why it was collected': 'Kept by the billing team for its bills.',
  'use of the data': 'Ranking customers by the chance that they cancel.',
  'uses that it is not fit for': 'Setting prices.',
  source: 'billing system',
  collector: 'billing team',
  'way of collecting, and what is left out': 'A monthly export; business customers are left out.',
  'definition of the target': 'The customer ended the contract within 60 days.',
  'moment of prediction': 'First day of a month, 06:00',
  'outcome window': '60 days',
  'data that is allowed by then': 'Everything booked before that day.',
  'way to the labels': 'Read from the end of the contract.',
  'split, and the reason for it': 'By time, because scores are used on months to come.',
  'known limitation': 'Customers who left in their first month are missing.',
  'trap for those who read the rows': 'Comments are written after the call to cancel.',
  'words on personal data in it': 'Names were removed before the export.',
};

describe('a datasheet that is added', () => {
  it('lies beside the table and has its fields', () => {
    const made = make('datasheet', PROJECT, { author: 'Ann Lee' });
    assert.deepEqual(Object.keys(made), ['data/datasheet.yaml']);
    assert.deepEqual(troubles(made, PROJECT), []);
    const sheet: unknown = parse(made['data/datasheet.yaml'] ?? '');
    const { name, size, fields, collection_period, class_balance, maintenance } = sheet as Readonly<
      Record<string, unknown>
    >;
    assert.deepEqual(
      { name, size, fields, collection_period, class_balance, maintenance },
      {
        name: 'churn',
        size: { instances: 5, fields: 7 },
        fields: [
          { name: 'customer_id', type: 'identifier', nullable: false },
          { name: 'snapshot', type: 'date', range: ['2025-01-01', '2025-03-01'], nullable: false },
          { name: 'tenure_months', type: 'integer', range: [3, 41], nullable: false },
          { name: 'monthly_charge', type: 'number', range: [39.9, 74.9], nullable: false },
          { name: 'contract', type: 'category', range: ['monthly', 'two years'], nullable: false },
          { name: 'comment', type: 'text', nullable: true },
          { name: 'target', type: 'boolean', nullable: false, available_at_prediction: false },
        ],
        collection_period: { start: '2025-01-01', end: '2025-03-01' },
        class_balance: { 0: 0.6, 1: 0.4 },
        maintenance: { owner: 'Ann Lee' },
      },
    );
  });

  it('shows its milestone once it is filled in and linked', () => {
    const made = make('datasheet', PROJECT, { author: 'Ann Lee' });
    const open = shownOf('2.5-datasheet', { ...PROJECT, ...made });
    assert.match(open['a datasheet without empty sections'] ?? '', /^partly|^not-met/);
    const filled = fill(made, ANSWERS);
    assert.deepEqual(troubles(filled, PROJECT), []);
    const readme = { 'README.md': '# Churn\n\nSee the [datasheet](data/datasheet.yaml).\n' };
    assert.deepEqual(shownOf('2.5-datasheet', { ...PROJECT, ...filled, ...readme }), {
      'a datasheet without empty sections': 'met',
      'the answers of a light datasheet': 'met',
      'a README that links the datasheet': 'met',
    });
  });

  it('is Markdown where the other documents are, and JSON where they are', () => {
    const markdown = { ...PROJECT, 'MODEL_CARD.md': '# Model card: churn\n' };
    const made = make('datasheet', markdown);
    assert.deepEqual(Object.keys(made), ['data/DATASHEET.md']);
    assert.deepEqual(troubles(made, markdown), []);
    assert.match(made['data/DATASHEET.md'] ?? '', /^\| contract \| category \| monthly, two years \| no \|$/m);
    const filled = fill(made, asked(made, { ...ANSWERS, unit: 'customer and month', name: 'Ann Lee' }));
    assert.deepEqual(troubles(filled, markdown), []);
    assert.equal(shownOf('2.5-datasheet', { ...markdown, ...filled })['the answers of a light datasheet'], 'met');
    const json = {
      ...PROJECT,
      'experiment.json': '{"name": "x", "task": {"type": "regression"}, "data": {"name": "y"}}\n',
    };
    const inJson = make('datasheet', json);
    assert.deepEqual(Object.keys(inJson), ['data/datasheet.json']);
    assert.deepEqual(troubles(inJson, json), []);
    assert.equal((JSON.parse(inJson['data/datasheet.json'] ?? '') as { name: string }).name, 'y');
  });

  it('needs no table', () => {
    const made = make('datasheet', { 'README.md': '# Trams\n' });
    assert.deepEqual(Object.keys(made), ['datasheet.yaml']);
    assert.deepEqual(troubles(made, {}), []);
    assert.match(made['datasheet.yaml'] ?? '', /^name: trams$/m);
  });

  it('is made once for each table', () => {
    const files = { ...PROJECT, 'data/datasheet.yaml': 'name: churn\nfields: []\n', 'rides/rides.csv': 'a,b\n1,x\n' };
    assert.deepEqual(add('datasheet', files), { exists: 'data/datasheet.yaml' });
    assert.deepEqual(add('datasheet', files, { near: 'data/churn.csv' }), { exists: 'data/datasheet.yaml' });
    assert.deepEqual(Object.keys(make('datasheet', files, { near: 'rides/rides.csv' })), ['rides/datasheet.yaml']);
  });
});
