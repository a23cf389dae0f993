import assert from 'node:assert/strict';
import { CHECKS } from '../../../../src/core/case-study/checks/index';
import { DETECTORS } from '../../../../src/core/milestones/detectors/index';
import { builtInPlans, milestonesOf } from '../../../../src/core/milestones/plans';
import { compileGlob } from '../../../../src/core/milestones/requirements/glob';
import { RULES } from '../../../../src/core/rules/index';

const MILESTONES = builtInPlans().flatMap(milestonesOf);
const REQUIREMENTS = MILESTONES.flatMap(({ id, requirements = [] }) =>
  requirements.map((requirement) => ({ of: id, ...requirement })),
);

describe('detectors and plans', () => {
  const ids = DETECTORS.map(({ id }) => id);
  const named = REQUIREMENTS.flatMap(({ detector }) => detector ?? []);

  it('know each other', () => {
    assert.ok(named.length > 40);
    assert.deepEqual(
      named.filter((id) => !ids.includes(id)),
      [],
      'detectors that a plan names and nobody wrote',
    );
    assert.deepEqual(
      ids.filter((id) => !named.includes(id)),
      [],
      'detectors that no plan uses',
    );
    assert.equal(new Set(ids).size, ids.length, 'two detectors of one id');
  });

  it('say what to look for, and what to do', () => {
    for (const { of, title, next, files, document, check, detector } of REQUIREMENTS) {
      assert.match(title, /^[a-z0-9A-Z].*[^.]$/, of);
      assert.match(next, /^[A-Z].*\.$/, of);
      assert.ok(files ?? document ?? check ?? detector, `${of}: ${title} looks nowhere`);
    }
  });

  it('name checks, rules and globs that there are', () => {
    const checks = new Set<string>(CHECKS.map(({ id }) => id));
    const rules = RULES.map(({ id }) => id);
    for (const { of, check, document, files = [] } of REQUIREMENTS) {
      assert.ok(check === undefined || checks.has(check), `${of}: ${check}`);
      for (const rule of document?.without ?? [])
        assert.ok(
          rules.some((id) => id === rule || (rule.endsWith('*') && id.startsWith(rule.slice(0, -1)))),
          `${of}: ${rule}`,
        );
      for (const glob of files) {
        const example = glob
          .replace(/\{([^{},]*)[^{}]*\}/g, '$1')
          .replace('**/', 'a/b/')
          .replace(/\[[^\]]*\]|[*?]/g, 'x');
        assert.ok(compileGlob(glob)(example), `${of}: ${glob} does not match ${example}`);
      }
    }
  });

  it('look for something in each milestone of the first three chapters', () => {
    const chapters = MILESTONES.filter(({ id }) => /^[123]\.\d-/.test(id));
    assert.equal(chapters.length, 15);
    for (const { id, requirements = [] } of chapters) assert.ok(requirements.length > 0, id);
  });
});
