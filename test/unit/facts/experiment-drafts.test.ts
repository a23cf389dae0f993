import assert from 'node:assert/strict';
import { Checked } from '../../harness/engine';

const COMPLETE = `name: photos-small-network
task:
  type: classification
  unit: one photo
data:
  name: photos
  path: data/photos
  version: v3
target:
  name: species
  definition: What two of three annotators saw.
features: [pixels]
split:
  strategy: stratified
  seed: 3
  test_size: 0.2
model:
  family: convolutional network
  parameters: {lr: 0.001, epochs: 10}
baseline:
  name: colour histogram with a linear model
  results: {accuracy: 0.61}
metrics:
  primary: {name: accuracy, goal: maximize, reason: Both mistakes cost the same.}
slices: [night photos]
seed: 3
code_revision: 12ab34f
environment: {lock: uv.lock}
results:
  - {metric: accuracy, value: 0.87, split: test, std: 0.01, runs: 5}
  - {metric: accuracy, value: 0.71, split: test, slice: night photos}
`;

const judged = (text: string): Checked['findings'] =>
  new Checked('experiment.yaml', text, { 'uv.lock': '' }).findings.filter(({ id }) => id.startsWith('experiment/'));

describe('judgement of an experiment while it is written', () => {
  it('finds nothing in a complete one', () => {
    assert.deepEqual(
      judged(COMPLETE).map(({ id }) => id),
      [],
    );
  });

  it('never says more than two things at once while it is typed line by line', () => {
    const lines = COMPLETE.split('\n');
    for (let count = 1; count < lines.length; count++) {
      const ids = judged(`${lines.slice(0, count).join('\n')}\n`).map(({ id }) => id);
      assert.ok(ids.length <= 2, `${count} lines: ${ids.join(', ')}`);
    }
  });

  it('calls nothing missing in a file of three keys', () => {
    const text = 'name: a\ntask:\n  type: classification\ndata:\n  path: data/a.csv\n';
    assert.deepEqual(judged(text), []);
  });

  it('leaves a key that is being typed to the schema', () => {
    const { findings } = new Checked('experiment.yaml', COMPLETE.replace(/baseline:[^]*(?=metrics:)/, 'baseline:\n'));
    assert.deepEqual(
      findings
        .filter(({ range }) => range.start.line === COMPLETE.split('\n').indexOf('baseline:'))
        .map(({ id }) => id),
      ['schema/wrong-type'],
    );
  });

  it('is silent about what is missing while the file does not parse', () => {
    const broken = COMPLETE.replace(/baseline:[^]*(?=metrics:)/, 'notes: "half\n');
    assert.deepEqual(
      judged(broken).filter(({ rule }) => rule.absence),
      [],
    );
  });
});
