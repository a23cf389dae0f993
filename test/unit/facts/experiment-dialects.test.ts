import assert from 'node:assert/strict';
import { showMarks } from '../../harness/marked';
import { read } from './read-experiment';

describe('facts of a W&B sweep', () => {
  const text =
    'program: train.py\nmethod: bayes\nmetric:\n  name: val/f1 # macro\n  goal: maximize\nparameters:\n  seed:\n    value: 7\n  optimizer:\n    parameters:\n      lr:\n        values: [0.1, 0.2]\n  depth:\n    min: 2\n    max: 8\n';
  const facts = read('sweep.yaml', text);

  it('reads method, metric and direction', () => {
    assert.equal(facts.search?.method?.value, 'bayes');
    assert.deepEqual(
      facts.metrics.map(({ value, goal }) => [value, goal?.value]),
      [['val/f1', 'maximize']],
    );
    assert.deepEqual(facts.selectionMetrics, facts.metrics);
    assert.equal(
      showMarks(
        text,
        facts.metrics.map(({ span }) => span),
      ),
      text.replace('val/f1', '⟦val/f1⟧'),
    );
  });

  it('reads held and tried values as settings, nested ones too', () => {
    assert.deepEqual(
      facts.settings.map(({ name, value }) => [name, value]),
      [
        ['seed', 7],
        ['optimizer.lr', 0.1],
        ['optimizer.lr', 0.2],
      ],
    );
    assert.equal(facts.seed?.value, 7);
  });

  it('has a place for metrics and for nothing else', () => {
    assert.deepEqual([...facts.expresses], ['metrics']);
    assert.deepEqual(
      facts.paths.map(({ value }) => value),
      ['train.py'],
    );
  });
});

describe('facts of a DVC pipeline', () => {
  it('names what has to be there before a run, and nothing that a stage makes', () => {
    const text = `stages:
  clean:
    cmd: python clean.py --fast && python -m tools.report
    deps: [data/raw.csv, "conf/clean.yaml"]
    outs:
      - data/clean
  train:
    wdir: model
    cmd:
      - bash run.sh
    deps:
      - ../data/clean/train.csv
      - ../data
      - train.py
    metrics:
      - metrics.json:
          cache: false
  each:
    foreach: [a, b]
    do:
      cmd: python \${item}.py
      deps: [\${item}.py, model/metrics.json]
`;
    const { paths } = read('dvc.yaml', text);
    assert.deepEqual(
      paths.map(({ value, folder }) => [value, folder]),
      [
        ['data/raw.csv', undefined],
        ['conf/clean.yaml', undefined],
        ['clean.py', undefined],
        ['train.py', 'model'],
        ['run.sh', 'model'],
      ],
    );
    assert.equal(
      showMarks(
        text,
        paths.map(({ span }) => span),
      ),
      text
        .replace('python clean.py', 'python ⟦clean.py⟧')
        .replace('data/raw.csv', '⟦data/raw.csv⟧')
        .replace('"conf/clean.yaml"', '⟦"conf/clean.yaml"⟧')
        .replace('bash run.sh', 'bash ⟦run.sh⟧')
        .replace('- train.py', '- ⟦train.py⟧'),
    );
  });
});

describe('scripts of a command', () => {
  for (const [command, scripts] of [
    ['python -u src/train.py --lr 1', ['src/train.py']],
    ['python3.12 a.py; Rscript plots/b.R', ['a.py', 'plots/b.R']],
    ['python -m src.train', []],
    ['cd src && python train.py', []],
    ['pytest tests/test_a.py', []],
    ['python $HOME/a.py', []],
  ] as const) {
    it(`finds ${scripts.length} in ${command}`, () => {
      const { paths } = read('dvc.yaml', `stages:\n  a:\n    cmd: ${command}\n`);
      assert.deepEqual(
        paths.map(({ value }) => value),
        scripts,
      );
    });
  }
});

describe('facts of a parameter file', () => {
  it('finds a seed, a split and metrics by what people call them', () => {
    const facts = read(
      'params.yaml',
      'prepare:\n  test_size: 0.2\n  stratify: true\n  random_state: 5\ntrain:\n  eval_metric: [auc, logloss]\n  metrics: reports/metrics.json\n  early:\n    monitor: val_loss\n',
    );
    assert.equal(facts.seed?.value, 5);
    assert.equal(facts.split?.strategy.value, 'stratified');
    assert.equal(facts.split.seed?.value, 5);
    assert.deepEqual(
      facts.metrics.map(({ value }) => value),
      ['auc', 'logloss'],
    );
    assert.deepEqual(
      facts.selectionMetrics.map(({ value }) => value),
      ['val_loss'],
    );
  });

  it('keeps the place of a seed that is left open, and prefers one that is set', () => {
    assert.equal(read('params.yaml', 'seed: null\nepochs: 3\n').seed?.value, null);
    assert.equal(read('params.yaml', 'seed: null\nepochs: 3\nmodel:\n  random_state: 4\n').seed?.value, 4);
    assert.equal(read('params.yaml', 'epochs: 3\n').seed, undefined);
  });

  for (const [what, lines, strategy] of [
    ['a share', 'test_size: 0.2', 'random'],
    ['folds', 'n_splits: 5', 'k-fold'],
    ['a cutoff', 'test_size: 0.2\n  cutoff: 2025-01-01', 'unknown'],
    ['an order that is kept', 'test_size: 0.2\n  shuffle: false', 'unknown'],
    ['a strategy of its own', 'test_size: 0.2\n  strategy: by customer', 'unknown'],
    ['a switch that is off', 'test_size: 0.2\n  stratify: false', 'random'],
  ] as const) {
    it(`takes ${what} for a ${strategy} split`, () => {
      assert.equal(read('params.yaml', `epochs: 3\nsplit:\n  ${lines}\n`).split?.strategy.value, strategy);
    });
  }

  it('sees no split where nothing is held out', () => {
    assert.equal(read('params.yaml', 'epochs: 3\nval_size: 0\n').split, undefined);
  });
});

describe('facts of an MLflow project', () => {
  const text =
    'name: churn\nconda_env: envs/conda.yaml\nentry_points:\n  main:\n    parameters:\n      depth: {type: float, default: 3}\n      rate: float\n    command: "python src/train.py {depth} {rate}"\n';
  const facts = read('MLproject', text);

  it('reads the environment, the defaults and the script', () => {
    assert.equal(facts.environmentLock?.value, 'envs/conda.yaml');
    assert.deepEqual(
      facts.settings.map(({ name, value }) => [name, value]),
      [['main.depth', 3]],
    );
    assert.equal(
      showMarks(
        text,
        facts.paths.map(({ span }) => span),
      ),
      text.replace('envs/conda.yaml', '⟦envs/conda.yaml⟧').replace('src/train.py', '⟦src/train.py⟧'),
    );
  });

  it('takes a container image for an environment too', () => {
    const { environmentLock } = read('MLproject', 'docker_env:\n  image: python:3.12-slim\n');
    assert.equal(environmentLock?.value, 'python:3.12-slim');
  });
});

describe('facts of a Hydra config', () => {
  it('keeps a mandatory seed and one from outside as what they are', () => {
    assert.equal(read('conf/a.yaml', 'defaults:\n  - _self_\nseed: ???\n').seed?.value, '???');
    assert.equal(read('conf/a.yaml', 'defaults:\n  - _self_\nseed: ${oc.env:SEED}\n').seed?.value, '${oc.env:SEED}');
    assert.equal(read('conf/a.yaml', 'defaults:\n  - _self_\nseed: null\n').seed?.value, null);
  });

  it('reads the metric that decides', () => {
    const { selectionMetrics } = read('conf/a.yaml', 'defaults:\n  - _self_\noptimized_metric: "val/acc_best"\n');
    assert.deepEqual(
      selectionMetrics.map(({ value }) => value),
      ['val/acc_best'],
    );
  });
});

describe('facts of a Lightning CLI config', () => {
  it('reads seed and monitor, also below a subcommand', () => {
    const config =
      'seed_everything: 3\ntrainer:\n  callbacks:\n    - init_args: {monitor: val_loss}\nmodel:\n  class_path: a.B\n';
    const flat = read('config.yaml', config);
    const nested = read('config.yaml', `${config}fit:\n${config.replace(/^/gm, '  ').trimEnd()}\n`);
    for (const facts of [flat, nested]) {
      assert.equal(facts.seed?.value, 3);
      assert.deepEqual(
        facts.selectionMetrics.map(({ value }) => value),
        ['val_loss'],
      );
      assert.ok(facts.model);
    }
  });
});
