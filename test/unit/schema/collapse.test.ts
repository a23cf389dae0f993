import assert from 'node:assert/strict';
import type { ErrorObject } from 'ajv';
import Ajv from 'ajv/dist/2020';
import { collapse } from '../../../src/core/schema/collapse';

/** `path keyword` of what is left of the errors of a value. */
function left(schema: object, value: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.validate(schema, value);
  const errors: ErrorObject[] = ajv.errors ?? [];
  return collapse(errors).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const TEXT_OR_LIST = {
  anyOf: [
    { type: 'string', enum: ['a', 'b'] },
    { type: 'array', items: { enum: ['a', 'b'] } },
  ],
};

describe('collapse', () => {
  it('hears only the branch of a union that agrees on the type', () => {
    assert.deepEqual(left(TEXT_OR_LIST, 'c'), [' enum']);
    assert.deepEqual(left(TEXT_OR_LIST, ['a', 'c']), ['/1 enum']);
    assert.deepEqual(left({ oneOf: TEXT_OR_LIST.anyOf }, 'c'), [' enum']);
  });

  it('says what the union allows when no branch fits', () => {
    assert.deepEqual(left(TEXT_OR_LIST, 1), [' anyOf']);
    assert.deepEqual(left({ properties: { x: TEXT_OR_LIST } }, { x: {} }), ['/x anyOf']);
  });

  it('takes the branch with the fewest mistakes', () => {
    const schema = {
      anyOf: [
        { type: 'object', required: ['a', 'b'] },
        { type: 'object', required: ['c'], properties: { c: { type: 'number' } } },
      ],
    };
    assert.deepEqual(left(schema, { c: 'x' }), ['/c type']);
    assert.deepEqual(left(schema, { a: 1 }), [' required']);
  });

  it('follows unions in unions', () => {
    const schema = {
      anyOf: [
        { type: 'string' },
        { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number', minimum: 0 }] } },
      ],
    };
    assert.deepEqual(left(schema, ['x', -1]), ['/1 minimum']);
    assert.deepEqual(left(schema, ['x', null]), ['/1 anyOf']);
  });

  it('keeps the most basic of several errors about one value', () => {
    assert.deepEqual(left({ type: 'number', enum: [1, 2], minimum: 1 }, 'x'), [' type']);
    assert.deepEqual(left({ enum: ['a'], pattern: '^a$' }, 'b'), [' enum']);
  });

  it('keeps every missing and every unknown key', () => {
    const schema = { properties: { a: true }, additionalProperties: false, required: ['x', 'y'] };
    assert.deepEqual(left(schema, { b: 1, c: 2 }), [
      ' required',
      ' required',
      ' additionalProperties',
      ' additionalProperties',
    ]);
  });

  it('leaves wrappers out', () => {
    const schema = { if: { properties: { a: { const: 1 } } }, then: { required: ['b'] }, allOf: [{ required: ['c'] }] };
    assert.deepEqual(left(schema, { a: 1 }), [' required', ' required']);
  });

  it('names a key of a wrong form by the key', () => {
    const schema = { propertyNames: { pattern: '^[a-z]+$' } };
    assert.deepEqual(left(schema, { ok: 1, 'not ok': 2, 'nor this': 3 }), [' propertyNames', ' propertyNames']);
  });

  it('has nothing to collapse in nothing', () => assert.deepEqual(collapse([]), []));
});
