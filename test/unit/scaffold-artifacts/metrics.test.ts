import assert from 'node:assert/strict';
import { reportedMetrics } from '../../../src/core/scaffold/artifacts/metrics';
import { Surroundings } from '../../../src/core/scaffold/artifacts/surroundings';
import { trackedRepository } from '../../harness/milestones';
import { TODAY } from './making';

const plain = (list: readonly { metric: string; written: string }[]): readonly string[] =>
  list.map(({ metric, written }) => `${metric} ${written}`);

/** What is read of a metrics file: model, baseline, split and names. */
function read(data: unknown, path = 'reports/metrics.json') {
  const repository = trackedRepository({ [path]: JSON.stringify(data, null, 2) });
  const found = reportedMetrics(new Surroundings(repository, { today: TODAY }));
  return (
    found && {
      model: plain(found.model),
      baseline: plain(found.baseline),
      split: found.split,
      names: [found.modelName, found.baselineName],
    }
  );
}

describe('reported metrics', () => {
  it('are those of the test data, with the baseline of the same data', () =>
    assert.deepEqual(
      read({
        model: { train: { f1: 0.99 }, validation: { f1: 0.84 }, test: { f1: 0.81, recall: 0.7 } },
        baseline: { validation: { f1: 0.6 }, test: { f1: 0.58 } },
      }),
      { model: ['f1 0.81', 'recall 0.7'], baseline: ['f1 0.58'], split: 'test', names: [undefined, 'baseline'] },
    ));

  it('may lie flat, with the baseline in their keys, and the split beside them', () =>
    assert.deepEqual(read({ split: 'test', roc_auc: 0.861, baseline_roc_auc: 0.788, rows: 900 }), {
      model: ['roc_auc 0.861'],
      baseline: ['roc_auc 0.788'],
      split: 'test',
      names: [undefined, 'baseline'],
    }));

  it('may have the metric outside', () =>
    assert.deepEqual(read({ mae: { model: 2.31, naive: 3.4, std: 0.2 } }), {
      model: ['mae 2.31'],
      baseline: ['mae 3.4'],
      split: undefined,
      names: [undefined, 'naive'],
    }));

  it('are of one part of the data, whatever their keys say of others', () =>
    assert.deepEqual(
      read({
        network: { f1_macro: 0.84, accuracy: 0.84, f1_macro_validation: 0.8, train_f1_macro: 0.99 },
        majority: { f1_macro: 0.07, accuracy: 0.21, f1_macro_validation: 0.06 },
      }),
      {
        model: ['f1_macro 0.84', 'accuracy 0.84'],
        baseline: ['f1_macro 0.07', 'accuracy 0.21'],
        split: undefined,
        names: [undefined, 'majority'],
      },
    ));

  it('are those of the best of several models, by name', () => {
    assert.deepEqual(
      read([
        { model: 'majority class', f1: 0.4 },
        { model: 'logistic', f1: 0.7 },
        { model: 'trees', f1: 0.8 },
        { model: 'network', f1: 0.75 },
      ]),
      { model: ['f1 0.8'], baseline: ['f1 0.4'], split: undefined, names: ['trees', 'majority class'] },
    );
    assert.deepEqual(read({ linear: { mae: 3 }, trees: { mae: 2.5 } })?.names, ['trees', undefined]);
  });

  it('take their baseline by its name', () =>
    assert.deepEqual(read({ mae: 2, baseline: { name: 'same hour last week', mae: 3 } })?.names, [
      undefined,
      'same hour last week',
    ]));

  it('are no numbers of other things', () => {
    assert.equal(read({ rows: 900, seconds: 12 }), undefined);
    assert.equal(read({ accuracy: 87.5 }), undefined);
    assert.equal(read({ f1: 0.8 }, 'reports/other.json'), undefined);
  });
});
