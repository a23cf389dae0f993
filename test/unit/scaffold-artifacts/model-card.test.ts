import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { add, asked, fill, make, PROJECT, shownOf, troubles, type Files } from './making';

const ANSWERS: Files = {
  'model in one sentence': 'Ranks the customers of a phone company by the chance that they cancel.',
  'kind of model': 'gradient boosted trees',
  name: 'Ann Lee',
  'decision that hangs on a prediction': 'choosing whom the retention team calls',
  users: 'the retention team',
  'use that it is not fit for': 'setting prices',
  dataset: 'churn',
  'version of the data': '2025-03',
  baseline: 'tenure rule',
  'first metric': 'ROC AUC',
  'slice that has to work as well': 'monthly contracts',
  'number of rows': '812',
  value: '0.83',
  'case in which it is often wrong': 'customers of less than three months',
  'risk for somebody it judges': 'Older customers may be called more often',
  'way to lower that risk': 'calls per age group are counted each month',
  input: 'One customer',
  'input, with its fields': 'One customer as a JSON object',
  'output, with its range': 'Score from 0 to 1',
  'reason to compare with it': 'It is what the team uses today.',
  'choice, and what it costs': 'Recall was preferred, so one call in three is needless.',
};

const SHEET = 'name: churn\nversion: "2025-03"\nlicense: CC-BY-4.0\nfields:\n  - name: contract\n';
const EXPERIMENT = [
  'name: churn-boosting',
  'task:',
  '  type: classification',
  '  decision: The retention team calls the 200 customers with the highest scores.',
  'data:',
  '  datasheet: data/datasheet.yaml',
  'model:',
  '  family: gradient boosting',
  '  library: scikit-learn',
  'threshold:',
  '  value: 0.31',
  '  reason: The team can make 200 calls.',
  'slices:',
  '  - monthly contracts',
  '  - name: two years',
  '',
].join('\n');

describe('a model card that is added', () => {
  it('is Markdown where nothing speaks for YAML, with licence, metrics and baseline', () => {
    const made = make('model-card', PROJECT);
    assert.deepEqual(Object.keys(made), ['MODEL_CARD.md']);
    assert.deepEqual(troubles(made, PROJECT), []);
    const text = made['MODEL_CARD.md'] ?? '';
    assert.ok(text.startsWith('# Model card: Churn ranking\n'));
    assert.ok(text.endsWith('\n## License\n\nMIT.\n'));
    assert.match(text, /^\| ROC AUC \| 0\.788 \| 0\.861 \|\n\| Recall \| 0\.48 \| 0\.62 \|$/m);
    assert.match(
      text,
      /^Measured on the test data\. .*\[reports\/metrics\.json\]\(reports\/metrics\.json\)\. Baseline: tenure rule\.$/m,
    );
  });

  it('shows its requirements once it is filled in', () => {
    const made = make('model-card', PROJECT);
    const title = 'a model card with use, limits, baseline and slices';
    assert.match(shownOf('quarter-1-model-card', { ...PROJECT, ...made })[title] ?? '', /^partly/);
    const filled = fill(made, asked(made, ANSWERS));
    assert.deepEqual(troubles(filled, PROJECT), []);
    assert.deepEqual(shownOf('quarter-1-model-card', { ...PROJECT, ...filled }), {
      [title]: 'met',
      'intended use, limits and the baseline in the model card': 'met',
    });
  });

  it('takes over what experiment and datasheet say, and their shape', () => {
    const files = { ...PROJECT, 'experiment.yaml': EXPERIMENT, 'data/datasheet.yaml': SHEET };
    const made = make('model-card', files, { author: 'Ann Lee', revision: 'b7c1d02' });
    assert.deepEqual(Object.keys(made), ['model-card.yaml']);
    assert.deepEqual(troubles(made, files), []);
    const card = parse(made['model-card.yaml'] ?? '') as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    assert.deepEqual(card['training_data'], { name: 'churn', version: '2025-03', datasheet: 'data/datasheet.yaml' });
    assert.equal(card['experiment'], 'experiment.yaml');
    assert.equal(card['metrics_file'], 'reports/metrics.json');
    assert.deepEqual(card['quantitative_analysis'], {
      performance_metrics: [
        { type: 'roc_auc', value: 0.861, split: 'test' },
        { type: 'recall', value: 0.62, split: 'test' },
      ],
    });
    assert.deepEqual(card['thresholds'], [{ value: 0.31, reason: 'The team can make 200 calls.' }]);
    assert.deepEqual(card['slices'], ['monthly contracts', 'two years']);
    assert.equal(card['model_parameters']?.['model_architecture'], 'gradient boosting, scikit-learn');
    assert.deepEqual(card['considerations']?.['use_cases'], [
      { description: 'The retention team calls the 200 customers with the highest scores.' },
    ]);
    const filled = fill(made, asked(made, ANSWERS));
    assert.deepEqual(troubles(filled, files), []);
    assert.deepEqual(Object.values(shownOf('quarter-1-model-card', { ...files, ...filled })), ['met', 'met']);
  });

  it('needs nothing but a name', () => {
    const made = make('model-card', { 'README.md': '# X\n' });
    assert.deepEqual(troubles(made, {}), []);
    assert.ok(made['MODEL_CARD.md']?.startsWith('# Model card: X\n'));
  });

  it('is one of a kind in its project', () => {
    const files = {
      ...PROJECT,
      'docs/model-card.yaml': 'model_details:\n  name: churn\n',
      'rides/README.md': '# Rides\n',
    };
    assert.deepEqual(add('model-card', files), { exists: 'docs/model-card.yaml' });
    assert.deepEqual(Object.keys(make('model-card', files, { near: 'rides/src/train.py' })), ['rides/MODEL_CARD.md']);
  });
});
