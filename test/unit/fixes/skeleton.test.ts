import assert from 'node:assert/strict';
import { validators } from '#schemas';
import type { Path } from '../../../src/core/document/data/locate';
import { propertiesAt, requiredAt, schemasAt } from '../../../src/core/schema/schema';
import { PLACEHOLDER, skeletonOf } from '../../../src/core/schema/skeleton';

/** Every path of a schema that can be reached through keys and list items. */
function* paths(name: string, path: Path = []): Generator<Path> {
  if (path.length > 6) return;
  for (const key of propertiesAt(name, path).keys()) {
    yield [...path, key];
    yield* paths(name, [...path, key]);
  }
  if (schemasAt(name, [...path, 0]).length > 0) yield* paths(name, [...path, 0]);
}

/** A document that has the value at the path, and what its ancestors require. */
function around(name: string, path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step, index) => {
    if (typeof step === 'number') return [inner];
    const parent = path.slice(0, index);
    const required = [...requiredAt(name, parent)].map((key) => [key, skeletonOf(name, [...parent, key])]);
    return { ...Object.fromEntries(required), [step]: inner };
  }, value);
}

describe('values to start from', () => {
  for (const name of Object.keys(validators)) {
    it(`are valid in ${name}`, () => {
      for (const path of paths(name)) {
        const value = around(name, path, skeletonOf(name, path));
        const validate = validators[name];
        const where = `/${path.join('/')}`;
        const wrong = validate?.(value) === true ? [] : (validate?.errors ?? []);
        const own = wrong.filter(({ instancePath, keyword }) => instancePath.startsWith(where) && keyword !== 'not');
        assert.deepEqual(own, [], `${where}: ${JSON.stringify(value)}`);
      }
    });
  }
  it('say nothing about the work of the author', () => {
    assert.equal(skeletonOf('experiment', ['name']), PLACEHOLDER);
    assert.deepEqual(skeletonOf('experiment', ['data']), { name: PLACEHOLDER });
    assert.deepEqual(skeletonOf('experiment', ['features']), [PLACEHOLDER]);
    assert.deepEqual(skeletonOf('datasheet', ['fields']), [{ name: PLACEHOLDER }]);
  });
  it('keep to what is allowed', () => {
    assert.deepEqual(skeletonOf('experiment', ['task']), { type: 'classification' });
    assert.equal(skeletonOf('wandb-sweep', ['metric', 'goal']), 'minimize');
    assert.equal(skeletonOf('experiment', ['seed']), 42);
  });
});
