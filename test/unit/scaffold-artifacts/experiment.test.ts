import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { asked, fill, make, PROJECT, shownOf, troubles, type Files } from './making';

const ANSWERS: Files = {
  'expectation, with a number': 'Trees beat the tenure rule by 0.05 ROC AUC.',
  'unit that a prediction is made for': 'customer',
  'decision that hangs on it': 'The retention team calls the 200 customers with the highest scores.',
  'moment of prediction': 'First day of a month, 06:00',
  'outcome window': '60 days',
  'data that is allowed by then': 'Everything booked before that day.',
  'version of the data': '2025-03',
  'definition of the target': 'The customer ended the contract within 60 days.',
  'split, and the reason for it': 'Scores are used on the months to come.',
  'kind of model': 'gradient boosting',
  'reason why it fits the decision': 'The team works through a ranking.',
  'slice that has to work as well': 'monthly contracts',
};

describe('an experiment that is added', () => {
  it('has target, features, seed, lock, baseline and results of the project', () => {
    const made = make('experiment', PROJECT, { revision: 'b7c1d02' });
    assert.deepEqual(Object.keys(made), ['experiment.yaml']);
    assert.deepEqual(troubles(made, PROJECT), []);
    const run = parse(made['experiment.yaml'] ?? '') as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    assert.equal(run['name'], 'churn-ranking-2026-11-21');
    assert.equal(run['date'], '2026-11-21');
    assert.deepEqual(run['features'], ['tenure_months', 'monthly_charge', 'contract', 'comment']);
    assert.equal(run['data']?.['path'], 'data/churn.csv');
    assert.equal(run['target']?.['name'], 'target');
    assert.equal(run['split']?.['seed'], 7);
    assert.equal(run['seed'], 7);
    assert.equal(run['code_revision'], 'b7c1d02');
    assert.deepEqual(run['environment'], { lock: 'requirements.txt' });
    assert.deepEqual(run['baseline'], { name: 'tenure rule', results: { roc_auc: 0.788, recall: 0.48 } });
    assert.deepEqual(run['metrics'], {
      primary: { name: 'roc_auc', goal: 'maximize', reason: '[your reason why it fits the decision]' },
      secondary: ['recall'],
    });
    assert.deepEqual(run['results'], [
      { metric: 'roc_auc', value: 0.861, split: 'test' },
      { metric: 'recall', value: 0.62, split: 'test' },
    ]);
    assert.equal(run['results_file'], 'reports/metrics.json');
  });

  it('shows a target, a reason for the metric and a search once it is filled in', () => {
    const made = make('experiment', PROJECT, { revision: 'b7c1d02' });
    assert.match(shownOf('2.2-exploration', { ...PROJECT, ...made })['a definition of the target'] ?? '', /^not-met/);
    assert.match(
      shownOf('3.1-evaluation', { ...PROJECT, ...made })['the reason for the first metric'] ?? '',
      /^partly/,
    );
    const filled = fill(made, ANSWERS);
    assert.deepEqual(troubles(filled, PROJECT), []);
    const search = (filled['experiment.yaml'] ?? '').replace(/^# (?=search:|  )/gm, '');
    const files = { ...PROJECT, 'experiment.yaml': search };
    assert.deepEqual(troubles({ 'experiment.yaml': search }, files), []);
    assert.equal(shownOf('2.2-exploration', files)['a definition of the target'], 'met');
    assert.equal(shownOf('3.1-evaluation', files)['the reason for the first metric'], 'met');
    assert.equal(shownOf('3.2-tuning', files)['a search space with a budget'], 'met');
  });

  it('keeps to the datasheet: what models must not see is no feature', () => {
    const sheet = [
      'name: churn',
      'version: "2025-03"',
      'license: CC-BY-4.0',
      'target:',
      '  name: cancelled',
      '  definition: The contract ended within 60 days.',
      '  prediction_moment: First day of a month',
      '  outcome_window: 60 days',
      '  allowed_data: Everything booked before.',
      'fields:',
      '  - name: customer_id',
      '    type: identifier',
      '  - name: contract',
      '    available_at_prediction: true',
      '  - name: comment',
      '    available_at_prediction: false',
      '  - name: street',
      '    personal_data: true',
      '  - name: closing_call',
      '    excluded_because: Written afterwards.',
      '  - name: cancelled',
      'split:',
      '  strategy: time',
      '  reason: Scores are used on months to come.',
      '  time_column: snapshot',
      '',
    ].join('\n');
    const files = { ...PROJECT, 'data/datasheet.yaml': sheet };
    const made = make('experiment', files);
    assert.deepEqual(troubles(made, files), []);
    const run = parse(made['experiment.yaml'] ?? '') as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    assert.deepEqual(run['features'], ['contract']);
    assert.deepEqual(run['target'], { name: 'cancelled', definition: 'The contract ended within 60 days.' });
    assert.deepEqual(run['split'], {
      strategy: 'time',
      time_column: 'snapshot',
      reason: 'Scores are used on months to come.',
    });
    assert.deepEqual(run['data'], {
      name: 'churn',
      path: 'data/churn.csv',
      version: '2025-03',
      datasheet: 'data/datasheet.yaml',
    });
    assert.equal(run['task']?.['prediction_moment'], 'First day of a month');
    const filled = fill(made, asked(made, ANSWERS));
    assert.deepEqual(troubles(filled, files), []);
  });

  it('is dated among others', () => {
    const first = { ...PROJECT, ...make('experiment', PROJECT) };
    const second = { ...first, ...make('experiment', first) };
    const paths = [make('experiment', first), make('experiment', second)].flatMap((made) => Object.keys(made));
    assert.deepEqual(paths, ['experiments/2026-11-21-experiment.yaml', 'experiments/2026-11-21-experiment-2.yaml']);
    const json = { 'config/experiments/a.json': '{"name": "a", "task": {"type": "other"}, "data": {"name": "b"}}\n' };
    const made = make('experiment', json);
    assert.deepEqual(Object.keys(made), ['config/experiments/2026-11-21-experiment.json']);
    assert.deepEqual(troubles(made, json), []);
  });

  it('needs nothing', () => {
    assert.deepEqual(troubles(make('experiment', { 'README.md': '# X\n' }), {}), []);
  });
});
