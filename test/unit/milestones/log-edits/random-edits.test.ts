import assert from 'node:assert/strict';
import { DECLARED, NOTE_FIELDS } from '../../../../src/protocol/milestones-report';
import { KPI_FIELDS, type LogChange } from '../../../../src/protocol/milestones-requests';
import type { MilestoneLogFacts } from '../../../../src/core/facts/milestone-log';
import { applyEdits } from '../../../../src/core/text/edit';
import { Random } from '../../../fuzz/random';
import { answerTo, factsOf, logOf } from './edited';
import { LOGS } from './logs';

const TEXTS = [
  'plain words',
  'yes',
  'a: b # c',
  '- item',
  '"quoted"',
  "it's",
  '[a, b] {c}',
  'one\ntwo',
  'one\n\n  indented\n# no comment\nlast: line',
  'ends with colon:',
  '*alias &anchor !tag %x @y `z',
  '2026-01-01',
  '12:30',
  '0o17',
  'größe 😀 表',
  '---\n...',
  'a\tb\n\tc',
  '\u0007bell\u2028next',
  '| >',
  ' leading and trailing ',
] as const;
const IDS = [
  '2.5-datasheet',
  '1.1-role',
  '3.1-evaluation',
  '1.2-skills',
  'week-1-baseline',
  'own milestone: x',
] as const;
const TARGETS = ['a.md', 'b.md', 'data/DATASHEET.md', 'x y, z.md', '#1.md', 'https://example.com/#a'] as const;
const PLANS = ['six-chapter-transition', 'first-90-days', 'plans/a b.plan.yaml'] as const;
const DAYS = ['2026-01-31', '2026-12-01'] as const;
const TRACKS = ['research', 'ml-engineer'] as const;

const KINDS = [
  'choose-plan',
  'remove-plan',
  'set-track',
  'set-status',
  'set-due',
  'add-evidence',
  'remove-evidence',
  'set-note',
  'start-note',
  'set-score',
  'set-kpi',
] as const satisfies readonly LogChange['kind'][];

function randomChange(random: Random): LogChange {
  const id = random.pick(IDS);
  const kind = random.pick(KINDS);
  switch (kind) {
    case 'choose-plan':
      return { kind, plan: random.pick(PLANS), start: random.pick(DAYS), track: random.pick([null, ...TRACKS]) };
    case 'remove-plan':
      return { kind, plan: random.pick(PLANS) };
    case 'set-track':
      return { kind, track: random.pick([null, ...TRACKS]) };
    case 'set-status':
      return { kind, id, status: random.pick(DECLARED) };
    case 'set-due':
      return { kind, id, due: random.pick([null, ...DAYS]) };
    case 'add-evidence':
    case 'remove-evidence':
      return { kind, id, target: random.pick(TARGETS) };
    case 'set-note':
      return { kind, id, field: random.pick(NOTE_FIELDS), text: random.pick(['', ...TEXTS]) };
    case 'start-note':
      return { kind, id };
    case 'set-score':
      return { kind, id: random.pick(['ml', 'data']), score: random.pick([null, 0, 2.5, 5]) };
    case 'set-kpi':
      return {
        kind,
        id: random.pick(['p95', 'cost']),
        field: random.pick(KPI_FIELDS),
        text: random.pick(['', ...TEXTS]),
      };
  }
}

/** A text as it is written. */
const clean = (text: string): string =>
  text
    .replaceAll('\u2028', '\n')
    .replaceAll('\u0007', '')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();

/** What the facts have to say of a change that was made. */
function expectMade(facts: MilestoneLogFacts, change: LogChange): void {
  const milestone = 'id' in change ? facts.milestones.find(({ id }) => id.value === change.id) : undefined;
  switch (change.kind) {
    case 'choose-plan':
      assert.equal(facts.plans.find(({ plan }) => plan.value === change.plan)?.start?.value, change.start);
      assert.equal(facts.track?.value ?? null, change.track);
      return;
    case 'remove-plan':
      return;
    case 'set-track':
      assert.equal(facts.track?.value ?? null, change.track);
      return;
    case 'set-status':
      assert.equal(milestone?.status?.value ?? 'todo', change.status);
      return;
    case 'set-due':
      assert.equal(milestone?.due?.value ?? null, change.due);
      return;
    case 'add-evidence':
      assert.ok(milestone?.evidence.some(({ value }) => value === change.target));
      return;
    case 'remove-evidence':
      assert.ok(!milestone?.evidence.some(({ value }) => value === change.target));
      return;
    case 'set-note':
      assert.equal(milestone?.note[change.field]?.value ?? '', clean(change.text));
      return;
    case 'start-note':
      return;
    case 'set-score':
      assert.equal(facts.scorecard.find(({ id }) => id.value === change.id)?.score?.value ?? null, change.score);
      return;
    case 'set-kpi': {
      const kpi = facts.kpis.find(({ id }) => id.value === change.id);
      assert.equal(kpi?.[change.field]?.value ?? '', clean(change.text));
    }
  }
}

const withoutSpans = (facts: MilestoneLogFacts): unknown =>
  JSON.parse(JSON.stringify(facts, (key, value: unknown) => (/span$/i.test(key) ? undefined : value)));

/** Facts without those of the milestone, KPI, score, track or plans that a change is about. */
function others(facts: MilestoneLogFacts, change: LogChange): unknown {
  const id = 'id' in change ? change.id : '';
  const rest = <T extends { readonly id: { readonly value: string } }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.id.value !== id);
  const ofPlans = change.kind === 'choose-plan' || change.kind === 'remove-plan';
  const plans = ofPlans ? facts.plans.filter(({ plan }) => plan.value !== change.plan) : facts.plans;
  const isTrack = change.kind === 'choose-plan' || change.kind === 'set-track';
  return withoutSpans({
    ...(facts.track && !isTrack ? { track: facts.track } : {}),
    plans: plans.map((plan) => ({ ...plan, index: 0 })),
    milestones: rest(facts.milestones).toSorted((a, b) => (a.id.value < b.id.value ? -1 : 1)),
    kpis: rest(facts.kpis),
    scorecard: rest(facts.scorecard),
  });
}

/** Comments on lines of their own. */
const comments = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => /^\s*#/.test(line))
    .map((line) => line.trim());

/** A note of the logs has this line, which goes with the note. */
const OF_TEXTS = /^# (this is text|no comment)/;

/** The kinds of line breaks in a text; undefined when there are none. */
function lineBreaks(text: string): string[] | undefined {
  const kinds = [...new Set(text.match(/\r\n|\r|\n/g))];
  return kinds.length === 0 ? undefined : kinds.sort();
}

const isSound = (text: string): boolean => logOf(text).syntaxProblems.length === 0;

describe('random changes of the log', () => {
  for (const [name, text] of Object.entries(LOGS)) {
    it(`are read back as they were meant, and disturb nothing else: ${name}`, () => {
      let made = 0;
      for (let seed = 1; seed <= 6; seed++) {
        const random = new Random(seed);
        let current = text;
        const history: string[] = [];
        for (let step = 0; step < 12; step++) {
          const change = randomChange(random);
          history.push(JSON.stringify(change));
          const answer = answerTo(current, change);
          if (answer.kind !== 'edit') continue;
          const next = applyEdits(current, answer.edits);
          const trail = `seed ${seed}\n${history.join('\n')}\n--- before\n${current}\n--- after\n${next}`;
          assert.ok(isSound(next), trail);
          try {
            expectMade(factsOf(next), change);
            assert.deepEqual(others(factsOf(next), change), others(factsOf(current), change));
            const kept = comments(current).filter((line) => !OF_TEXTS.test(line));
            assert.deepEqual(
              comments(next).filter((line) => kept.includes(line)),
              kept,
            );
          } catch (error) {
            throw new Error(trail, { cause: error });
          }
          assert.deepEqual(lineBreaks(next), lineBreaks(current) ?? lineBreaks(next), trail);
          current = next;
          made++;
        }
      }
      assert.ok(made > (name === 'odd' ? 3 : 15), `${made} changes were made`);
    });
  }
});
