import assert from 'node:assert/strict';
import { formatValue } from '../../../../src/core/case-study/results-block/format-value';
import { valuesOf } from '../../../../src/core/case-study/results-block/select-values';
import { tableOf } from '../../../../src/core/case-study/results-block/table';
import { readMetricsFile } from '../../../../src/core/case-study/workspace/metrics-file';

const valuesIn = (text: string, path = 'metrics.json') => readMetricsFile(path, text).values;

/** The table of a file without its layout. */
const rowsOf = (text: string, options: { keys?: string; percent?: boolean; path?: string } = {}): string[] => {
  const values = valuesIn(text, options.path);
  const chosen = options.keys === undefined ? values : options.keys.split(',').flatMap((key) => valuesOf(values, key));
  const lines = tableOf(chosen, { percent: options.percent === true, title: undefined });
  return lines.filter((_, index) => index !== 1).map((line) => line.replace(/\s*\|\s*/g, '|').slice(1, -1));
};

describe('a number of a file, in a table', () => {
  for (const [written, expected, percent] of [
    ['0.8', '0.8', '80%'],
    ['0.81493', '0.8149', '81.49%'],
    ['0.80004', '0.8000', '80.00%'],
    ['0.0184', '0.0184', '1.84%'],
    ['0.00000123456', '0.000001235', '0.0001235%'],
    ['1', '1', '100%'],
    ['0', '0', '0%'],
    ['1200', '1200', '1200'],
    ['123456', '123456', '123456'],
    ['12345.678', '12346', '12346'],
    ['412.56789', '412.6', '412.6'],
    ['-0.123456', '-0.1235', '-12.35%'],
    ['1e-5', '0.00001', '0.001%'],
  ] as const) {
    it(`${written} is ${expected}, or ${percent}`, () => {
      assert.equal(formatValue('some_score', written, Number(written), false), expected);
      assert.equal(formatValue('some_score', written, Number(written), true), percent);
    });
  }

  it('is no percentage when its metric is none', () => {
    assert.equal(formatValue('rmse', '0.412', 0.412, true), '0.412');
    assert.equal(formatValue('accuracy', '94.2', 94.2, true), '94.2%');
  });
});

describe('the table of a file', () => {
  it('lists metrics below each other', () => {
    assert.deepEqual(rowsOf('{"f1": 0.81, "roc_auc": 0.871, "n_rows": 7043}'), [
      'Metric|Value',
      'F1|0.81',
      'ROC AUC|0.871',
      'n_rows|7043',
    ]);
  });

  it('has models by metrics, with what one of them lacks left empty', () => {
    const text = '{"baseline": {"f1": 0.61}, "trees": {"f1": 0.81, "roc_auc": 0.87}}';
    assert.deepEqual(rowsOf(text), ['Model|F1|ROC AUC', 'baseline|0.61|', 'trees|0.81|0.87']);
    assert.deepEqual(rowsOf(text, { keys: 'roc_auc,f1' }), ['Model|ROC AUC|F1', 'trees|0.87|0.81', 'baseline||0.61']);
    assert.deepEqual(rowsOf(text, { keys: 'trees' }), ['Metric|trees', 'F1|0.81', 'ROC AUC|0.87']);
    assert.deepEqual(rowsOf(text, { keys: 'baseline.f1' }), ['Metric|baseline', 'F1|0.61']);
  });

  it('turns a file round that has the metrics outside', () => {
    assert.deepEqual(rowsOf('{"f1": {"dummy": 0.1, "trees": 0.8}, "mae": {"dummy": 9, "trees": 4}}'), [
      'Model|F1|MAE',
      'dummy|0.1|9',
      'trees|0.8|4',
    ]);
  });

  it('reads lists of models, splits, and levels of both', () => {
    assert.deepEqual(rowsOf('[{"model": "knn", "f1": 0.5}, {"model": "trees", "f1": 0.8}]'), [
      'Model|F1',
      'knn|0.5',
      'trees|0.8',
    ]);
    assert.deepEqual(rowsOf('{"train": {"f1": 0.9}, "test": {"f1": 0.8}}'), ['Split|F1', 'train|0.9', 'test|0.8']);
    assert.deepEqual(rowsOf('{"a": {"test": {"f1": 0.9}}, "b": {"test": {"f1": 0.8}}}'), [
      'Model|F1',
      'a / test|0.9',
      'b / test|0.8',
    ]);
  });

  it('gives the baseline of a flat file a column', () => {
    const text = '{"f1": 0.81, "baseline_f1": 0.61, "mae": 4, "mae_dummy": 9, "baseline_runs": 3}';
    const rows = ['Metric|Result|Baseline', 'F1|0.81|0.61', 'MAE|4|9'];
    assert.deepEqual(rowsOf(text), [...rows, 'baseline_runs|3|']);
    assert.deepEqual(rowsOf(text, { keys: 'f1,mae' }), rows);
  });

  it('reads YAML, and nothing from what is no number', () => {
    assert.deepEqual(rowsOf('f1: 0.81 # test\nname: trees\nnan: .nan\nbig: .inf\n', { path: 'metrics.yaml' }), [
      'Metric|Value',
      'F1|0.81',
    ]);
    assert.deepEqual(rowsOf('{"f1": 0.81, "auc": NaN, "done": true, "name": "1"}'), ['Metric|Value', 'F1|0.81']);
  });

  it('stays a table whatever the names are', () => {
    const lines = tableOf(valuesIn(JSON.stringify({ 'a|b': { '<!-- results:end -->': 1, 'x\ny': 2 } })), {
      percent: false,
      title: 'From *here* <b>',
    });
    assert.equal(lines[0], String.raw`**From \*here\* &lt;b>**`);
    assert.deepEqual(
      lines.slice(2).map((line) => line.split(/(?<!\\)\|/).length),
      [4, 4, 4, 4],
    );
    assert.ok(!lines.join('\n').includes('<'));
  });

  it('is laid out as formatters lay tables out', () => {
    assert.deepEqual(tableOf(valuesIn('{"f1": 0.8, "accuracy": 0.91234}'), { percent: false, title: undefined }), [
      '| Metric   |  Value |',
      '| -------- | -----: |',
      '| F1       |    0.8 |',
      '| Accuracy | 0.9123 |',
    ]);
  });
});
