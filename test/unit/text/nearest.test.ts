import assert from 'node:assert/strict';
import { nearest } from '../../../src/core/text/nearest';

const LICENSES = ['mit', 'apache-2.0', 'bsd-2-clause', 'bsd-3-clause', 'cc-by-4.0', 'gpl-3.0'];

describe('nearest', () => {
  it('does not mind case and separators', () => {
    assert.equal(nearest('Apache 2.0', LICENSES), 'apache-2.0');
    assert.equal(nearest('MIT', LICENSES), 'mit');
    assert.equal(nearest('code revision', ['code_revision', 'code']), 'code_revision');
  });

  it('forgives a slip within a third of the length', () => {
    assert.equal(nearest('basline', ['baseline', 'name', 'metrics']), 'baseline');
    assert.equal(nearest('clasification', ['classification', 'regression']), 'classification');
    assert.equal(nearest('licence', ['license', 'language']), 'license');
  });

  it('takes two swapped neighbours for one slip', () => {
    assert.equal(nearest('trian', ['train', 'test', 'all']), 'train');
    assert.equal(nearest('tset', ['train', 'test']), 'test');
    assert.equal(nearest('evalaute', ['evaluate', 'validate'], 8), 'evaluate');
    assert.equal(nearest('rtain', ['train', 'trim']), 'train');
    assert.equal(nearest('niart', ['train']), undefined);
  });

  it('proposes nothing when a swap and another slip lead to different words', () =>
    assert.equal(nearest('trian', ['train', 'trial']), undefined));

  it('prefers an exact spelling to a near one', () => {
    assert.equal(nearest('seeds', ['seed', 'seeds']), 'seeds');
  });

  it('proposes nothing when nothing is near', () => {
    assert.equal(nearest('optimizer', ['name', 'task', 'data']), undefined);
    assert.equal(nearest('ab', ['xy']), undefined);
    assert.equal(nearest('a', ['b']), undefined);
    assert.equal(nearest('', ['a']), undefined);
    assert.equal(nearest('x'.repeat(101), ['x'.repeat(101)]), undefined);
  });

  it('proposes nothing when two are equally near', () => {
    assert.equal(nearest('bsd-clause', LICENSES), undefined);
    assert.equal(nearest('train', ['trains', 'strain']), undefined);
  });

  it('does not take one candidate given twice for two', () =>
    assert.equal(nearest('trai', ['train', 'train']), 'train'));
});
