import assert from 'node:assert/strict';
import { toldBy } from '../../../harness/milestones';

const experiment = (baseline: string): string =>
  `name: bikes\nmodel:\n  family: trees\nbaseline:\n${baseline}results:\n  - metric: mae\n    value: 1.7\n`;

describe('a naive baseline', () => {
  const next =
    '> Write the metrics of the baseline into a file beside those of the model, such as reports/metrics.json.';

  it('has its numbers beside those of the model', () => {
    assert.deepEqual(
      toldBy('naive-baseline', {
        'reports/metrics.json': '{\n  "baseline": { "f1": 0.41 },\n  "model": { "f1": 0.72 }\n}\n',
      }),
      [
        'met',
        '+ reports/metrics.json:2 The baseline: baseline.f1 is 0.41',
        '+ reports/metrics.json:3 The model: model.f1 is 0.72',
      ],
    );
    assert.deepEqual(
      toldBy('naive-baseline', { 'reports/model_results.csv': 'model,mae\nlast value,4.2\ntrees,3.1\n' }),
      [
        'met',
        '+ reports/model_results.csv:2 The baseline: last value,4.2',
        '+ reports/model_results.csv:3 The model: trees,3.1',
      ],
    );
  });

  it('has its numbers in an experiment', () => {
    assert.deepEqual(
      toldBy('naive-baseline', { 'experiment.yaml': experiment('  name: last week\n  results:\n    mae: 2.3\n') }),
      ['met', '+ experiment.yaml:4 A baseline beside the results'],
    );
    assert.deepEqual(toldBy('naive-baseline', { 'experiment.yaml': experiment('  name: value of 7 days ago\n') }), [
      'partly',
      '- experiment.yaml:4 A baseline without a value',
      '> Write the value of the baseline into experiment.yaml.',
    ]);
  });

  it('is half done without the model, and in code alone', () => {
    assert.deepEqual(toldBy('naive-baseline', { 'metrics.json': '{ "majority_accuracy": 0.7 }\n' }), [
      'partly',
      '+ metrics.json:1 The baseline: majority_accuracy is 0.7',
      '> Write the metrics of the model beside those of the baseline in metrics.json.',
    ]);
    assert.deepEqual(toldBy('naive-baseline', { 'src/train.py': 'model = DummyClassifier()\nmodel.fit(x, y)\n' }), [
      'partly',
      '+ src/train.py:1 A baseline in code: DummyClassifier',
      next,
    ]);
  });

  it('is half done in a README alone', () => {
    const readme =
      '# Churn\n\nA classifier that predicts which customers leave.\n\n## Results\n\nThe baseline, a majority class, has F1 0.41; ours has F1 0.72.\n';
    assert.deepEqual(toldBy('naive-baseline', { 'README.md': readme, 'src/train.py': 'model.fit(x, y)\n' }), [
      'partly',
      '+ README.md:7 Baseline: The baseline, a majority class, has F1 0.41; ours has F1 0.72.',
      next,
    ]);
  });

  it('is missing with one model, and is no naive Bayes', () => {
    assert.deepEqual(
      toldBy('naive-baseline', {
        'metrics.json': '{ "naive_bayes": { "f1": 0.7 } }\n',
        'src/train.py': 'model.fit(x, y)\n',
      }),
      [
        'not-met',
        '> Score a naive heuristic, such as the majority class or the last value, on the same hold-out data in src/train.py.',
      ],
    );
  });
});

describe('a list of features', () => {
  it('says from when each is known', () => {
    const page =
      '# Features\n\n| Feature | Definition | Known from |\n|---|---|---|\n| tenure | Months since start | the day before |\n| calls | Calls in 30 days | midnight |\n';
    assert.deepEqual(toldBy('feature-list', { 'docs/features.md': page }), [
      'met',
      '+ docs/features.md:5 2 features, each with the time from which it is known',
    ]);
    const sheet =
      'name: trips\nfields:\n  - name: fare\n    available_at_prediction: false\n  - name: start\n    available_at_prediction: true\n';
    assert.deepEqual(toldBy('feature-list', { 'datasheet.yaml': sheet }), [
      'met',
      '+ datasheet.yaml:3 2 features, each with the time from which it is known',
    ]);
  });

  it('is half done with open cells', () => {
    const page =
      '# Features\n\n| Feature | Known from |\n|---|---|\n| tenure | the day before |\n| calls | TBD |\n| plan | |\n';
    assert.deepEqual(toldBy('feature-list', { 'features.md': page }), [
      'partly',
      '+ features.md:5 1 feature, each with the time from which it is known',
      '- features.md:6 Nothing says from when calls is known',
      '- features.md:7 Nothing says from when plan is known',
      '> Say in features.md whether calls and plan can be known at the moment of prediction.',
    ]);
  });

  it('is missing in code, and in a datasheet that never speaks of time', () => {
    assert.deepEqual(
      toldBy('feature-list', { 'src/features.py': '', 'datasheet.yaml': 'name: trips\nfields:\n  - name: fare\n' }),
      [
        'not-met',
        '- src/features.py:1 Features in code, and nowhere from when each is known',
        '> Write features.md: a table of the features with their definition and the time from which each is known.',
      ],
    );
  });
});

describe('one pipeline for training and serving', () => {
  const train =
    'pipe = Pipeline([("scale", StandardScaler()), ("model", Forest())])\npipe.fit(x, y)\njoblib.dump(pipe, "model.joblib")\n';
  const serve = 'from fastapi import FastAPI\npipe = joblib.load("model.joblib")\n';

  it('is written by one and loaded by the other', () => {
    assert.deepEqual(toldBy('shared-pipeline', { 'src/train.py': train, 'src/api.py': serve }), [
      'met',
      '+ src/train.py:1 Preprocessing as a part of the pipeline',
      '+ src/train.py:3 Training writes it: joblib.dump(',
      '+ src/api.py:2 Serving loads it: joblib.load(',
    ]);
  });

  it('is loaded by a function of the module that writes it', () => {
    const index = `${train}\ndef load_index(path):\n    return joblib.load(path)\n\ndef build_index():\n    return pipe\n`;
    const app =
      'from fastapi import FastAPI\nfrom search.index import (\n    build_index,\n    load_index as load,\n)\n';
    const files = (api: string) => ({ 'src/search/index.py': index, 'src/search/api.py': `${app}${api}` });
    assert.deepEqual(toldBy('shared-pipeline', files('pipe = load(PATH)\n')), [
      'met',
      '+ src/search/index.py:1 Preprocessing as a part of the pipeline',
      '+ src/search/index.py:3 Training writes it: joblib.dump(',
      '+ src/search/api.py:6 Serving loads it: load(',
    ]);
    // Built anew.
    assert.equal(toldBy('shared-pipeline', files('pipe = build_index()\nfrom search.index import *\n'))[0], 'partly');
  });

  it('is half done when serving prepares by itself, or nothing loads it', () => {
    assert.deepEqual(
      toldBy('shared-pipeline', { 'src/train.py': train, 'src/api.py': `${serve}x = pd.get_dummies(row)\n` }),
      [
        'partly',
        '+ src/train.py:1 Preprocessing as a part of the pipeline',
        '+ src/train.py:3 Training writes it: joblib.dump(',
        '+ src/api.py:2 Serving loads it: joblib.load(',
        '- src/api.py:3 Serving prepares its input by itself: get_dummies(',
        '> Take the preprocessing out of src/api.py, line 3, and let the pipeline that training wrote do it.',
      ],
    );
    assert.equal(
      toldBy('shared-pipeline', { 'src/train.py': train }).at(-1),
      '> Write a script that loads the pipeline of src/train.py and predicts with it.',
    );
  });

  it('is half done when the model alone is written', () => {
    assert.deepEqual(
      toldBy('shared-pipeline', { 'train.py': 'model.fit(x, y)\npickle.dump(model, file)\n', 'app.py': serve }),
      [
        'partly',
        '+ train.py:2 Training writes it: pickle.dump(',
        '+ app.py:2 Serving loads it: joblib.load(',
        '- train.py:2 Only the model is written, without its preprocessing',
        '> Put preprocessing and model into one Pipeline in train.py, and write that.',
      ],
    );
  });

  it('may be written in parts, all of which serving has to load', () => {
    const parts =
      'scaler.fit(x)\nmodel.fit(x, y)\npickle.dump(model, file)\nwith open("scaler.pkl", "wb") as out:\n    pickle.dump(scaler, out)\n';
    const api = 'def load_model():\n    return pickle.load(file)\n\nx = scaler.transform(row)\n';
    assert.deepEqual(toldBy('shared-pipeline', { 'train.py': parts, 'functions/main.py': api }), [
      'met',
      '+ train.py:5 Preprocessing is written as well: scaler, out',
      '+ train.py:3 Training writes it: pickle.dump(',
      '+ functions/main.py:2 Serving loads it: pickle.load(',
    ]);
    assert.deepEqual(
      toldBy('shared-pipeline', { 'train.py': parts, 'api/main.py': 'model = pickle.load(file)\n' }).slice(3),
      [
        '+ api/main.py:1 Serving loads it: pickle.load(',
        '- api/main.py:1 The model is loaded, and not its preprocessing',
        '> Load in api/main.py what train.py writes in line 5, and apply it to the input.',
      ],
    );
  });

  it('is missing when nothing is written', () => {
    assert.deepEqual(toldBy('shared-pipeline', { 'train.py': 'model.fit(x, y)\n' }), [
      'not-met',
      '> Write the fitted pipeline to a file at the end of train.py, preprocessing and model as one.',
    ]);
  });
});

describe('a test of parity', () => {
  it('sends a row through both', () => {
    const test =
      'def test_api_and_pipeline():\n    wanted = pipeline.predict(ROW)\n    got = client.post("/predict", json=ROW).json()\n    assert got == wanted\n';
    assert.deepEqual(toldBy('parity-test', { 'tests/test_api.py': test }), [
      'met',
      '+ tests/test_api.py:1 test_api_and_pipeline compares training and serving',
    ]);
  });

  it('is missing with tests of one side', () => {
    const test = 'def test_api():\n    assert client.post("/predict", json=ROW).json() == 3\n';
    assert.equal(toldBy('parity-test', { 'tests/test_api.py': test })[0], 'not-met');
    const twice = 'def test_same_prediction_twice():\n    assert model.predict(ROW) == model.predict(ROW)\n';
    assert.equal(toldBy('parity-test', { 'tests/test_model.py': twice })[0], 'not-met');
    assert.equal(toldBy('parity-test', {})[0], 'not-met');
  });
});

describe('a link to the datasheet', () => {
  const sheet = '# Datasheet: trips\n\n## Motivation\n\nWhy.\n\n## Composition\n\nRows.\n';

  it('leads from the README to the file or its folder', () => {
    assert.deepEqual(
      toldBy('linked-datasheet', {
        'README.md': '# Trips\n\nSee the [datasheet](data/DATASHEET.md).\n',
        'data/DATASHEET.md': sheet,
      }),
      ['met', '+ README.md:3 The README links the datasheet'],
    );
  });

  it('is missing in a README without it', () => {
    assert.deepEqual(toldBy('linked-datasheet', { 'README.md': '# Trips\n', 'data/DATASHEET.md': sheet }), [
      'not-met',
      '- README.md:1 No link to data/DATASHEET.md',
      '> Link data/DATASHEET.md in README.md.',
    ]);
    assert.deepEqual(toldBy('linked-datasheet', { 'data/DATASHEET.md': sheet }), [
      'not-met',
      '> Write a README that links data/DATASHEET.md.',
    ]);
    assert.equal(toldBy('linked-datasheet', {})[0], 'not-met');
  });
});

describe('the answers of a datasheet', () => {
  const ALL =
    'its sources, the period, the intended use, the target, the labelling, the split, limitations and traps and privacy';
  const yaml =
    'name: trips\nsources:\n  - name: operator\ncollection_period:\n  start: 2023-01-01\nintended_use: Forecasts\ntarget:\n  name: departures\nlabelling:\n  process: counted\nsplit:\n  strategy: time\nknown_limitations:\n  - gaps\n';

  it('are all there, as keys or in words', () => {
    const whole = `${yaml}privacy:\n  personal_data: false\nfields:\n  - name: fare\n`;
    assert.deepEqual(toldBy('datasheet-answers', { 'datasheet.yaml': whole }), [
      'met',
      `+ datasheet.yaml:1 The datasheet says ${ALL}`,
    ]);
    const page =
      '# Datasheet of the dataset\n\nCollected in 2023 for forecasts, and meant for teaching.\n\n## Target\n\nDepartures, without labels by people.\n\n## Split\n\nBy time.\n\n## Limits\n\nGaps.\n\n## Privacy\n\nNone.\n';
    assert.equal(toldBy('datasheet-answers', { 'DATASHEET.md': page })[0], 'met');
    assert.deepEqual(
      toldBy('datasheet-answers', { 'DATASHEET.md': page.replace('By time.', '').replace('None.', 'TODO privacy') }),
      [
        'partly',
        '- DATASHEET.md:1 Nothing on the split and privacy',
        '> Write the split and privacy into DATASHEET.md.',
      ],
    );
  });

  it('are half done when keys are missing or blank', () => {
    assert.deepEqual(toldBy('datasheet-answers', { 'datasheet.yaml': `${yaml}privacy:\n` }), [
      'partly',
      '- datasheet.yaml:1 Nothing on privacy',
      '> Write privacy into datasheet.yaml.',
    ]);
  });

  it('are missing in a list of fields alone, and without a datasheet', () => {
    assert.deepEqual(toldBy('datasheet-answers', { 'datasheet.yaml': 'name: trips\nfields:\n  - name: fare\n' }), [
      'not-met',
      '- datasheet.yaml:1 Nothing is answered here yet',
      `> Write ${ALL} into datasheet.yaml.`,
    ]);
    assert.deepEqual(toldBy('datasheet-answers', {}), ['not-met', `> Write DATASHEET.md with ${ALL}.`]);
  });
});
