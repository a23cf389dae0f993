import assert from 'node:assert/strict';
import type { LogChange } from '../../../../src/protocol/milestones-requests';
import { applyEdits, conflict } from '../../../../src/core/text/edit';
import { Random, randomEdit } from '../../../fuzz/random';
import { YAML_FRAGMENTS } from '../../../fuzz/yaml-texts';
import { answerTo, logOf } from './edited';
import { LOGS } from './logs';

const id = '2.5-datasheet';

const CHANGES: readonly [LogChange, ...LogChange[]] = [
  { kind: 'set-status', id, status: 'in-progress' },
  { kind: 'set-due', id: '1.1-role', due: '2026-12-24' },
  { kind: 'set-due', id, due: null },
  { kind: 'add-evidence', id, target: 'new.md' },
  { kind: 'remove-evidence', id, target: 'a.md' },
  { kind: 'set-note', id, field: 'why', text: 'one\n\ntwo' },
  { kind: 'set-note', id, field: 'objective', text: '' },
  { kind: 'start-note', id },
  { kind: 'choose-plan', plan: 'first-90-days', start: '2026-01-01', track: 'research' },
  { kind: 'remove-plan', plan: 'six-chapter-transition' },
  { kind: 'set-score', id: 'ml', score: 2 },
];

const problems = (text: string): number => logOf(text).syntaxProblems.length;

describe('a log that somebody is typing in', () => {
  for (const [name, log] of Object.entries(LOGS)) {
    it(`is changed soundly or not at all: ${name}`, () => {
      for (let seed = 1; seed <= 40; seed++) {
        const random = new Random(seed);
        let text = randomEdit(random, log, YAML_FRAGMENTS);
        if (random.chance(0.5)) text = randomEdit(random, text, YAML_FRAGMENTS);
        const change = random.pick(CHANGES);
        const answer = answerTo(text, change);
        const trail = `seed ${seed}: ${JSON.stringify(change)}\n${text}`;
        if (answer.kind === 'refused') {
          assert.match(answer.reason, /^[A-Z"][^]*\.$/, trail);
          assert.ok(answer.reason.length < 400, trail);
        }
        if (answer.kind !== 'edit') continue;
        assert.ok(!conflict(answer.edits), trail);
        const after = applyEdits(text, answer.edits);
        assert.notEqual(after, text, trail);
        assert.ok(problems(after) <= problems(text), `${trail}\n--- after\n${after}`);
      }
    });
  }
});
