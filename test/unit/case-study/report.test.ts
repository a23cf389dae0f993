import assert from 'node:assert/strict';
import { PROFILES } from '../../../src/core/case-study/profile-name';
import { caseStudyReport, fixOf, type ReportSource } from '../../../src/core/case-study/report';
import { applyEdits } from '../../../src/core/text/edit';
import { CheckContext } from '../../../src/core/rules/context';
import { isToPanel } from '../../../src/protocol/panel-messages';
import { PROFILE_NAMES } from '../../../src/protocol/panel-profiles';
import { HALF_SAID } from '../../harness/case-study';
import { Checked, strictHost } from '../../harness/engine';

function sourceOf(text: string): ReportSource {
  const { document, repository, findings } = new Checked('churn/README.md', text);
  const study = new CheckContext(document, repository).caseStudy;
  assert.ok(study);
  return { study, findings, repository, host: strictHost };
}

describe('the report of a case study', () => {
  const source = sourceOf(HALF_SAID);
  const report = caseStudyReport(source);

  it('is plain JSON that the panel takes', () => {
    const message: unknown = { type: 'show', uri: null, view: { kind: 'report', report } };
    assert.deepEqual(JSON.parse(JSON.stringify(message)), message);
    assert.ok(isToPanel(message));
  });

  it('names the README, its profile with the reason, and its language', () => {
    const { version, path, profile, profileReason, language } = report;
    assert.deepEqual(
      { version, path, profile, language },
      { version: 1, path: 'churn/README.md', profile: 'case-study', language: 'en' },
    );
    assert.ok(profileReason.length > 0 && !profileReason.endsWith('.'));
  });

  it('has every check once, in the order of the list', () => {
    const ids = report.checks.map(({ id }) => id);
    assert.deepEqual(
      ids,
      Array.from(source.study.verdicts.keys(), ({ id }) => id),
    );
    assert.equal(new Set(ids).size, ids.length);
  });

  it('gives evidence as a range, a line as people count, and the text of that line', () => {
    const result = report.checks.find(({ id }) => id === 'readme/result');
    assert.equal(result?.state, 'present');
    const [evidence] = result.evidence;
    assert.equal(evidence?.line, 13);
    assert.equal(evidence.range.start.line, 12);
    assert.equal(evidence.text, '| Gradient boosting | 0.78 |');
  });

  it('cuts a long line around the place', () => {
    const long = HALF_SAID.replace('We predict', `${'Many words stand here first. '.repeat(20)}\n\nWe predict`);
    for (const { evidence } of caseStudyReport(sourceOf(long)).checks)
      for (const { text } of evidence) assert.ok(text.length <= 162, text);
  });

  it('has the findings of the rules with their lines and fixes', () => {
    const finding = report.findings.find(({ id }) => id === 'readme/broken-anchor');
    assert.equal(finding?.line, 7);
    assert.ok(finding.fixes.length > 0);
  });

  it('lists nothing as a finding that its checks say anyway', () => {
    assert.ok(source.findings.some(({ id }) => id === 'readme/summary'));
    const checks = new Set(['readme/summary', ...report.checks.map(({ id }) => id)]);
    assert.deepEqual(
      report.findings.filter(({ id }) => checks.has(id)),
      [],
    );
  });

  it('finds the fix again that it offers, by owner and title', () => {
    const finding = report.findings.find(({ id }) => id === 'readme/broken-anchor');
    const title = finding?.fixes[0]?.title ?? '';
    const owner = { kind: 'finding', id: 'readme/broken-anchor', line: 7 } as const;
    const fix = fixOf(source, owner, title);
    assert.ok(fix && applyEdits(HALF_SAID, fix.edits).includes('(#training)'));
    assert.equal(fixOf(source, { ...owner, line: 8 }, title), undefined);
    assert.equal(fixOf(source, owner, 'Something else'), undefined);
    assert.equal(fixOf(source, { kind: 'check', id: 'readme/broken-anchor' }, title), undefined);
  });

  it('offers a block for what is absent, which it finds again', () => {
    const nextSteps = report.checks.find(({ id }) => id === 'readme/next-steps');
    assert.equal(nextSteps?.state, 'absent');
    const fix = fixOf(source, { kind: 'check', id: nextSteps.id }, nextSteps.fixes[0]?.title ?? '');
    assert.ok(fix && applyEdits(HALF_SAID, fix.edits).length > HALF_SAID.length);
  });

  it('offers no fix for what is there or was not judged', () => {
    for (const { state, fixes } of report.checks)
      if (state === 'present' || state === 'not-judged') assert.deepEqual(fixes, []);
  });

  it('has a name for every profile', () => {
    assert.deepEqual(
      PROFILE_NAMES.map(({ id }) => id),
      PROFILES,
    );
  });
});
