import assert from 'node:assert/strict';
import { either, isCount, isNull, isText, listOf, oneOf, record } from '../../../src/protocol/guard';
import { isFromPanel, isPanelMemory, isToPanel } from '../../../src/protocol/panel-messages';

const show = (view: unknown, uri: unknown = null): unknown => ({ type: 'show', uri, view });

describe('guards of messages', () => {
  it('take values of their type only', () => {
    assert.ok(isText('') && !isText(1) && !isText('x'.repeat(20_001)));
    assert.ok(isCount(0) && !isCount(-1) && !isCount(1.5) && !isCount('1') && !isCount(Number.NaN));
    assert.ok(isNull(null) && !isNull(undefined));
    assert.ok(oneOf('a', 'b')('b') && !oneOf('a', 'b')('c'));
    assert.ok(listOf(isCount)([1, 2]) && !listOf(isCount)([1, 'x']) && !listOf(isCount)({ length: 0 }));
    assert.ok(either(isText, isNull)(null) && !either(isText, isNull)(4));
  });

  it('take objects with every entry', () => {
    const guard = record<{ a: string; b: number }>({ a: isText, b: isCount });
    assert.ok(guard({ a: '', b: 1, c: 'more' }));
    for (const wrong of [null, undefined, 'a', [], { a: '' }, { a: '', b: '1' }]) assert.ok(!guard(wrong));
  });

  it('know each message of the panel, and no other', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    const good = [
      { type: 'ready' },
      { type: 'choose-readme', uri: 'file:///a' },
      { type: 'reveal', range },
      { type: 'fix', owner: { kind: 'check', id: 'readme/seed' }, title: 'x' },
      { type: 'fix', owner: { kind: 'finding', id: 'readme/seed', line: 4 }, title: 'x' },
      { type: 'open-rule', id: 'readme/seed' },
    ];
    for (const message of good) assert.ok(isFromPanel(message), JSON.stringify(message));
    const bad = [
      { type: 'delete-everything' },
      { type: 'choose-readme' },
      { type: 'reveal', range: { start: range.start } },
      { type: 'reveal', range: { ...range, start: { line: -1, character: 0 } } },
      { type: 'fix', owner: { kind: 'finding', id: 'readme/seed' }, title: 'x' },
      { type: 'fix', owner: 'readme/seed', title: 'x' },
      'ready',
      undefined,
    ];
    for (const message of bad) assert.ok(!isFromPanel(message), JSON.stringify(message));
  });

  it('know what a panel shows', () => {
    assert.ok(isToPanel(show({ kind: 'starting' })));
    assert.ok(isToPanel(show({ kind: 'choose', readmes: [{ uri: 'file:///a', path: 'a' }] }, 'file:///a')));
    assert.ok(!isToPanel(show({ kind: 'choose', readmes: [{ uri: 'file:///a' }] })));
    assert.ok(!isToPanel(show({ kind: 'report', report: null })));
    assert.ok(!isToPanel(show({ kind: 'starting' }, 7)));
  });

  it('know what a panel has kept', () => {
    assert.ok(isPanelMemory({ uri: 'file:///a', filter: {} }) && isPanelMemory({ uri: null }));
    assert.ok(!isPanelMemory({}) && !isPanelMemory(null) && !isPanelMemory({ uri: 1 }));
  });
});
