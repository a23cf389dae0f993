import assert from 'node:assert/strict';
import { notebookOf, toldBy } from '../../../harness/milestones';

const README = '# Churn\n\nA classifier that predicts which customers leave.\n\n';

describe('several metrics', () => {
  it('are in one file, or in an experiment', () => {
    assert.deepEqual(
      toldBy('several-metrics', { 'reports/metrics.json': '{\n  "test": { "f1": 0.7, "roc_auc": 0.9 }\n}\n' }),
      ['met', '+ reports/metrics.json:2 The metrics f1 and roc_auc'],
    );
    const experiment =
      'name: a\nmodel:\n  family: trees\nresults:\n  - metric: mae\n    value: 3.1\n  - metric: rmse\n    value: 4.2\n';
    assert.equal(toldBy('several-metrics', { 'experiment.yaml': experiment })[0], 'met');
  });

  it('are half done with one, in code, or in the README alone', () => {
    assert.deepEqual(toldBy('several-metrics', { 'metrics.json': '{ "accuracy": 0.9, "rows": 300 }\n' }), [
      'partly',
      '- metrics.json:1 accuracy is the only metric',
      '> Write a second metric beside accuracy into metrics.json, one that shows what the first one hides.',
    ]);
    assert.deepEqual(toldBy('several-metrics', { 'src/eval.py': 'print(f1_score(y, p))\n' }), [
      'partly',
      '- src/eval.py:1 Measured, and not written to a file of the repository',
      '> Write the metrics of src/eval.py to a file that is committed, such as reports/metrics.json.',
    ]);
    assert.deepEqual(
      toldBy('several-metrics', { 'README.md': `${README}## Results\n\nThe model has F1 0.72 on the test set.\n` }),
      [
        'partly',
        '- README.md:7 Numbers in the README alone',
        '> Let the evaluation write its metrics to a file, such as reports/metrics.json.',
      ],
    );
  });

  it('are missing without a number', () => {
    assert.equal(
      toldBy('several-metrics', { 'src/train.py': 'model.fit(x, y)\n', 'metrics.json': '{ "oops"' })[0],
      'not-met',
    );
  });
});

const experiment = (reason: string): string =>
  `name: churn\nmodel:\n  family: trees\nmetrics:\n  primary:\n    name: recall\n${reason}`;

describe('the reason for the metric', () => {
  it('is in the experiment', () => {
    assert.deepEqual(
      toldBy('metric-reason', { 'experiment.yaml': experiment('    reason: A call costs less than a customer\n') }),
      ['met', '+ experiment.yaml:7 Why recall: A call costs less than a customer'],
    );
  });

  it('is half done when a metric stands alone', () => {
    assert.deepEqual(toldBy('metric-reason', { 'experiment.yaml': experiment('') }), [
      'partly',
      '- experiment.yaml:6 Nothing says why recall was chosen',
      '> Say in experiment.yaml why recall fits the decision that the model serves.',
    ]);
  });

  it('may be in the README, and is missing without either', () => {
    const said = `${README}## Metric\n\nWe chose recall because a missed customer costs more than a call.\n\n## Results\n\nRecall 0.81 on the test set.\n`;
    assert.equal(toldBy('metric-reason', { 'README.md': said })[0], 'met');
    assert.equal(toldBy('metric-reason', { 'src/a.py': '' })[0], 'not-met');
  });
});

describe('data that is held out', () => {
  it('is split off before anything is fitted', () => {
    const train = 'a, b = train_test_split(x, random_state=1)\nscaler = StandardScaler()\nscaler.fit(a)\n';
    assert.deepEqual(toldBy('split-before-fit', { 'src/train.py': train }), [
      'met',
      '+ src/train.py:1 Data is held out: train_test_split(',
    ]);
    assert.equal(
      toldBy('split-before-fit', { 'src/train.py': "late = rows[rows['date'] >= CUT]\nmodel.fit(rows)\n" })[0],
      'met',
    );
    for (const split of [
      'train = rows.sample(frac=0.8, random_state=3)\n',
      'val_file = "features_march.csv"\n',
      'TemporalSplit(end)\n',
      'def holdout_mask(rows):\n    pass\n',
      'train = rows[rows.day < "2025-04-01"]\n',
      'late = rows[rows.order_date >= cut]\n',
    ])
      assert.equal(toldBy('split-before-fit', { 'src/train.py': split })[0], 'met', split);
    for (const none of ['if val_df == 3: pass\n', 'slow = rows[rows.runtime > 30]\n'])
      assert.equal(toldBy('split-before-fit', { 'src/train.py': none })[0], 'not-met', none);
    assert.equal(toldBy('split-before-fit', { 'src/train.py': 'name, text = line.rsplit(" ", 1)\n' })[0], 'not-met');
    const pair = { 'data/train.csv': 'a,b\n', 'data/test.csv': 'a,b\n' };
    assert.equal(toldBy('split-before-fit', pair)[0], 'met');
    assert.equal(toldBy('split-before-fit', { ...pair, 'data/sample_submission.csv': 'a\n' })[0], 'not-met');
  });

  it('is half done when a scaler has seen all of it', () => {
    const train =
      'x = pd.read_csv("a.csv")\ny = LabelEncoder().fit_transform(y)\nx = StandardScaler().fit_transform(x)\na, b = train_test_split(x, random_state=1)\n';
    assert.deepEqual(toldBy('split-before-fit', { 'src/train.py': train }), [
      'partly',
      '+ src/train.py:4 Data is held out: train_test_split(',
      '- src/train.py:3 StandardScaler is fitted before the split',
      '> Fit StandardScaler behind the split in src/train.py, line 3, and on the training data alone.',
    ]);
  });

  it('says nothing of other functions, nor of a fit on training data', () => {
    const train =
      'def prepare(x_train):\n    return scaler.fit_transform(rows)\n\ndef run():\n    scaler.fit(x_train)\n    return train_test_split(x, random_state=1)\n';
    assert.equal(toldBy('split-before-fit', { 'src/train.py': train })[0], 'met');
  });

  it('is missing where nothing is held out', () => {
    assert.deepEqual(toldBy('split-before-fit', { 'src/train.py': 'model.fit(x, y)\n' }), [
      'not-met',
      '> Hold data out before anything is fitted in src/train.py, by time or group where rows depend on each other.',
    ]);
  });
});

describe('a search space', () => {
  it('has a budget', () => {
    const tune = 'import optuna\n\nstudy = optuna.create_study()\nstudy.optimize(objective, n_trials=40)\n';
    assert.deepEqual(toldBy('search-space', { 'src/tune.py': tune }), [
      'met',
      '+ src/tune.py:4 A search with an end: study.optimize',
    ]);
    assert.equal(
      toldBy('search-space', {
        'src/tune.py': 'from sklearn.model_selection import GridSearchCV\ns = GridSearchCV(m, GRID)\n',
      })[0],
      'met',
    );
    const sweep =
      'program: train.py\nmethod: bayes\nmetric:\n  name: val_loss\n  goal: minimize\nparameters:\n  depth:\n    values: [2, 3]\n';
    assert.deepEqual(toldBy('search-space', { 'sweep.yaml': `${sweep}run_cap: 30\n` }), [
      'met',
      '+ sweep.yaml:9 A search space with a budget',
    ]);
    assert.deepEqual(
      toldBy('search-space', { 'sweep.yaml': sweep }).at(-1),
      '> Give the search in sweep.yaml a budget, such as run_cap: 40.',
    );
  });

  it('is half done without one, and missing without a search', () => {
    const tune = 'import optuna\nstudy.optimize(objective)\n';
    assert.deepEqual(toldBy('search-space', { 'src/tune.py': tune }), [
      'partly',
      '- src/tune.py:2 study.optimize without a budget',
      '> Give the search in src/tune.py, line 2, a budget, such as n_trials=40.',
    ]);
    assert.equal(toldBy('search-space', { 'src/train.py': 'model.fit(x, y)\n' })[0], 'not-met');
  });
});

describe('a log of runs', () => {
  it('has the seed and versions of each', () => {
    assert.deepEqual(toldBy('run-log', { 'reports/runs.csv': 'run,seed,git_sha,f1\n1,7,ab,0.7\n2,8,ab,0.8\n' }), [
      'met',
      '+ reports/runs.csv:1 2 runs with seed and versions',
    ]);
    assert.equal(toldBy('run-log', { 'src/train.py': 'import mlflow\nmlflow.log_param("seed", seed)\n' })[0], 'met');
  });

  it('is half done without them', () => {
    assert.deepEqual(toldBy('run-log', { 'reports/runs.csv': 'run,f1\n1,0.7\n2,0.8\n' }), [
      'partly',
      '- reports/runs.csv:1 2 runs without the seed and the version of code or data',
      '> Add the seed and the version of code or data to every row of reports/runs.csv.',
    ]);
    assert.equal(
      toldBy('run-log', { 'src/train.py': 'import mlflow\nmlflow.log_metric("f1", f1)\n' }).at(-1),
      '> Log the seed and the versions of code and data with each run in src/train.py.',
    );
  });

  it('is missing without a table or a tracker', () => {
    assert.equal(toldBy('run-log', { 'data/trips.csv': 'a,b\n1,2\n3,4\n' })[0], 'not-met');
  });
});

describe('hold-out data during a search', () => {
  it('is never looked at', () => {
    assert.deepEqual(
      toldBy('untouched-hold-out', {
        'src/tune.py': 'from sklearn.model_selection import GridSearchCV\ns = GridSearchCV(m, GRID)\n',
      }),
      ['met', '+ src/tune.py:2 GridSearchCV chooses by cross-validation'],
    );
    const tune =
      'import optuna\n\ndef objective(trial):\n    return score(model, x_val)\n\nstudy.optimize(objective, n_trials=4)\n';
    assert.equal(toldBy('untouched-hold-out', { 'src/tune.py': tune })[0], 'met');
  });

  it('is spoilt by an objective or an early stop that reads it', () => {
    const tune =
      'import optuna\n\n# x_test is for later\ndef objective(trial):\n    return score(model, X_test)\n\nstudy.optimize(objective, n_trials=4)\n';
    assert.deepEqual(toldBy('untouched-hold-out', { 'src/tune.py': tune }), [
      'not-met',
      '- src/tune.py:4 Test data takes part in the choice: objective reads X_test',
      '> Choose by validation data in src/tune.py, line 4, and read the test data once, after the choice.',
    ]);
    assert.equal(
      toldBy('untouched-hold-out', { 'src/train.py': 'model.fit(x, y, eval_set=[(X_test, y_test)])\n' })[0],
      'not-met',
    );
  });

  it('cannot be told of a search that does not say, and is missing without a search', () => {
    assert.equal(
      toldBy('untouched-hold-out', { 'src/tune.py': 'import optuna\nstudy.optimize(objective, n_trials=4)\n' })[0],
      'cannot-tell',
    );
    assert.equal(toldBy('untouched-hold-out', { 'a.ipynb': notebookOf(['code', 'model.fit(x, y)']) })[0], 'not-met');
  });
});
