import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('a network', () => {
  it('is trained in a script', () => {
    assert.deepEqual(
      toldBy('network-training', {
        'src/train_network.py': text('import torch', '', 'for epoch in range(9):', '    loss.backward()'),
      }),
      ['met', '+ src/train_network.py:4 A network is trained here'],
    );
  });

  it('may be a small one of scikit-learn, trained pass by pass', () => {
    assert.deepEqual(
      toldBy('network-training', {
        'src/network.py': text(
          'from sklearn.neural_network import MLPClassifier',
          'network = MLPClassifier((32,))',
          'for epoch in range(9):',
          '    network.partial_fit(x, y, classes=QUEUES)',
        ),
      }),
      ['met', '+ src/network.py:4 A network is trained here'],
    );
  });

  it('is missing where it is only used', () => {
    assert.deepEqual(toldBy('network-training', { 'src/embed.py': 'from transformers import AutoModel\n' }), [
      'not-met',
      '- src/embed.py:1 A network is used here, and none is trained',
      '> Write src/train_network.py, which trains a small network on the data of your baseline.',
    ]);
  });

  it('cannot be told of another language', () => {
    assert.deepEqual(toldBy('network-training', { 'src/train.R': 'fit(a)\n' }), [
      'cannot-tell',
      '> Add the script that trains the network as evidence; only Python is read here.',
    ]);
  });

  it('is missing where other models are trained', () => {
    assert.deepEqual(toldBy('network-training', { 'src/train.py': text('# import torch', 'model.fit(a, b)') }), [
      'not-met',
      '> Write src/train_network.py, which trains a small network on the data of your baseline.',
    ]);
  });
});

describe('a log of epochs', () => {
  it('has both metrics of each', () => {
    assert.deepEqual(toldBy('epoch-log', { 'logs/history.csv': 'epoch,loss,val_loss\r\n1,0.9,1.0\r\n2,0.7,0.8\r\n' }), [
      'met',
      '+ logs/history.csv:1 A log with 2 lines',
    ]);
  });

  it('may be the history that a library keeps', () => {
    assert.deepEqual(
      toldBy('epoch-log', { 'reports/history.json': '{"loss": [0.9, 0.7], "val_loss": [1.0, 0.8]}\n' }),
      ['met', '+ reports/history.json:1 A log with 2 lines'],
    );
  });

  it('may be lines of JSON, not all with the same keys', () => {
    assert.deepEqual(
      toldBy('epoch-log', {
        'outputs/train_log.jsonl': text(
          '{"epoch": 1, "loss": 0.9}',
          '{"epoch": 1, "eval_loss": 1.0}',
          '{"epoch": 2, "loss": 0.7}',
        ),
      }),
      ['met', '+ outputs/train_log.jsonl:1 A log with 3 lines'],
    );
  });

  it('is half done without validation', () => {
    assert.deepEqual(toldBy('epoch-log', { 'runs/a/metrics.csv': text('epoch,train_loss', '1,0.9', '2,0.8') }), [
      'partly',
      '+ runs/a/metrics.csv:1 A log with 2 lines',
      '- runs/a/metrics.csv:1 No column has a metric on validation data',
      '> Log a metric on validation data beside the training loss in runs/a/metrics.csv.',
    ]);
  });

  it('is half done with one line', () => {
    assert.deepEqual(toldBy('epoch-log', { 'runs/a/metrics.csv': text('epoch,train_loss,val_loss', '9,0.9,1.1') }), [
      'partly',
      '+ runs/a/metrics.csv:1 A log with 1 line',
      '- runs/a/metrics.csv:1 The log has one line',
      '> Write a line for each epoch to runs/a/metrics.csv, and not for the last one alone.',
    ]);
  });

  it('is half done when the script writes it and nobody keeps it', () => {
    assert.deepEqual(
      toldBy('epoch-log', {
        'src/train.py': text(
          'import mlflow',
          'for epoch in range(3):',
          '    mlflow.log_metric("loss", loss, step=epoch)',
        ),
      }),
      [
        'partly',
        '- src/train.py:3 Metrics are logged here, and no log is in the repository',
        '> Commit the log of one run that src/train.py has written, as a CSV file with a line for each epoch.',
      ],
    );
  });

  it('is half done in the form of a tool', () => {
    assert.deepEqual(toldBy('epoch-log', { 'runs/a/events.out.tfevents.1': '' }), [
      'partly',
      '+ runs/a/events.out.tfevents.1:1 A log in the form of a tracking tool',
      '> Export the metrics of each epoch to a CSV file, so that the log can be read without the tool.',
    ]);
  });

  it('is missing where the table is of something else', () => {
    assert.deepEqual(
      toldBy('epoch-log', {
        'data/training.csv': text('age,income,label', '3,4,1'),
        'reports/results.csv': text('model,auc', 'a,0.7'),
      }),
      [
        'not-met',
        '> Write a CSV file with a line for each epoch: epoch, training loss, validation loss and the metric.',
      ],
    );
  });
});

describe('the record of a run', () => {
  it('has code, data and parameters', () => {
    assert.deepEqual(
      toldBy('network-run-record', {
        'src/net.py': text('import torch', '', 'for epoch in range(9):', '    loss.backward()'),
        'runs/a/run.json': text(
          '{',
          '  "git_commit": "0a1b2c3",',
          '  "dataset_version": "2026-05",',
          '  "hyperparameters": {"lr": 0.01}',
          '}',
        ),
      }),
      [
        'met',
        '+ runs/a/run.json:2 The record has the commit of the code',
        '+ runs/a/run.json:3 The record has the version of the data',
        '+ runs/a/run.json:4 The record has the configuration',
      ],
    );
  });

  it('is kept by DVC', () => {
    assert.deepEqual(
      toldBy('network-run-record', {
        'src/net.py': text('import torch', '', 'for epoch in range(9):', '    loss.backward()'),
        'dvc.lock': '',
      }),
      ['met', '+ dvc.lock:1 DVC keeps the hashes of code and data and the parameters of each stage'],
    );
  });

  it('may be a table of experiments', () => {
    assert.deepEqual(
      toldBy('network-run-record', {
        'src/net.py': text('import torch', '', 'for epoch in range(9):', '    loss.backward()'),
        'docs/experiments.md': text(
          '# Experiments',
          '',
          '| date | commit | data version | params | loss |',
          '|---|---|---|---|---|',
          '| 2 May | 0a1b | v2 | lr 0.1 | 0.8 |',
        ),
      }),
      [
        'met',
        '+ docs/experiments.md:3 The record has the commit of the code',
        '+ docs/experiments.md:3 The record has the version of the data',
        '+ docs/experiments.md:3 The record has the configuration',
      ],
    );
  });

  it('is half done without the data', () => {
    assert.deepEqual(
      toldBy('network-run-record', {
        'src/net.py': text('import torch', '', 'for epoch in range(9):', '    loss.backward()'),
        'runs/a/run.json': '{"git_sha": "0a1b2c3", "params": {"lr": 0.01}}\n',
      }),
      [
        'partly',
        '+ runs/a/run.json:1 The record has the commit of the code',
        '+ runs/a/run.json:1 The record has the configuration',
        '- runs/a/run.json:1 The record lacks the version of the data',
        '> Add the version of the data to runs/a/run.json.',
      ],
    );
  });

  it('is missing without a network, whatever is recorded', () => {
    assert.deepEqual(
      toldBy('network-run-record', {
        'src/train.py': 'model.fit(a, b)\n',
        'runs/a/run.json': '{"git_sha": "0a1b2c3", "params": {"lr": 0.01}}\n',
      }),
      [
        'not-met',
        '> Write the commit, the version of the data and the hyperparameters of each run beside its metrics.',
      ],
    );
  });
});

describe('sample predictions', () => {
  it('are a file of them', () => {
    assert.deepEqual(
      toldBy('sample-predictions', {
        'src/net.py': text('import torch', '', 'for epoch in range(9):', '    loss.backward()'),
        'reports/sample_predictions.csv': '',
      }),
      ['met', '+ reports/sample_predictions.csv:1 Predictions of the network'],
    );
  });

  it('are missing where the predictions are of another model', () => {
    assert.deepEqual(
      toldBy('sample-predictions', { 'src/train.py': 'model.fit(a, b)\n', 'reports/predictions.csv': '' }),
      [
        'not-met',
        '> Write reports/sample_predictions.csv with input, target and prediction of about 20 rows, wrong ones among them.',
      ],
    );
  });

  it('are missing where the code alone is called so', () => {
    assert.deepEqual(
      toldBy('sample-predictions', {
        'src/net.py': text('import torch', '', 'for epoch in range(9):', '    loss.backward()'),
        'src/predictions.py': '',
      }),
      [
        'not-met',
        '> Write reports/sample_predictions.csv with input, target and prediction of about 20 rows, wrong ones among them.',
      ],
    );
  });
});
