import assert from 'node:assert/strict';
import type { DatasheetFacts } from '../../../src/core/facts/datasheet';
import { readFacts } from '../../../src/core/facts/facts';
import type { Span } from '../../../src/core/text/span';
import { parseDocument } from '../../harness/engine';

interface Read {
  readonly facts: DatasheetFacts;
  readonly at: (span: Span | undefined) => string | undefined;
}

function read(path: string, text: string): Read {
  const document = parseDocument(path, text);
  assert.ok(document, `${path} is not recognised`);
  const facts = readFacts(document).datasheet;
  assert.ok(facts);
  return { facts, at: (span) => span && text.slice(span.start, span.end) };
}

function imbalance(sentence: string): string | undefined {
  const { facts, at } = read('DATASHEET.md', `# Datasheet\n\n${sentence}\n`);
  return at(facts.imbalance);
}

const SEVEN = `# Datasheet for the tram counts

## Motivation

The dataset was made for a course on forecasting, because no open counts of small cities exist.

## Composition

One row is one stop and one hour. It has no missing values and is not representative of weekends.

| Column | Type | Description | Available at prediction |
|---|---|---|---|
| \`stop_id\` | identifier | Number of the stop | yes |
| \`boardings\` | integer | | no |

- **Target variable:** boardings (people who got on)

## Collection process

Counted by a sensor at the door from March 2024 to May 2024.

## Preprocessing

The raw counts were cleaned of test rides.

## Uses and limits

It can be used for teaching. It should not be used for planning.

## Distribution

- **License:** CC BY 4.0

## Maintenance

The author answers questions and will fix mistakes that are reported.
`;

describe('facts of a datasheet', () => {
  it('come from a structured file, each with its own place', () => {
    const text = `name: telco
version: 2026-01
license: CC-BY-4.0
collection_period: {start: 2025-01, end: 2025-12}
target:
  name: churned
  definition: No paid invoice for 30 days
  outcome_window: 30 days
fields:
  - name: customer_id
    type: identifier
    meaning: Number of the customer
    personal_data: true
    available_at_prediction: true
    excluded_because: It identifies a person
  - name: churned
    available_at_prediction: false
split: {strategy: time, time_column: month, reason: Scores are for the future}
class_balance: {stayed: 0.7, left: 0.3}
gotchas: [Charges are text]
privacy: {personal_data: true}
`;
    const { facts, at } = read('datasheet.yaml', text);
    assert.deepEqual(facts.version && [facts.version.value, at(facts.version.span)], ['2026-01', '2026-01']);
    assert.deepEqual(
      facts.licenses.map(({ value }) => value),
      ['CC-BY-4.0'],
    );
    assert.deepEqual(
      facts.fields.map(({ value, type, meaning, availableAtPrediction, personalData, excludedBecause }) => [
        value,
        type,
        at(meaning),
        availableAtPrediction?.value,
        personalData?.value,
        at(excludedBecause?.span),
      ]),
      [
        ['customer_id', 'identifier', 'meaning', true, true, 'It identifies a person'],
        ['churned', undefined, undefined, false, undefined, undefined],
      ],
    );
    assert.deepEqual(
      [facts.targetDefinition, facts.outcomeWindow, facts.predictionMoment, facts.collectionPeriod].map(at),
      ['definition', 'outcome_window', undefined, 'collection_period'],
    );
    assert.deepEqual(
      [facts.split?.value, facts.timeColumn?.value, at(facts.splitReason), at(facts.limitations)],
      ['time', 'month', 'reason', 'gotchas'],
    );
    assert.deepEqual(facts.classBalance?.value, { stayed: 0.7, left: 0.3 });
    assert.equal(facts.personalData?.value, true);
  });

  it('come from the sections of a Markdown datasheet', () => {
    const { facts, at } = read('DATASHEET.md', SEVEN);
    assert.equal(facts.unjudged, undefined);
    assert.equal(facts.name?.value, 'tram counts');
    assert.deepEqual(
      facts.fields.map((field) => [field.value, field.type, at(field.meaning), field.availableAtPrediction?.value]),
      [
        ['stop_id', 'identifier', 'Number of the stop', true],
        ['boardings', 'integer', undefined, false],
      ],
    );
    assert.deepEqual([facts.target?.value, at(facts.target?.span)], ['boardings', 'boardings']);
    assert.deepEqual(
      facts.writtenLicenses.map(({ value, span }) => [value, at(span)]),
      [['CC BY 4.0', 'CC BY 4.0']],
    );
    for (const topic of [
      'motivation',
      'composition',
      'collection',
      'preprocessing',
      'uses',
      'distribution',
      'maintenance',
    ] as const)
      assert.ok(facts.topics.has(topic), `${topic} is not found`);
    assert.equal(at(facts.limitations), '## Uses and limits');
    assert.equal(facts.topics.has('privacy'), false);
  });

  it('come from the front matter of a dataset card', () => {
    const { facts } = read(
      'README.md',
      '---\npretty_name: Tram counts\nlicense: [mit, cc-by-4.0]\ndataset_info:\n  features:\n    - name: stop\n      dtype: string\n    - name: count\n      dtype: int32\n---\n\nText.\n',
    );
    assert.equal(facts.name?.value, 'Tram counts');
    assert.deepEqual(
      facts.licenses.map(({ value }) => value),
      ['mit', 'cc-by-4.0'],
    );
    assert.deepEqual(
      facts.fields.map(({ value, type }) => [value, type]),
      [
        ['stop', 'string'],
        ['count', 'int32'],
      ],
    );
    assert.equal(facts.unjudged, 'stub');
  });

  it('come from a list of fields when there is no table', () => {
    const { facts, at } = read(
      'dataset_card.md',
      '# Dataset card\n\n## Data Fields\n\n- `file`: where it lies\n- label:\n- a sentence about something: no field\n\n## Data Splits\n\n- train: 10\n',
    );
    assert.deepEqual(
      facts.fields.map(({ value, meaning }) => [value, at(meaning)]),
      [
        ['file', 'where it lies'],
        ['label', undefined],
      ],
    );
  });

  it('find an imbalance in words and in shares', () => {
    assert.equal(imbalance('The dataset is not balanced.'), 'not balanced');
    assert.equal(imbalance('The classes are **imbalanced**.'), 'imbalanced');
    assert.equal(imbalance('| Churn rate | 8.99% |\n|---|---|\n| a | b |'), 'Churn rate | 8.99%');
    assert.equal(imbalance('Only 0.17 % fraud.'), '0.17 % fraud');
    assert.equal(imbalance('To correct class imbalance, rows were drawn again.'), undefined);
    assert.equal(imbalance('About 48% positives.'), undefined);
    assert.equal(imbalance('A balanced sample.'), undefined);
  });

  for (const [what, text, reason] of [
    ['a stub', '# Datasheet\n\nSee the wiki for the dataset.\n', 'stub'],
    ['a form', `# Datasheet for {{ name }}\n\n{{ a }}\n\n{{ b }}\n\n{{ c }}\n\nOf the dataset.\n`, 'template'],
    [
      'another language',
      `# Datasheet\n\n## Motivation\n\n${'El conjunto de datos se creó para el curso y no es para la producción de los modelos. '.repeat(6)}\n`,
      'not in English',
    ],
    [
      'an electronic part',
      `# Datasheet\n\n## Supply\n\n${'The board is powered with 12 V from the battery and should not be used outside of this range. '.repeat(6)}\n`,
      'about something else',
    ],
  ] as const) {
    it(`leave ${what} unjudged`, () => {
      assert.equal(read('DATASHEET.md', text).facts.unjudged, reason);
    });
  }

  it('are of data when their headings are, whatever words the author has for it', () => {
    const sections = ['Sources', 'Labelling', 'Split', 'Privacy'].map(
      (title) =>
        `## ${title}\n\nThe parcels of one carrier, as the depots have scanned them in each week of the year.\n`,
    );
    assert.equal(read('DATASHEET.md', `# Parcels\n\n${sections.join('\n')}`).facts.unjudged, undefined);
  });
});
