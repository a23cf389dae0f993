import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-types';
import { complete } from '../../../src/core/features/complete';
import { Repository } from '../../../src/core/portfolio/repository';
import { applyEdits } from '../../../src/core/text/edit';
import { showSnippet, withCursor } from '../../harness/cursor';

type Files = Readonly<Record<string, string>>;

function itemsAt(path: string, marked: string, files?: Files): CompletionItem[] {
  const { document, offset, repository } = withCursor(path, marked, files);
  return complete(document, offset, repository).items.toSorted((a, b) =>
    (a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1,
  );
}

const labelsAt = (path: string, marked: string, files?: Files): string[] =>
  itemsAt(path, marked, files).map(({ label }) => label);

/** The text after an item has been accepted, with the places to type in shown. */
function accepted(path: string, marked: string, label: string, files?: Files): string {
  const { document, offset, repository } = withCursor(path, marked, files);
  const item = complete(document, offset, repository).items.find((one) => one.label === label);
  assert.ok(item?.textEdit && 'range' in item.textEdit, `${label} is not offered`);
  const { source } = document;
  const edits = [item.textEdit, ...(item.additionalTextEdits ?? [])].map(({ range, newText }) => ({
    span: { start: source.offsetAt(range.start), end: source.offsetAt(range.end) },
    newText,
  }));
  return showSnippet(applyEdits(document.text, edits));
}

const START = 'name: a\ntask:\n  type: classification\n';

describe('completion of keys in YAML', () => {
  it('offers what is missing: required keys first, then what reviewers look for', () => {
    const labels = labelsAt('experiment.yaml', `${START}|`);
    assert.deepEqual(
      labels.slice(0, 4),
      ['data', 'hypothesis', 'target', 'features'].toSorted((a, b) => labels.indexOf(a) - labels.indexOf(b)),
    );
    assert.equal(labels[0], 'data');
    assert.ok(!labels.includes('name') && !labels.includes('task'));
    assert.ok(labels.indexOf('baseline') < labels.indexOf('notes'));
  });
  const table: Readonly<Record<string, readonly [marked: string, label: string, after: string]>> = {
    'a scalar': [`${START}|`, 'seed', `${START}seed: ‹›`],
    'a mapping with what it needs': [
      'name: a\n|',
      'task',
      'name: a\ntask:\n  type: ‹classification/regression/ranking/forecasting/clustering/anomaly-detection/recommendation/retrieval/generation/question-answering/segmentation/detection/reinforcement-learning/other›\n  unit: ‹›\n  decision: ‹›\n  prediction_moment: ‹›\n  outcome_window: ‹›\n  allowed_data: ‹›',
    ],
    'a list': [`${START}|`, 'features', `${START}features:\n  - ‹›`],
    'a list of mappings': [`${START}|`, 'results', `${START}results:\n  - metric: ‹›\n    value: ‹›\n    split: ‹›`],
    'a mapping in an item': [
      'results:\n  - metric: f1\n    |\n',
      'confidence_interval',
      'results:\n  - metric: f1\n    confidence_interval:\n      lower_bound: ‹›\n      upper_bound: ‹›\n',
    ],
    'a list where the author does not indent lists': ['slices:\n- a\n|', 'features', 'slices:\n- a\nfeatures:\n- ‹›'],
    'as deep as the author indents': [
      'task:\n    type: other\n|',
      'baseline',
      'task:\n    type: other\nbaseline:\n    name: ‹›\n    results:\n        ‹›',
    ],
    'the key alone when its colon is there': ['ta|sk: x\n', 'task', 'task: x\n'],
    'in the quotes that the author chose': ["'ta|': x\n", 'task', "'task': x\n"],
    'a key that was begun': [`${START}see|\ndata: {}\n`, 'seed', `${START}seed: ‹›\ndata: {}\n`],
    'the line break of the file': [
      'name: a\r\n|\r\n',
      'target',
      'name: a\r\ntarget:\r\n  name: ‹›\r\n  definition: ‹›\r\n',
    ],
    'behind a byte order mark': ['\uFEFF|', 'seed', '\uFEFFseed: ‹›'],
    'behind a surrogate pair': ['name: 😀\n|', 'seed', 'name: 😀\nseed: ‹›'],
    'below a key, on the next line': ['task: |\n', 'unit', 'task:\n  unit: ‹›\n'],
    'below a key, right behind its colon': ['task:|\n', 'unit', 'task:\n  unit: ‹›\n'],
    'above the keys that are there': ['task:|\n    type: other\n', 'unit', 'task:\n    unit: ‹›\n    type: other\n'],
    'an item above the others': [
      'slices: a\nresults: |\n- metric: f1\n  value: 1\n',
      '- metric',
      'slices: a\nresults:\n- metric: ‹›\n  value: ‹›\n  split: ‹›\n- metric: f1\n  value: 1\n',
    ],
    'on an indented line': ['task:\n  |\n', 'unit', 'task:\n  unit: ‹›\n'],
    'not indented where the block goes on': [
      'task:\n  type: other\n|\n  unit: x\n',
      'decision',
      'task:\n  type: other\n  decision: ‹›\n  unit: x\n',
    ],
    'between braces': ['task: {type: other, |}\n', 'unit', 'task: {type: other, unit: ‹›}\n'],
    'a mapping between braces': [
      '{name: a, |}\n',
      'threshold',
      '{name: a, threshold: { value: ‹›, reason: ‹›, chosen_on: ‹validation/cross-validation/test› }}\n',
    ],
    'a new item in a line of its own': [
      'results:\n  - metric: f1\n    value: 1\n  |\n',
      'metric',
      'results:\n  - metric: f1\n    value: 1\n  - metric: ‹›\n',
    ],
    'a new item': ['results:\n  |\n', '- metric', 'results:\n  - metric: ‹›\n    value: ‹›\n    split: ‹›\n'],
    'a new item behind the colon': [
      'results: |\n',
      '- metric',
      'results:\n  - metric: ‹›\n    value: ‹›\n    split: ‹›\n',
    ],
    'the name of a metric as a key': [
      'baseline:\n  results:\n    |\n',
      'roc_auc',
      'baseline:\n  results:\n    roc_auc: ‹›\n',
    ],
  };
  for (const [title, [marked, label, after]] of Object.entries(table))
    it(`writes ${title}`, () => assert.equal(accepted('experiment.yaml', marked, label), after));

  it('offers nothing in comments, in long texts and below a plain value', () => {
    for (const marked of ['name: a # |\n', 'notes: ¦\n  some |\n', 'name: a\n  |\n'])
      assert.deepEqual(labelsAt('experiment.yaml', marked), []);
  });
  it('offers behind a colon only what is missing below it', () => {
    const labels = labelsAt('experiment.yaml', 'task: |\n  type: other\n');
    assert.ok(labels.includes('unit') && !labels.includes('type'));
  });
  it('marks what is deprecated, behind everything else', () => {
    const items = itemsAt('model_card.md', '---\nlicense: mit\n|\n---\n');
    assert.ok(items.every((item) => item.deprecated !== true));
    const dataset = itemsAt('dataset_card.md', '---\nlicense: mit\n|\n---\n');
    const last = dataset.at(-1);
    assert.equal(last?.deprecated, true);
    assert.deepEqual(last?.tags, [1]);
  });
  it('explains each key', () => {
    const [item] = itemsAt('experiment.yaml', 'name: a\nsee|\n').filter(({ label }) => label === 'seed');
    assert.ok(typeof item?.documentation === 'object' && item.documentation.value.startsWith('**'));
  });
});

const nameOf = (marked: string, id: string): string | undefined =>
  itemsAt('model_card.md', marked).find(({ label }) => label === id)?.labelDetails?.description;

function languagesAt(typed: string): { labels: string[]; isIncomplete: boolean } {
  const { document, offset, repository } = withCursor('model_card.md', `---\nlanguage: ${typed}|\n---\n`);
  const { items, isIncomplete } = complete(document, offset, repository);
  return { labels: items.map(({ label }) => label), isIncomplete };
}

describe('completion of values in YAML', () => {
  const table: Readonly<Record<string, readonly [marked: string, label: string, after: string]>> = {
    'behind a colon': ['task:\n  type: |\n', 'ranking', 'task:\n  type: ranking\n'],
    'right behind a colon': ['task:\n  type:|\n', 'ranking', 'task:\n  type: ranking\n'],
    'over what is there': ['task:\n  type: rank|ed # best first\n', 'ranking', 'task:\n  type: ranking # best first\n'],
    'in quotes': ['task:\n  type: "rank|"\n', 'ranking', 'task:\n  type: "ranking"\n'],
    'in single quotes': ["task:\n  type: '|'\n", 'ranking', "task:\n  type: 'ranking'\n"],
    true: [
      'features:\n  - name: a\n    available_at_prediction: |\n',
      'false',
      'features:\n  - name: a\n    available_at_prediction: false\n',
    ],
    'between braces': ['task: {type: |}\n', 'ranking', 'task: {type: ranking}\n'],
    'between brackets': ['metrics:\n  secondary: [f1, |]\n', 'recall', 'metrics:\n  secondary: [f1, recall]\n'],
    'as a list on the next line': ['metrics:\n  secondary: |\n', 'recall', 'metrics:\n  secondary:\n    - recall\n'],
    'as a list item': ['metrics:\n  secondary:\n    - |\n', 'recall', 'metrics:\n  secondary:\n    - recall\n'],
    'an example where nothing else is known': ['data:\n  version: |\n', '2026-01', 'data:\n  version: 2026-01\n'],
  };
  for (const [title, [marked, label, after]] of Object.entries(table))
    it(`writes ${title}`, () => assert.equal(accepted('experiment.yaml', marked, label), after));

  it('takes the items of example lists for items', () => {
    assert.deepEqual(labelsAt('model_card.md', '---\ntags:\n  - |\n---\n'), ['churn', 'tabular']);
  });
  it('quotes what YAML 1.1 would not read as text', () => {
    assert.equal(accepted('model_card.md', '---\nlanguage: |\n---\n', 'no'), '---\nlanguage: "no"\n---\n');
  });
  it('does not offer an item twice', () => {
    const labels = labelsAt('experiment.yaml', 'metrics:\n  secondary:\n    - f1\n    - recall\n    - |\n');
    assert.ok(!labels.includes('f1') && !labels.includes('recall') && labels.includes('precision'));
  });
  it('gives licences, tasks, libraries and languages their names', () => {
    assert.equal(nameOf('---\nlicense: |\n---\n', 'apache-2.0'), 'Apache license 2.0');
    assert.equal(nameOf('---\npipeline_tag: |\n---\n', 'text-ranking'), 'Text Ranking');
    assert.equal(nameOf('---\nlibrary_name: |\n---\n', 'sklearn'), 'Scikit-learn');
    assert.equal(nameOf('---\nlanguage:\n  - |\n---\n', 'de'), 'German');
  });
  it('narrows a long list to what was typed', () => {
    const all = languagesAt('');
    assert.ok(all.isIncomplete && all.labels.length <= 200 && all.labels.includes('en'));
    const german = languagesAt('germ');
    assert.ok(german.labels.includes('de'));
    assert.ok(languagesAt('xh').labels.every((label) => label.startsWith('xh') || label === 'xh'));
  });
});

describe('completion from the repository', () => {
  const datasheet =
    'name: d\nfields:\n  - name: tenure\n    type: integer\n    meaning: Months.\n    available_at_prediction: true\n  - name: closing_reason\n    available_at_prediction: false\n';
  const files = {
    'datasheet.yaml': datasheet,
    'data/churn.csv': '',
    'reports/metrics.json': '{}',
    'uv.lock': '',
    'src/train.py': '',
  };
  it('offers the fields of the datasheet, those that leak last', () => {
    const items = itemsAt('experiment.yaml', 'features:\n  - |\n', files);
    const fields = items.filter(({ label }) => ['tenure', 'closing_reason'].includes(label));
    assert.deepEqual(
      fields.map(({ label, labelDetails }) => [label, labelDetails?.description]),
      [
        ['tenure', 'integer'],
        ['closing_reason', 'not known at prediction'],
      ],
    );
  });
  it('offers the parameters that a pipeline can depend on', () => {
    const others = { 'params.yaml': 'seed: 1\ntrain:\n  learning_rate: 0.1\n' };
    const labels = labelsAt(
      'dvc.yaml',
      'stages:\n  train:\n    cmd: x\n    params:\n      - seed\n      - |\n',
      others,
    );
    assert.deepEqual(labels, ['train', 'train.learning_rate']);
  });
  it('offers the name of the data as the datasheet has it', () => {
    assert.deepEqual(labelsAt('experiment.yaml', 'data:\n  name: |\n', files), ['d']);
    assert.deepEqual(labelsAt('model-card.yaml', 'training_data:\n  name: |\n', files), ['d']);
  });
  it('leaves out the features that are there', () => {
    const labels = labelsAt('experiment.yaml', 'features:\n  - tenure\n  - name: |\n', files);
    assert.ok(labels.includes('closing_reason') && !labels.includes('tenure'));
  });
  it('offers the fields between brackets, as target and as split columns', () => {
    for (const marked of ['features: [|]\n', 'target:\n  name: |\n', 'split:\n  time_column: |\n'])
      assert.ok(labelsAt('experiment.yaml', marked, files).includes('tenure'), marked);
  });
  it('offers the files that belong in a place', () => {
    const at = labelsAt.bind(undefined, 'experiment.yaml');
    assert.deepEqual(at('data:\n  path: |\n', files), ['data/churn.csv']);
    assert.deepEqual(at('data:\n  datasheet: |\n', files), ['datasheet.yaml']);
    assert.deepEqual(at('environment:\n  lock: |\n', files), ['uv.lock']);
    assert.ok(at('results_file: |\n', files).includes('reports/metrics.json'));
  });
  it('shows an example of a path only as long as nobody knows which files there are', () => {
    for (const [path, marked] of [
      ['experiment.yaml', 'data:\n  path: |\n'],
      ['experiment.yaml', 'environment:\n  lock: |\n'],
      ['README.md', '---\nlibrary_name: sklearn\nlicense_link: |\n---\n'],
      ['dvc.yaml', 'stages:\n  train:\n    cmd: python train.py\n    deps:\n      - |\n'],
    ] as const) {
      const { document, offset, repository } = withCursor(path, marked);
      assert.deepEqual(complete(document, offset, repository).items, [], `${path} ${marked}`);
      assert.ok(complete(document, offset, new Repository()).items.length > 0, `${path} ${marked}`);
    }
  });
  it('writes paths from the folder of the document', () => {
    assert.deepEqual(labelsAt('runs/experiment.yaml', 'data:\n  path: |\n', files), ['../data/churn.csv']);
  });
  it('completes the target of a Markdown link', () => {
    const marked = '# Card\n\nSee [the data](da|) and ![plot](x.png).\n';
    assert.equal(
      accepted('model_card.md', marked, 'data/churn.csv', files),
      '# Card\n\nSee [the data](data/churn.csv) and ![plot](x.png).\n',
    );
    assert.deepEqual(labelsAt('model_card.md', '# My 2. Card!\n\n[up](#|)\n'), ['#my-2-card']);
  });
});

describe('completion in JSON', () => {
  const table: Readonly<Record<string, readonly [marked: string, label: string, after: string]>> = {
    'a key in empty braces': ['{|}', 'seed', '{"seed": ‹›}'],
    'a key that was begun': ['{\n  "se|"\n}', 'seed', '{\n  "seed": ‹›\n}'],
    'a key without quotes': ['{\n  se|\n}', 'seed', '{\n  "seed": ‹›\n}'],
    'a key with a colon': ['{"se|": 1}', 'seed', '{"seed": 1}'],
    'a key before another': ['{\n  "se|"\n  "name": "a"\n}', 'seed', '{\n  "seed": ‹›,\n  "name": "a"\n}'],
    'a key behind a value without a comma': ['{\n  "name": "a"\n  |\n}', 'seed', '{\n  "name": "a",\n  "seed": ‹›\n}'],
    'a key with a sign of the snippet language': ['{|}', '$schema', '{"$schema": "‹›"}'],
    'a text': ['{|}', 'hypothesis', '{"hypothesis": "‹›"}'],
    'a mapping': ['{\n  |\n}', 'target', '{\n  "target": {\n    "name": "‹›",\n    "definition": "‹›"\n  }\n}'],
    'a list': ['{\n  |\n}', 'slices', '{\n  "slices": ["‹›"]\n}'],
    'a list of mappings': [
      '{\n  |\n}',
      'results',
      '{\n  "results": [\n    {\n      "metric": "‹›",\n      "value": ‹›,\n      "split": "‹›"\n    }\n  ]\n}',
    ],
    'a value': ['{"task": {"type": |}}', 'ranking', '{"task": {"type": "ranking"}}'],
    'a value in quotes': ['{"task": {"type": "ra|"}}', 'ranking', '{"task": {"type": "ranking"}}'],
    'a number as an example': ['{"seed":|}', '42', '{"seed": 42}'],
    'a mapping as a value': ['{"target": |}', '{ }', '{"target": {\n  "name": "‹›",\n  "definition": "‹›"\n}}'],
    'an item': ['{"metrics": {"secondary": ["f1", |]}}', 'recall', '{"metrics": {"secondary": ["f1", "recall"]}}'],
  };
  for (const [title, [marked, label, after]] of Object.entries(table))
    it(`writes ${title}`, () => assert.equal(accepted('experiment.json', marked, label), after));
});

describe('completion of whole documents', () => {
  it('starts an experiment with all that belongs in it', () => {
    const text = accepted('experiment.yaml', '|', 'New experiment');
    assert.match(text, /^name: ‹churn-gbm-v2›\n/);
    assert.match(text, /\nbaseline:\n {2}name: /);
    assert.match(text, /\nsplit:\n {2}strategy: ‹random\//);
  });
  it('starts one in JSON', () => {
    const text = accepted('experiment.json', '|', 'New experiment');
    assert.match(text, /^\{\n {2}"name": "?‹"?churn/);
  });
  it('fills an empty front matter', () => {
    const text = accepted('model_card.md', '---\n|\n---\n', 'New model card (Markdown)');
    assert.match(text, /^---\nlanguage: .*\nlicense: /);
  });
  it('starts a card in an empty Markdown file with front matter and sections', () => {
    const text = accepted('model_card.md', '|', 'New model card (Markdown)');
    assert.match(text, /^---\nlanguage: .*\nlicense: [^]*\n---\n\n# ‹Title›\n\n## Model Details\n\n‹›\n\n## Uses\n/);
    assert.deepEqual(labelsAt('model_card.md', '|\n'), ['New model card (Markdown)']);
  });
  it('offers the sections of the template that a card lacks', () => {
    const text = '---\nlicense: mit\n---\n# Card\n\n## Uses\n\n## Mo|\n';
    const labels = labelsAt('model_card.md', text);
    assert.ok(labels.includes('Model Details') && !labels.includes('Uses'));
    assert.equal(accepted('model_card.md', text, 'Model Details'), text.replace('Mo|', 'Model Details'));
    assert.deepEqual(labelsAt('model_card.md', '```\n## |\n```\n'), []);
  });
  it('offers ids of rules where a comment switches them off', () => {
    const labels = labelsAt('experiment.yaml', '# ml-portfolio-disable-next-line schema/|\nname: a\n');
    assert.ok(labels.includes('schema/unknown-key'));
  });
});
