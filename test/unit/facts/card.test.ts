import assert from 'node:assert/strict';
import type { CardFacts } from '../../../src/core/facts/card';
import { readFacts } from '../../../src/core/facts/facts';
import type { Span } from '../../../src/core/text/span';
import { parseDocument } from '../../harness/engine';

interface Read {
  readonly facts: CardFacts;
  readonly at: (span: Span | undefined) => string | undefined;
}

function read(path: string, text: string): Read {
  const document = parseDocument(path, text);
  assert.ok(document, `${path} is not recognised`);
  const facts = readFacts(document).card;
  assert.ok(facts);
  return { facts, at: (span) => span && text.slice(span.start, span.end) };
}

const markdown = (body: string): Read => read('MODEL_CARD.md', `# Model card\n\n${body}\n`);

/** Metric, value as it stands in the text, and what else is known of each result. */
function results(body: string): unknown[] {
  const { facts, at } = markdown(body);
  return facts.results.map(({ metric, value, split, model, slice, dataset, uncertainty }) =>
    [metric, at(value?.span), split, model, slice, dataset, uncertainty ? '±' : undefined].filter(
      (part) => part !== undefined,
    ),
  );
}

const baseline = (body: string): string | undefined => {
  const { facts, at } = markdown(body);
  return at(facts.baseline);
};

const thresholds = (body: string): unknown[] => {
  const { facts, at } = markdown(body);
  return facts.thresholds.map(({ span, reason }) => [at(span), at(reason)]);
};

const comparison = (data: string): string =>
  `## Use\n\n### Data\n\n| Model | Dataset | AUC |\n|---|---|---|\n| Linear | A | 0.7 |\n| Tree | ${data} | 0.8 |\n`;

describe('facts of a structured model card', () => {
  const text = `{
  "model_details": {"name": "Ranker", "licenses": [{"identifier": "Apache-2.0"}, {"custom_text": "internal"}]},
  "model_parameters": {"data": [{"name": "telco", "link": "data/datasheet.yaml"}]},
  "quantitative_analysis": {"performance_metrics": [
    {"type": "roc_auc", "value": "0.86", "split": "test", "confidence_interval": {"lower_bound": 0.8, "upper_bound": 0.9}},
    {"type": "recall", "value": 0.4, "slice": "new customers"}
  ]},
  "considerations": {"limitations": [{"description": ""}], "use_cases": [{"description": "Calls"}]},
  "thresholds": [{"name": "call", "value": 0.35, "reason": "capacity"}, {"value": 0.5}],
  "experiment": "experiment.yaml"
}
`;

  it('have the place of their value, or of their key where only presence counts', () => {
    const { facts, at } = read('model-card.json', text);
    assert.equal(facts.name?.value, 'Ranker');
    assert.deepEqual(
      facts.licenses.map(({ value, span }) => [value, at(span)]),
      [['Apache-2.0', '"Apache-2.0"']],
    );
    assert.deepEqual(
      facts.results.map(({ metric, value, split, slice, uncertainty }) => [
        metric,
        value?.value,
        split,
        slice,
        uncertainty,
      ]),
      [
        ['roc_auc', 0.86, 'test', undefined, true],
        ['recall', 0.4, undefined, 'new customers', false],
      ],
    );
    assert.deepEqual(
      facts.thresholds.map(({ span, reason }) => [at(span), at(reason)]),
      [
        ['0.35', '"reason"'],
        ['0.5', undefined],
      ],
    );
    assert.deepEqual(
      [at(facts.intendedUse), at(facts.limitations), at(facts.baseline)],
      ['"use_cases"', undefined, undefined],
    );
    assert.deepEqual(
      facts.paths.map(({ value }) => value),
      ['experiment.yaml', 'data/datasheet.yaml'],
    );
  });
});

describe('results in the body of a model card', () => {
  it('stand in tables with a metric in each column', () => {
    assert.deepEqual(
      results(
        '## Evaluation\n\n| Model | Dataset | ROC-AUC | RMSE (test) |\n|---|---|---|---|\n| Tree | A | **0.82** | 12.5 ± 0.3 |\n| Net | A | — | 11 |\n',
      ),
      [
        ['ROC-AUC', '0.82', 'Tree', 'A'],
        ['RMSE (test)', '12.5', 'test', 'Tree', 'A', '±'],
        ['RMSE (test)', '11', 'test', 'Net', 'A'],
      ],
    );
  });

  it('stand in tables with a metric in each row, but not in columns of goals and notes', () => {
    assert.deepEqual(
      results(
        '## Test results\n\n| Metric | Value | Target | Notes |\n|---|---|---|---|\n| **Accuracy** | 95.5% | 90% | at 0.5 |\n| Training time | 5 | | |\n',
      ),
      [['Accuracy', '95.5%', 'test']],
    );
  });

  it('are told apart by group', () => {
    assert.deepEqual(
      results('## Results by region\n\n| Region | Recall |\n|---|---|\n| North | 0.5 |\n| South | 0.6 |\n'),
      [
        ['Recall', '0.5', 'North'],
        ['Recall', '0.6', 'South'],
      ],
    );
  });

  it('stand behind labels and in sentences', () => {
    assert.deepEqual(
      results(
        '## Evaluation\n\n- **Validation F1:** 0.91\n- **MRR@5 = 0.95**, on ten queries\n\nIt reaches an accuracy of 0.93 on the test set, and 81 % recall.\n',
      ),
      [
        ['Validation F1', '0.91', 'validation'],
        ['MRR@5', '0.95'],
        ['accuracy', '0.93', 'test'],
        ['recall', '81 %', 'test'],
      ],
    );
  });

  it('are not settings, training logs, goals, or numbers of another kind', () => {
    assert.deepEqual(
      results(
        '## Training hyperparameters\n\n- **precision:** 16\n\n## Training\n\n| Epoch | Accuracy |\n|---|---|\n| 1 | 0.5 |\n\n## Shipping gate\n\n| Metric | Floor |\n|---|---|\n| Recall | 0.6 |\n\n## Precision\n\n- **Precision:** fp16\n- Recall that 3 of 4 files are needed.\n',
      ),
      [],
    );
  });

  it('come from model-index too', () => {
    const { facts } = read(
      'README.md',
      '---\nmodel-index:\n  - name: net\n    results:\n      - task: {type: text-classification}\n        dataset: {name: IMDB, type: imdb, split: test}\n        metrics:\n          - {type: accuracy, value: 0.9}\n          - {type: f1, value: 0.8 ± 0.1}\n---\n',
    );
    assert.deepEqual(
      facts.results.map(({ metric, value, split, model, dataset, uncertainty }) => [
        metric,
        value?.value,
        split,
        model,
        dataset,
        uncertainty,
      ]),
      [
        ['accuracy', 0.9, 'test', 'net', 'IMDB', false],
        ['f1', undefined, 'test', 'net', 'IMDB', true],
      ],
    );
  });
});

describe('a baseline in the body of a model card', () => {
  it('is a named one, wherever it stands', () => {
    assert.equal(baseline('A dummy that says no gets 0.97.'), 'dummy');
    assert.equal(baseline('| Model | AUC |\n|---|---|\n| Majority class | 0.5 |\n'), 'Majority class');
    assert.equal(baseline('The naïve forecast is at 12.'), 'naïve');
    assert.equal(baseline('Random guessing gives 0.1.'), 'Random guessing');
  });

  it('is another model in the same table on the same data', () => {
    assert.equal(baseline(comparison('A')), '0.8');
    assert.equal(baseline(comparison('B')), undefined);
  });

  it('is another model in the next line', () => {
    assert.equal(
      baseline('## Use\n\n### Data\n\n- Linear model: MAE = 19.7\n- **Random forest** : MAE = 11.2\n'),
      '11.2',
    );
    assert.equal(baseline('## Use\n\n### Data\n\n- Test: accuracy = 0.8\n- Training: accuracy = 0.9\n'), undefined);
  });

  it('is a comparison among the results, but not of one epoch with the last', () => {
    assert.equal(baseline('## Results\n\nIt is better than the service in use.'), 'better than');
    assert.equal(baseline('## Training\n\n### Checkpoints\n\nKept when compared to the last one it gains.'), undefined);
  });
});

describe('a threshold in the body of a model card', () => {
  it('has its reason in the same paragraph', () => {
    assert.deepEqual(thresholds('The decision threshold is 0.35, because the team can make 500 calls.'), [
      ['decision threshold is 0.35', 'because'],
    ]);
    assert.deepEqual(thresholds('Scores at a 0.5 threshold.\n\nIt was made because of a course.'), [
      ['0.5 threshold', undefined],
    ]);
  });

  it('is not one of overlap, relevance or drift', () => {
    assert.deepEqual(thresholds('mAP at an IoU threshold of 0.5. Drift threshold 0.2. Relevance threshold: 4.0'), []);
  });
});

describe('a Markdown model card', () => {
  it('tells the licence of the model from that of its data', () => {
    const { facts } = markdown(
      '## Details\n\n- **License:** Apache 2.0\n\n## Training data\n\n- **License:** CC BY 4.0\n\n## License\n\nMIT\n',
    );
    assert.deepEqual(
      facts.writtenLicenses.map(({ value }) => value),
      ['Apache 2.0', 'MIT'],
    );
  });

  it('links to the datasheet of its data', () => {
    const { facts } = markdown(
      '## Data\n\nSee [the card](../data/DATASHEET.md#fields) and [this](http://x.org/datasheet.md).',
    );
    assert.equal(facts.trainingDatasheet?.value, '../data/DATASHEET.md#fields');
  });

  it('is not judged when it describes a copy', () => {
    const { facts } = read(
      'README.md',
      `---\nlibrary_name: gguf\nbase_model: a/b\ntags: [gguf]\n---\n\n# B in GGUF\n\n## Files\n\n${'These are the files of the model and they are made with a tool for this. '.repeat(6)}\n\n## Use\n`,
    );
    assert.equal(facts.unjudged, 'described elsewhere');
  });
});
