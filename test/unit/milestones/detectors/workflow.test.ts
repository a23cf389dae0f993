import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('a workflow', () => {
  it('runs the tests', () => {
    assert.deepEqual(
      toldBy('ci-tests', {
        '.github/workflows/ci.yml': text(
          'on: [push]',
          'jobs:',
          '  test:',
          '    runs-on: ubuntu-latest',
          '    steps:',
          '      - uses: actions/checkout@v4',
          '      - run: pip install pytest',
          '      - name: Tests',
          '        run: |',
          '          ruff check .',
          '          python -m pytest -q',
        ),
      }),
      ['met', '+ .github/workflows/ci.yml:11 The workflow runs python -m pytest -q'],
    );
  });

  it('runs them by a task', () => {
    assert.deepEqual(
      toldBy('ci-tests', {
        '.github/workflows/ci.yml': text(
          'on: [push]',
          'jobs:',
          '  test:',
          '    runs-on: ubuntu-latest',
          '    steps:',
          '      - uses: actions/checkout@v4',
          '      - run: make check',
        ),
        Makefile: text('check:', '\tpytest -q'),
      }),
      ['met', '+ .github/workflows/ci.yml:7 The workflow runs make check'],
    );
  });

  it('runs them by what a task needs', () => {
    const makefile = ['ci: lint test', 'lint:', '\truff check .', 'test: data', '\tpytest -q', 'data:', '\tdvc pull'];
    const told = (command: string): readonly string[] =>
      toldBy('ci-tests', {
        '.github/workflows/ci.yml': text('on: [push]', 'jobs:', '  all:', '    steps:', `      - run: ${command}`),
        Makefile: text(...makefile),
      });
    for (const command of ['make ci', 'make data ci', 'make -j2 ci'])
      assert.deepEqual(told(command), ['met', `+ .github/workflows/ci.yml:5 The workflow runs ${command}`]);
    assert.equal(told('make lint')[0], 'not-met');
  });

  it('is half done when it goes on after a failure', () => {
    assert.deepEqual(
      toldBy('ci-tests', {
        '.github/workflows/ci.yml': text(
          'on: [push]',
          'jobs:',
          '  test:',
          '    runs-on: ubuntu-latest',
          '    steps:',
          '      - uses: actions/checkout@v4',
          '      - run: pytest -q || true',
          '      - run: pytest tests/slow',
          '        continue-on-error: true',
        ),
      }),
      [
        'partly',
        '- .github/workflows/ci.yml:7 The workflow goes on when this fails',
        '> Let line 7 of .github/workflows/ci.yml stop the workflow when a test fails.',
      ],
    );
  });

  it('is missing where it runs something else', () => {
    assert.deepEqual(
      toldBy('ci-tests', {
        '.github/workflows/docs.yml': text(
          'on: [push]',
          'jobs:',
          '  test:',
          '    runs-on: ubuntu-latest',
          '    steps:',
          '      - uses: actions/checkout@v4',
          '      - run: make docs',
          '      # - run: pytest',
        ),
        'tests/test_a.py': '',
      }),
      [
        'not-met',
        '- .github/workflows/docs.yml:1 No step of the workflow runs tests',
        '> Add a step to .github/workflows/docs.yml that runs the tests.',
      ],
    );
  });

  it('is missing without one', () => {
    assert.deepEqual(toldBy('ci-tests', { 'tests/unit/test_a.py': 'def test_a(): ...\n' }), [
      'not-met',
      '> Add a workflow in .github/workflows that runs the tests in tests/unit on every change.',
    ]);
  });
});

describe('tests of data, model and API', () => {
  it('are told by their names and by what they do', () => {
    assert.deepEqual(
      toldBy('contract-tests', {
        'tests/test_data_schema.py': text('def test_columns():', '    assert 1'),
        'tests/test_shop.py': text(
          'import x',
          '',
          'def test_beats_the_majority():',
          '    assert f1_score(y, model.predict(a)) > 0.6',
        ),
        'tests/test_api.py': text('def test_health():', '    assert TestClient(app).get("/health").status_code == 200'),
      }),
      [
        'met',
        '+ tests/test_data_schema.py:1 A test of the data',
        '+ tests/test_shop.py:3 A test of the model',
        '+ tests/test_api.py:1 A test of the API',
      ],
    );
  });

  it('are told by what they do before their names', () => {
    assert.deepEqual(
      toldBy('contract-tests', {
        'tests/test_serving_scores.py': text('def test_data_and_model():', '    assert model.predict(a)'),
        'tests/unit/test_answers.py': text(
          'def test_health():',
          '    assert TestClient(app).get("/health").status_code == 200',
        ),
      }),
      [
        'met',
        '+ tests/test_serving_scores.py:1 A test of the data',
        '+ tests/test_serving_scores.py:1 A test of the model',
        '+ tests/unit/test_answers.py:1 A test of the API',
      ],
    );
  });

  it('are half done when the data is not tested', () => {
    assert.deepEqual(
      toldBy('contract-tests', {
        'tests/test_model.py': text('def test_a():', '    assert 1'),
        'tests/test_api.py': text('def test_health():', '    assert TestClient(app).get("/health").status_code == 200'),
      }),
      [
        'partly',
        '+ tests/test_model.py:1 A test of the model',
        '+ tests/test_api.py:1 A test of the API',
        '> Write a test that a row which breaks the schema of the data is refused.',
      ],
    );
  });

  it('are missing where the tests are about something else', () => {
    assert.deepEqual(
      toldBy('contract-tests', { 'tests/test_strings.py': text('def test_lower():', '    assert "A".lower() == "a"') }),
      [
        'not-met',
        '> Write a test that a row which breaks the schema of the data is refused, a test that the model keeps its metric on fixed data and a test that the API answers a valid request and refuses a wrong one.',
      ],
    );
  });

  it('are missing without tests', () => {
    assert.deepEqual(toldBy('contract-tests', { 'src/a.py': '' }), [
      'not-met',
      '> Write a test that a row which breaks the schema of the data is refused, a test that the model keeps its metric on fixed data and a test that the API answers a valid request and refuses a wrong one.',
    ]);
  });
});

describe('a gate on quality', () => {
  it('is a test with a threshold', () => {
    assert.deepEqual(
      toldBy('metric-gate', {
        'tests/test_model.py': text(
          'MIN_F1 = 0.6',
          '',
          'def test_quality():',
          '    metrics = json.loads(PATH.read_text())',
          '    assert metrics["f1"] >= MIN_F1, metrics',
        ),
        '.github/workflows/ci.yml': text(
          'on: [push]',
          'jobs:',
          '  test:',
          '    runs-on: ubuntu-latest',
          '    steps:',
          '      - uses: actions/checkout@v4',
          '      - run: pytest',
        ),
      }),
      ['met', '+ tests/test_model.py:5 A threshold for the metric: assert metrics["f1"] >= MIN_F1, metrics'],
    );
  });

  it('is a script that stops', () => {
    assert.deepEqual(
      toldBy('metric-gate', {
        'src/gate.py': text('if scores["auc"] < 0.75:', '    print("too low")', '    raise SystemExit(1)'),
        '.gitlab-ci.yml': text('test:', '  script: [python src/gate.py]'),
      }),
      ['met', '+ src/gate.py:1 A threshold for the metric: if scores["auc"] < 0.75:'],
    );
  });

  it('may be one of unittest', () => {
    assert.deepEqual(
      toldBy('metric-gate', {
        'tests/test_model.py': text('def test_quality(self):', '    self.assertGreaterEqual(metrics["auc"], 0.7)'),
        '.travis.yml': 'script: pytest\n',
      }),
      ['met', '+ tests/test_model.py:2 A threshold for the metric: assertGreaterEqual(metrics["auc"], 0.7)'],
    );
  });

  it('is half done when no workflow runs it', () => {
    assert.deepEqual(
      toldBy('metric-gate', { 'tests/test_model.py': text('def test_quality():', '    assert recall > 0.4') }),
      [
        'partly',
        '+ tests/test_model.py:2 A threshold for the metric: assert recall > 0.4',
        '> Let a workflow run tests/test_model.py on every change.',
      ],
    );
  });

  it('is half done when metrics are only shown', () => {
    assert.deepEqual(
      toldBy('metric-gate', {
        '.github/workflows/ci.yml': text(
          'on: [push]',
          'jobs:',
          '  test:',
          '    runs-on: ubuntu-latest',
          '    steps:',
          '      - uses: actions/checkout@v4',
          '      - run: dvc metrics diff --md',
        ),
      }),
      [
        'partly',
        '+ .github/workflows/ci.yml:7 The workflow compares metrics',
        '> Let the workflow fail when the metric falls below a threshold; .github/workflows/ci.yml only shows it.',
      ],
    );
  });

  it('is missing where a share is only between 0 and 1', () => {
    assert.deepEqual(
      toldBy('metric-gate', {
        'tests/test_model.py': text(
          'def test_range():',
          '    assert accuracy >= 0',
          '    assert 0 <= auc <= 1',
          '    assert len(scores) == 3',
          '    assert metrics["f1"] == expected, MESSAGE',
        ),
        'metrics.json': '{"auc": 0.7}',
      }),
      ['not-met', '> Write a test that reads metrics.json and fails below a threshold.'],
    );
  });
});

describe('a deployment', () => {
  it('is a step of a workflow', () => {
    assert.deepEqual(
      toldBy('deployment-workflow', {
        '.github/workflows/deploy.yml': text(
          'jobs:',
          '  ship:',
          '    steps:',
          '      - uses: google-github-actions/deploy-cloudrun@v2',
          '      - run: gcloud run deploy shop --image $IMAGE',
        ),
      }),
      [
        'met',
        '+ .github/workflows/deploy.yml:5 The workflow deploys: gcloud run deploy shop --image $IMAGE',
        '+ .github/workflows/deploy.yml:4 The workflow deploys',
      ],
    );
  });

  it('is half done when it is described and started by hand', () => {
    assert.deepEqual(toldBy('deployment-workflow', { 'k8s/service.yaml': 'kind: Service\n' }), [
      'partly',
      '+ k8s/service.yaml:1 The deployment is described',
      '> Add .github/workflows/deploy.yml, which deploys the service on a tag or a merge.',
    ]);
  });

  it('is missing', () => {
    assert.deepEqual(
      toldBy('deployment-workflow', {
        '.github/workflows/ci.yml': text(
          'jobs:',
          '  a:',
          '    steps:',
          '      - run: pytest # then gcloud run by hand',
        ),
      }),
      ['not-met', '> Add .github/workflows/deploy.yml, which deploys the service on a tag or a merge.'],
    );
  });
});
