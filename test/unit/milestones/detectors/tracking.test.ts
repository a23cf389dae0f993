import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('runs that can be searched', () => {
  it('are logged to a tracker', () => {
    assert.deepEqual(
      toldBy('run-tracking', {
        'src/train.py': text(
          '"""Trains, with mlflow.start_run() around it."""',
          'import mlflow',
          '# mlflow.autolog()',
          'with mlflow.start_run():',
          '    mlflow.log_params(p)',
        ),
        'requirements.txt': 'mlflow==2.14.0\n',
      }),
      ['met', '+ src/train.py:4 Runs are logged to MLflow'],
    );
  });

  it('are records in folders of their own', () => {
    assert.deepEqual(
      toldBy('run-tracking', {
        'runs/2026-05-01/metrics.json': '{}',
        'runs/2026-05-01/params.json': '{}',
        'runs/2026-05-09/metrics.json': '{}',
      }),
      [
        'met',
        '+ runs/2026-05-01/metrics.json:1 The record of a run',
        '+ runs/2026-05-09/metrics.json:1 The record of a run',
      ],
    );
  });

  it('are half done when the tracker is installed and nobody calls it', () => {
    assert.deepEqual(
      toldBy('run-tracking', {
        'src/train.py': 'model.fit(a, b)\n',
        'requirements.txt': text('pandas==2.2.0', 'mlflow==2.14.0'),
      }),
      [
        'partly',
        '- requirements.txt:2 MLflow is installed, and no script calls it',
        '> Start a run of MLflow in src/train.py and log parameters and metrics to it.',
      ],
    );
  });

  it('are missing where a table is shown live', () => {
    assert.deepEqual(
      toldBy('run-tracking', {
        'src/train.py': text('from rich.live import Live', 'with Live(table) as live:', '    model.fit(a, b)'),
      }),
      ['not-met', '> Log parameters and metrics of each run in src/train.py, with MLflow or another tracker.'],
    );
  });

  it('are missing where a comment alone names a tracker', () => {
    assert.deepEqual(
      toldBy('run-tracking', { 'src/train.py': text('# TO BE DONE: wandb.init()', 'model.fit(a, b)') }),
      ['not-met', '> Log parameters and metrics of each run in src/train.py, with MLflow or another tracker.'],
    );
  });
});

describe('the record of a registered model', () => {
  it('has commit, configuration, metrics and schema', () => {
    assert.deepEqual(
      toldBy('registry-record', {
        'model_registry.json': text(
          '{',
          '  "models": [',
          '    {"version": 3, "git_sha": "ab12", "params": {"depth": 4},',
          '     "metrics": {"auc": 0.81}, "features": ["a", "b"]}',
          '  ]',
          '}',
        ),
      }),
      [
        'met',
        '+ model_registry.json:3 The record has the commit of the code',
        '+ model_registry.json:4 The record has the metrics',
        '+ model_registry.json:3 The record has the configuration',
        '+ model_registry.json:4 The record has the schema of the input',
      ],
    );
  });

  it('leaves the schema to the tool that keeps it', () => {
    assert.deepEqual(
      toldBy('registry-record', {
        'src/train.py': text('import mlflow', 'mlflow.register_model(uri, "churn")'),
        'models/metadata.yaml': text('commit: ab12', 'params: {depth: 4}', 'metrics: {auc: 0.81}'),
      }),
      [
        'met',
        '+ models/metadata.yaml:1 The record has the commit of the code',
        '+ models/metadata.yaml:3 The record has the metrics',
        '+ models/metadata.yaml:2 The record has the configuration',
        '+ src/train.py:2 The model is registered here',
      ],
    );
  });

  it('is half done without the commit', () => {
    assert.deepEqual(
      toldBy('registry-record', {
        'artifacts/model_meta.json': '{"params": {"depth": 4}, "metrics": {"auc": 0.81}, "commit": null}\n',
      }),
      [
        'partly',
        '+ artifacts/model_meta.json:1 The record has the metrics',
        '+ artifacts/model_meta.json:1 The record has the configuration',
        '- artifacts/model_meta.json:1 The record lacks the commit of the code and the schema of the input',
        '> Add the commit of the code and the schema of the input to artifacts/model_meta.json.',
      ],
    );
  });

  it('is half done when the model is registered and nothing is said of it', () => {
    assert.deepEqual(
      toldBy('registry-record', { 'src/train.py': text('import mlflow', '', 'mlflow.register_model(uri, "churn")') }),
      [
        'partly',
        '+ src/train.py:3 The model is registered here',
        '> Log commit, configuration and metrics with the model that line 3 of src/train.py registers, and keep that record in model_registry.json.',
      ],
    );
  });

  it('is told by all the files of a run together', () => {
    assert.deepEqual(
      toldBy('registry-record', {
        'runs/2026-05-01/metadata.json': text(
          '{',
          '  "git": {"sha": "ab12"},',
          '  "cfg": {"trials": 10},',
          '  "data": {"sha256": "77"},',
          '  "feature_names": ["a"]',
          '}',
        ),
        'runs/2026-05-01/metrics.json': '{"auc": 0.81}\n',
      }),
      [
        'met',
        '+ runs/2026-05-01/metadata.json:2 The record has the commit of the code',
        '+ runs/2026-05-01/metrics.json:1 The record has the metrics',
        '+ runs/2026-05-01/metadata.json:3 The record has the configuration',
        '+ runs/2026-05-01/metadata.json:5 The record has the schema of the input',
      ],
    );
  });

  it('may be a page', () => {
    assert.deepEqual(
      toldBy('registry-record', {
        'docs/models.md': text(
          '# Models',
          '',
          '- **Git commit**: ab12',
          '- **Parameters**: depth 4',
          '',
          '| version | auc |',
          '|---|---|',
          '| 3 | 0.81 |',
        ),
      }),
      [
        'partly',
        '+ docs/models.md:3 The record has the commit of the code',
        '+ docs/models.md:6 The record has the metrics',
        '+ docs/models.md:4 The record has the configuration',
        '- docs/models.md:1 The record lacks the schema of the input',
        '> Add the schema of the input to docs/models.md.',
      ],
    );
  });

  it('is an experiment of ours as well', () => {
    assert.deepEqual(
      toldBy('registry-record', {
        'experiment.yaml': text(
          'name: Churn',
          'task: classification',
          'code: {commit: 0a1b2c3}',
          'model: {type: boosting}',
          'results: [{metric: auc, value: 0.81}]',
        ),
      }),
      [
        'partly',
        '+ experiment.yaml:3 The record has the commit of the code',
        '+ experiment.yaml:5 The record has the metrics',
        '- experiment.yaml:1 The record lacks the configuration and the schema of the input',
        '> Add the configuration and the schema of the input to experiment.yaml.',
      ],
    );
  });

  it('is missing where a file is sent to a store', () => {
    assert.deepEqual(toldBy('registry-record', { 'src/train.py': 's3.upload_file("model.pkl", bucket, key)\n' }), [
      'not-met',
      '> Write model_registry.json with version, commit, configuration, metrics and input schema of each registered model.',
    ]);
  });

  it('is missing where a file has parameters alone', () => {
    assert.deepEqual(
      toldBy('registry-record', {
        'experiments/a.yaml': text('params: {depth: 4}', 'features: [a, b]', 'loss: poisson'),
        'models/config.yaml': 'params: {depth: 4}\n',
        'params.yaml': 'train: {lr: 0.1}\n',
      }),
      [
        'not-met',
        '> Write model_registry.json with version, commit, configuration, metrics and input schema of each registered model.',
      ],
    );
  });
});
