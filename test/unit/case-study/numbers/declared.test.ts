import assert from 'node:assert/strict';
import { declaredDifferences } from '../../../../src/core/case-study/numbers/declared';
import { measuredIn } from '../../../../src/core/case-study/numbers/measured';
import { readMetricsFile } from '../../../../src/core/case-study/workspace/metrics-file';
import type { ResultFact } from '../../../../src/core/facts/fact';

interface Result {
  readonly metric: string;
  readonly value: string;
  readonly split?: string;
  readonly slice?: string;
  readonly model?: string;
  readonly dataset?: string;
}

/** What is said of results, each on a line of its own, beside a metrics file: `line: digits of the file`. */
function differences(results: readonly Result[], metrics: unknown): string[] {
  const text = results.map(({ value }) => `${value}\n`).join('');
  let offset = 0;
  const facts = results.map(({ metric, value, ...rest }): ResultFact => {
    const span = { start: offset, end: offset + value.length };
    offset = span.end + 1;
    const fact = { value: Number(value.replaceAll('"', '')), span };
    return { metric, metricSpan: span, value: fact, uncertainty: false, ...rest };
  });
  const json = JSON.stringify(metrics);
  const values = measuredIn(readMetricsFile('metrics.json', json), json, new Set());
  const source = { slice: ({ start, end }: { start: number; end: number }) => text.slice(start, end) };
  return declaredDifferences(facts, source, values).map(
    ({ number, digits }) => `${text.slice(number.span.start, number.span.end)}: ${digits}`,
  );
}

describe('results that a card declares, and a metrics file', () => {
  it('differ in their digits, in the unit of the card', () => {
    assert.deepEqual(differences([{ metric: 'accuracy', value: '0.912' }], { accuracy: 0.887 }), ['0.912: 0.887']);
    assert.deepEqual(differences([{ metric: 'accuracy', value: '"91.2"' }], { accuracy: 0.887 }), ['91.2: 88.7']);
    assert.deepEqual(differences([{ metric: 'accuracy', value: '0.887' }], { accuracy: 0.88712 }), []);
    assert.deepEqual(differences([{ metric: 'accuracy', value: '88.7' }], { accuracy: 0.88712 }), []);
  });

  it('are of the same part of the data', () => {
    const metrics = { train: { f1: 0.95 }, test: { f1: 0.81 } };
    assert.deepEqual(differences([{ metric: 'f1', value: '0.77', split: 'test' }], metrics), ['0.77: 0.81']);
    assert.deepEqual(differences([{ metric: 'f1', value: '0.77', split: 'validation' }], metrics), []);
    assert.deepEqual(differences([{ metric: 'f1', value: '0.77' }], metrics), []);
    assert.deepEqual(differences([{ metric: 'f1', value: '0.77', split: 'test', slice: 'new' }], metrics), []);
  });

  it('are averaged alike', () => {
    const metrics = { f1_macro: 0.71, f1: 0.81 };
    assert.deepEqual(differences([{ metric: 'f1_macro', value: '0.77' }], metrics), ['0.77: 0.71']);
    assert.deepEqual(differences([{ metric: 'f1_weighted', value: '0.77' }], metrics), []);
  });

  it('are of the same model where the card names several', () => {
    const metrics = { boosted: { f1: 0.81 }, linear: { f1: 0.7 } };
    const two = [
      { metric: 'f1', value: '0.77', model: 'boosted' },
      { metric: 'f1', value: '0.70', model: 'linear' },
    ];
    assert.deepEqual(differences(two, metrics), ['0.77: 0.81']);
    assert.deepEqual(differences([{ metric: 'f1', value: '0.77', model: 'mine' }], metrics), []);
    assert.deepEqual(differences(two, { f1: 0.81 }), []);
  });

  it('are left alone when the card gives one number twice, for two data sets', () => {
    const results = [
      { metric: 'f1', value: '0.77', dataset: 'a' },
      { metric: 'f1', value: '0.75', dataset: 'b' },
    ];
    assert.deepEqual(differences(results, { f1: 0.81 }), []);
  });

  it('are left alone when the number is a rough word', () => {
    assert.deepEqual(differences([{ metric: 'accuracy', value: '0.9' }], { accuracy: 0.82 }), []);
    assert.deepEqual(differences([{ metric: 'accuracy', value: '1e-3' }], { accuracy: 0.82 }), []);
  });
});
