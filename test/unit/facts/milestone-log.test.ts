import assert from 'node:assert/strict';
import { PortfolioDocument } from '../../../src/core/document/document';
import { formatOf } from '../../../src/core/document/format';
import { readMilestoneLog } from '../../../src/core/facts/read-milestone-log';
import { SourceText } from '../../../src/core/text/source-text';

function read(text: string) {
  const format = formatOf('milestones');
  assert.ok(format);
  const source = new SourceText('file:///milestones.yaml', text, 0);
  return readMilestoneLog(PortfolioDocument.parse(source, 'milestones.yaml', { format, reason: '' }));
}

const LOG = `track: research
plans:
  - plan: six-chapter-transition
    start: 2026-09-07
  - start: 2026-01-01
milestones:
  2.5-datasheet:
    status: done
    due: 2026-10-02
    evidence:
      - data/DATASHEET.md
    note:
      objective: Say it
      success_check: |
        8 of 8

        sections
  1.1-role:
    status: finished
    evidence: [a.md, "b c.md"]
  1.2-skills:
kpis:
  p95-latency: { value: 180, source: load.json }
scorecard:
  ml-fundamentals: 3.5
  data-engineering: good
`;

describe('the facts of a milestone log', () => {
  const facts = read(LOG);
  const at = (span: { start: number; end: number } | undefined): string | undefined =>
    span && LOG.slice(span.start, span.end);

  it('are each at their place', () => {
    const [datasheet, role, skills] = facts.milestones;
    assert.equal(at(facts.track?.span), 'research');
    assert.deepEqual(
      [datasheet, role, skills].map((one) => at(one?.id.span)),
      ['2.5-datasheet', '1.1-role', '1.2-skills'],
    );
    assert.equal(at(datasheet?.status?.span), 'done');
    assert.equal(at(datasheet?.due?.span), '2026-10-02');
    assert.equal(at(datasheet?.evidenceSpan), 'evidence');
    assert.equal(at(datasheet?.note.objective?.span), 'Say it');
    assert.equal(at(datasheet?.note.success_check?.span), 'success_check');
    assert.deepEqual(
      role?.evidence.map(({ span }) => at(span)),
      ['a.md', '"b c.md"'],
    );
  });

  it('have their values, also over several lines', () => {
    const [datasheet, role] = facts.milestones;
    assert.equal(datasheet?.status?.value, 'done');
    assert.equal(datasheet?.note.success_check?.value, '8 of 8\n\nsections');
    assert.deepEqual(
      role?.evidence.map(({ value }) => value),
      ['a.md', 'b c.md'],
    );
    assert.equal(facts.kpis[0]?.value?.value, '180');
    assert.deepEqual(
      facts.scorecard.map(({ score }) => score?.value),
      [3.5, undefined],
    );
  });

  it('leave out a status that is none, and a plan without a name', () => {
    assert.equal(facts.milestones[1]?.status, undefined);
    assert.deepEqual(
      facts.plans.map(({ plan, start }) => [plan.value, start?.value]),
      [['six-chapter-transition', '2026-09-07']],
    );
  });

  it('know that todo is a status', () => {
    const [one] = read('milestones:\n  x:\n    status: todo\n').milestones;
    assert.equal(one?.status?.value, 'todo');
  });

  it('are read of every beginning of it', () => {
    for (let end = 0; end <= LOG.length; end++) {
      const { milestones } = read(LOG.slice(0, end));
      assert.ok(milestones.length <= 3);
    }
  });

  it('are there when lists and mappings are not what they should be', () => {
    const odd = read('plans: six\nmilestones:\n  - a\nkpis: 3\nscorecard: [1]\ntrack: [x]\nevidence:\n');
    assert.deepEqual(odd, { plans: [], milestones: [], kpis: [], scorecard: [] });
    const [single] = read('milestones:\n  x:\n    evidence: one.md\n    note: none\n').milestones;
    assert.deepEqual(
      single?.evidence.map(({ value }) => value),
      ['one.md'],
    );
    assert.deepEqual(single?.note, {});
  });
});
