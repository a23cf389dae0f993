import assert from 'node:assert/strict';
import type { ExperimentFacts } from '../../../src/core/facts/experiment';
import type { Fact } from '../../../src/core/facts/fact';
import type { Span } from '../../../src/core/text/span';
import { showMarks } from '../../harness/marked';
import { read } from './read-experiment';

/** The text with everything marked that the facts say where it stands. */
const marked = (text: string, spans: readonly (Span | undefined)[]): string =>
  showMarks(
    text,
    spans.filter((span) => span !== undefined),
  );

const values = <T>(facts: readonly Fact<T>[]): T[] => facts.map(({ value }) => value);

const NATIVE = `# second attempt
name: churn
task:
  type: classification
  prediction_moment: first of the month
  allowed_data: >-
    All that was booked
    the day before.
data:
  name: 'telecom'
  version: 2026-01
  class_balance: {stays: 0.9, leaves: 0.1}
target: {name: left, definition: ...}
features:
  - tenure
  - name: calls
    source: hotline.calls
    available_at_prediction: false
split: {strategy: stratified, seed: 7}
model:
  parameters: {depth: 3, trees: {count: 100}}
metrics:
  primary: {name: recall, goal: maximize, reason: Calls are cheap.}
  secondary: [precision]
search: {method: grid, selects_on: test}
threshold: {value: 0.5}
environment: {python: "3.12"}
results:
  - {metric: recall, value: 0.6, split: test, runs: 5}
  - {metric: recall, value: 0.4, slice: new, runs: 1}
results_file: metrics.json
`;

describe('facts of an experiment in the native format', () => {
  const facts = read('experiment.yaml', NATIVE);

  it('reads names and texts with their places', () => {
    const { name, task, target, data, split, threshold } = facts;
    const spans = [
      name?.span,
      task?.span,
      facts.predictionMoment,
      facts.allowedData,
      data?.name?.span,
      data?.version?.span,
      data?.classBalance?.span,
      target?.span,
      split?.strategy.span,
      split?.seed?.span,
      threshold?.span,
    ];
    assert.equal(
      marked(NATIVE, spans),
      NATIVE.replace('name: churn', 'name: ⟦churn⟧')
        .replace('type: classification', 'type: ⟦classification⟧')
        .replace('prediction_moment', '⟦prediction_moment⟧')
        .replace('allowed_data', '⟦allowed_data⟧')
        .replace("'telecom'", "⟦'telecom'⟧")
        .replace('2026-01', '⟦2026-01⟧')
        .replace('class_balance', '⟦class_balance⟧')
        .replace('name: left', 'name: ⟦left⟧')
        .replace('stratified', '⟦stratified⟧')
        .replace('seed: 7', 'seed: ⟦7⟧')
        .replace('value: 0.5', 'value: ⟦0.5⟧'),
    );
  });

  it('takes a placeholder for no definition', () => {
    assert.equal(facts.targetDefinition, undefined);
    assert.ok(facts.targetSpan);
  });

  it('reads features with their source and availability', () => {
    assert.deepEqual(values(facts.features), ['tenure', 'calls']);
    assert.equal(facts.features[1]?.source?.value, 'hotline.calls');
    assert.equal(facts.features[1]?.availableAtPrediction?.value, false);
  });

  it('reads metrics by role, and settings by path', () => {
    assert.deepEqual(
      facts.metrics.map(({ value, role, goal }) => [value, role, goal?.value]),
      [
        ['recall', 'primary', 'maximize'],
        ['precision', 'secondary', undefined],
      ],
    );
    assert.deepEqual(
      facts.settings.map(({ name, value }) => [name, value]),
      [
        ['depth', 3],
        ['trees.count', 100],
      ],
    );
    assert.equal(facts.search?.selectsOn?.value, 'test');
  });

  it('reads results; one run is no spread', () => {
    assert.deepEqual(
      facts.results.map(({ metric, value, split, slice, uncertainty }) => [
        metric,
        value?.value,
        split,
        slice,
        uncertainty,
      ]),
      [
        ['recall', 0.6, 'test', undefined, true],
        ['recall', 0.4, undefined, 'new', false],
      ],
    );
  });

  it('knows what is not there', () => {
    assert.equal(facts.baseline, undefined);
    assert.equal(facts.environmentLock, undefined);
    assert.ok(facts.environment);
    assert.equal(facts.seed, undefined);
  });

  it('reads JSON the same way', () => {
    const text = '{\n  "name": "churn",\n  "seed": 3,\n  "features": ["tenure", { "name": "calls" }]\n}\n';
    const json = read('experiment.json', text);
    assert.equal(
      marked(text, [json.name?.span, json.seed?.span, ...json.features.map(({ span }) => span)]),
      '{\n  "name": ⟦"churn"⟧,\n  "seed": ⟦3⟧,\n  "features": [⟦"tenure"⟧, { "name": ⟦"calls"⟧ }]\n}\n',
    );
  });

  it('takes a test share without a strategy for a random split', () => {
    const { split } = read('experiment.yaml', 'name: churn\nsplit:\n  test_size: 0.2\n');
    assert.equal(split?.strategy.value, 'random');
  });

  it('follows aliases, with the place where the alias stands', () => {
    const text = 'name: &name churn\ndata:\n  name: *name\n';
    const { data } = read('experiment.yaml', text);
    assert.equal(data?.name?.value, 'churn');
    assert.equal(marked(text, [data.name.span]), 'name: &name churn\ndata:\n  name: ⟦*name⟧\n');
  });
});

describe('facts of an experiment while it is typed', () => {
  for (const [path, text] of [
    ['experiment.yaml', NATIVE],
    [
      'experiment.json',
      JSON.stringify({ name: 'a', split: { seed: 1 }, features: ['x'], results: [{ metric: 'f1' }] }),
    ],
    ['sweep.yaml', 'method: grid\nparameters:\n  lr:\n    values: [1, 2]\nmetric:\n  name: f1\n'],
    ['dvc.yaml', 'stages:\n  a:\n    cmd: [python a.py]\n    deps: [a.py]\n    params:\n      - b:\n        - c\n'],
    ['params.yaml', 'split:\n  test_size: 0.2\n  seed: 1\nfeatures: [a]\nmonitor: val_loss\n'],
    ['MLproject', 'entry_points:\n  main:\n    parameters: {a: float}\n    command: "python a.py {a}"\n'],
    ['conf/a.yaml', '# @package _global_\ndefaults:\n  - override /model: a\n  - _self_\nseed: null\n'],
    ['c.yaml', 'seed_everything: 1\ntrainer:\n  callbacks: [{init_args: {monitor: a}}]\nmodel: {class_path: a}\n'],
  ] as const) {
    it(`can be read from each beginning of ${path}`, () => {
      for (let end = 0; end <= text.length; end += 3) {
        const facts: ExperimentFacts | undefined = read(path, text.slice(0, end), path);
        assert.ok(Array.isArray(facts.features));
      }
    });
  }
});
