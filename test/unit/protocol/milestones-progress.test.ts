import assert from 'node:assert/strict';
import {
  isDueBy,
  isReached,
  lacksEvidence,
  progressOf,
  progressOfPlans,
} from '../../../src/protocol/milestones-progress';
import { DECLARED, DETECTED } from '../../../src/protocol/milestones-report';
import { milestone, plan } from '../../harness/milestones-report';

const one = (given: Parameters<typeof milestone>[0] | object = {}) => milestone({ id: 'a', part: 'p', ...given });

const named = (exists: boolean | null) => ({ evidence: [{ target: 'a.md', path: 'a.md', exists }] });

describe('the progress of milestones', () => {
  it('counts what is done or shown, and what is skipped not at all', () => {
    const reached = DECLARED.flatMap((declared) =>
      DETECTED.filter((detected) => isReached(one({ declared, detected }))).map(
        (detected) => `${declared} ${detected}`,
      ),
    );
    assert.deepEqual(reached, [
      'todo met',
      'in-progress met',
      'done met',
      'done partly',
      'done not-met',
      'done cannot-tell',
    ]);
    const progress = progressOf([one({ declared: 'done' }), one({ declared: 'skipped' }), one({ isOverdue: true })]);
    assert.deepEqual(progress, { reached: 1, total: 2, overdue: 1 });
  });

  it('counts a milestone of two plans once', () => {
    const both = plan({ parts: ['p'], milestones: [one({ declared: 'done' })] });
    assert.deepEqual(progressOfPlans([both, { ...both, id: 'other' }]), { reached: 1, total: 1, overdue: 0 });
  });

  it('finds due what is open until a day, with the day itself', () => {
    assert.ok(isDueBy(one({ due: '2026-12-01' }), '2026-12-01'));
    assert.ok(!isDueBy(one({ due: '2026-12-02' }), '2026-12-01'));
    assert.ok(!isDueBy(one({ due: '2026-11-01', declared: 'done' }), '2026-12-01'));
    assert.ok(!isDueBy(one(), '2026-12-01'));
  });

  it('misses evidence where nothing is shown and what is named is gone', () => {
    assert.ok(lacksEvidence(one()));
    assert.ok(lacksEvidence(one(named(false))));
    assert.ok(!lacksEvidence(one(named(true))));
    assert.ok(!lacksEvidence(one(named(null))), 'an address');
    assert.ok(!lacksEvidence(one({ detected: 'met' })));
    assert.ok(!lacksEvidence(one({ declared: 'skipped' })));
  });
});
