import assert from 'node:assert/strict';
import { notebookOf, toldBy } from '../../../harness/milestones';

describe('a threshold', () => {
  it('has its reason', () => {
    const experiment = 'name: churn\nmodel:\n  family: trees\nthreshold:\n  value: 0.31\n  reason: 200 calls a week\n';
    assert.deepEqual(toldBy('chosen-threshold', { 'experiment.yaml': experiment }), [
      'met',
      '+ experiment.yaml:5 The threshold with its reason',
    ]);
    assert.deepEqual(
      toldBy('chosen-threshold', {
        'config.yaml': 'model:\n  threshold: 0.31\n',
        'docs/threshold.md':
          '# Threshold\n\nThe team can make 200 calls, and a false alarm costs 5 euros: the threshold is 0.31.\n',
      }),
      [
        'met',
        '+ config.yaml:2 The threshold: 0.31',
        '+ docs/threshold.md:3 Why this threshold: The team can make 200 calls, and a false alarm costs 5 euros: the threshold is 0.31.',
      ],
    );
  });

  it('is half done without it, or outside of the configuration', () => {
    assert.deepEqual(toldBy('chosen-threshold', { 'config.yaml': 'threshold: 0.31\ndrift_threshold: 0.2\n' }), [
      'partly',
      '- config.yaml:1 Nothing says why the threshold is 0.31',
      '> Say which cost or capacity leads to the threshold in config.yaml, line 1.',
    ]);
    assert.deepEqual(toldBy('chosen-threshold', { 'src/eval.py': 'curve = precision_recall_curve(y, p)\n' }), [
      'partly',
      '+ src/eval.py:1 A threshold is looked for: precision_recall_curve(',
      '> Write the threshold that was chosen into the configuration or the model card, with its reason.',
    ]);
  });

  it('is missing at one half, or unspoken', () => {
    assert.deepEqual(
      toldBy('chosen-threshold', { 'src/api.py': 'leaves = proba[:, 1] > 0.5\n', 'config.yaml': 'threshold: 0.5\n' }),
      [
        'not-met',
        '- src/api.py:1 The default of one half: proba[:, 1] > 0.5',
        '> Choose the threshold in src/api.py, line 1, by cost or capacity, and keep it in the configuration.',
      ],
    );
    assert.equal(
      toldBy('chosen-threshold', { 'src/train.py': 'm = RandomForestClassifier()\nm.fit(x, y)\n' })[0],
      'not-met',
    );
  });

  it('cannot be told of numbers that are predicted', () => {
    assert.equal(
      toldBy('chosen-threshold', {
        'metrics.json': '{ "mae": 3.1 }\n',
        'src/train.py': 'm = LGBMRegressor()\nmean_absolute_error(y, p)\n',
      })[0],
      'cannot-tell',
    );
  });
});

describe('errors by slice', () => {
  it('have counts', () => {
    assert.deepEqual(toldBy('slice-table', { 'reports/slices.csv': 'region,n,f1\nnorth,120,0.7\nsouth,80,0.6\n' }), [
      'met',
      '+ reports/slices.csv:1 2 slices, each with a count',
    ]);
    const readme =
      '# Churn\n\n## Error analysis\n\n| Region | Rows | F1 |\n|---|---|---|\n| north | 120 | 0.7 |\n| south | 80 | 0.6 |\n';
    assert.deepEqual(toldBy('slice-table', { 'README.md': readme }), [
      'met',
      '+ README.md:5 2 slices, each with a count',
    ]);
  });

  it('are half done without, or in words alone', () => {
    assert.deepEqual(toldBy('slice-table', { 'reports/slices.csv': 'region,f1\nnorth,0.7\nsouth,0.6\n' }), [
      'partly',
      '- reports/slices.csv:1 2 slices without counts',
      '> Add to the table in reports/slices.csv, line 1, how many rows each slice has.',
    ]);
    const readme =
      '# Churn\n\nA classifier that predicts which customers leave.\n\n## Error analysis\n\nMost errors are new customers: recall is 0.4 in their first month against 0.8 later.\n';
    assert.equal(toldBy('slice-table', { 'README.md': readme, 'src/train.py': 'm.fit(x, y)\n' })[0], 'partly');
  });

  it('are missing elsewhere', () => {
    assert.equal(toldBy('slice-table', { 'reports/metrics.csv': 'n,f1\n1,0.7\n2,0.6\n' })[0], 'not-met');
  });
});

describe('an explanation', () => {
  it('is written by a script', () => {
    const explain =
      'scores = permutation_importance(model, x, y)\npd.DataFrame(scores).to_csv("reports/importance.csv")\n';
    assert.deepEqual(toldBy('explanation-artifact', { 'src/explain.py': explain, 'reports/importance.csv': 'a,b\n' }), [
      'met',
      '+ src/explain.py:1 The model is explained: permutation_importance(',
      '+ reports/importance.csv:1 An explanation as a file',
    ]);
  });

  it('is half done in a notebook, without a file, or with built-in importance', () => {
    const notebook = notebookOf(['code', 'shap.summary_plot(values)']);
    const line = notebook.split('\n').findIndex((text) => text.includes('summary_plot')) + 1;
    assert.deepEqual(toldBy('explanation-artifact', { 'a.ipynb': notebook }), [
      'partly',
      `- a.ipynb:${line} The model is explained in a notebook alone: shap.summary_plot`,
      `> Move what a.ipynb does in line ${line} into the script that evaluates, and write it to a file.`,
    ]);
    assert.equal(
      toldBy('explanation-artifact', { 'src/explain.py': 'permutation_importance(model, x, y)\n' }).at(-1),
      '> Write what src/explain.py finds in line 1 to a file beside the model.',
    );
    assert.deepEqual(toldBy('explanation-artifact', { 'src/train.py': 'print(model.feature_importances_)\n' }), [
      'partly',
      "- src/train.py:1 The model's own importance alone: .feature_importances_",
      '> Add permutation importance or SHAP values to src/train.py, beside feature_importances_ in line 1.',
    ]);
  });

  it('is missing otherwise', () => {
    assert.deepEqual(toldBy('explanation-artifact', { 'src/train.py': 'model.fit(x, y)\n' }), [
      'not-met',
      '> Compute permutation importance or SHAP values on hold-out data, for instance at the end of src/train.py, and write them to a file.',
    ]);
  });
});

const readme = (command: string): string =>
  `# Churn\n\nA classifier that predicts which customers leave.\n\n## Training\n\nTrain the model:\n\n\`\`\`sh\n${command}\n\`\`\`\n`;

describe('a command that trains', () => {
  it('stands in the README and is there', () => {
    const [state, ...reasons] = toldBy('training-command', {
      'README.md': readme('make train'),
      Makefile: 'train:\n\tpython src/train.py\n',
      'src/train.py': 'model.fit(x, y)\n',
    });
    assert.equal(state, 'met');
    assert.deepEqual(reasons, [
      '+ README.md:10 How to train it: make train',
      '+ Makefile:1 make train trains the model',
    ]);
  });

  it('does not mind other commands that are dead', () => {
    const both = `${readme('python src/train.py')}\n## Checks\n\n\`\`\`sh\nbash scripts/check.sh\n\`\`\`\n`;
    assert.equal(toldBy('training-command', { 'README.md': both, 'src/train.py': 'model.fit(x, y)\n' })[0], 'met');
  });

  it('is half done when it is dead, or in no README', () => {
    const dead = toldBy('training-command', {
      'README.md': readme('python src/fit.py'),
      'src/train.py': 'model.fit(x, y)\n',
    });
    assert.equal(dead[0], 'partly');
    assert.match(dead.at(-1) ?? '', /^> Line 10 of README\.md: .*src\/fit\.py/);
    assert.deepEqual(toldBy('training-command', { 'src/train.py': 'model.fit(x, y)\n' }), [
      'partly',
      '+ src/train.py:1 python src/train.py trains the model',
      '> Write into the README that python src/train.py trains the model.',
    ]);
  });

  it('is missing in notebooks', () => {
    assert.deepEqual(toldBy('training-command', { 'train.ipynb': notebookOf(['code', 'model.fit(x, y)']) }), [
      'not-met',
      '- train.ipynb:1 The model is trained in a notebook alone',
      '> Make a script of train.ipynb that trains the model with one command.',
    ]);
    assert.equal(
      toldBy('training-command', { 'eda.ipynb': notebookOf(['code', 'rows.hist()']) }).at(-1),
      '> Write a script that trains the model, and name its command in the README.',
    );
  });
});

describe('what training leaves behind', () => {
  const whole =
    'joblib.dump(model, "model.joblib")\nmeasured = {"f1": f1_score(y, p)}\njson.dump(measured, file)\nshap.summary_plot(values)\nplt.savefig("shap.png")\n';

  it('is the model, its metrics and what explains it', () => {
    assert.deepEqual(toldBy('training-outputs', { 'src/train.py': whole }), [
      'met',
      '+ src/train.py:1 The model is written: joblib.dump(',
      '+ src/train.py:3 Metrics are written: json.dump(measured, file)',
      '+ src/train.py:4 Explanations are written: shap.summary_plot',
    ]);
  });

  it('counts metrics that a helper of the project writes', () => {
    const told = toldBy('training-outputs', {
      'src/train.py': 'registry.write_json(metrics, reports / "metrics.json")\nwrite_json(quality, path)\n',
    });
    assert.deepEqual(told.slice(0, 2), ['partly', '+ src/train.py:1 Metrics are written: write_json(metrics']);
  });

  it('is half done without one of them', () => {
    assert.deepEqual(
      toldBy('training-outputs', { 'src/train.py': 'model.fit(x, y)\njoblib.dump(model, "model.joblib")\n' }),
      [
        'partly',
        '+ src/train.py:2 The model is written: joblib.dump(',
        '> Let src/train.py write the metrics and explanations to files as well.',
      ],
    );
  });

  it('is missing when nothing is written', () => {
    assert.deepEqual(toldBy('training-outputs', { 'src/train.py': 'model.fit(x, y)\n' }), [
      'not-met',
      '> Let src/train.py write the model, the metrics and explanations to files.',
    ]);
  });
});
