import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { TRACKS } from '../../../src/core/milestones/plan';
import { planFrom } from '../../../src/core/milestones/plan-reader';
import {
  BUILT_IN_PLANS,
  builtInMilestone,
  builtInPlans,
  forTrack,
  milestonesOf,
  planOf,
} from '../../../src/core/milestones/plans';
import { mistakes, SCHEMAS } from '../schemas/load';

const FOLDER = join('schemas', 'plans');
const textOf = (id: string): string => readFileSync(join(FOLDER, `${id}.yaml`), 'utf8');
const all = builtInPlans().flatMap(milestonesOf);
const ids = all.map(({ id }) => id);
const plan = (id: string) => planOf(id) ?? assert.fail(`there is no plan ${id}`);
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

describe('the built-in plans', () => {
  it('are the files of schemas/plans', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace('.yaml', ''));
    assert.deepEqual(files.sort(), [...BUILT_IN_PLANS].sort());
    assert.deepEqual(
      builtInPlans().map(({ id }) => id),
      [...BUILT_IN_PLANS],
    );
  });

  for (const id of BUILT_IN_PLANS) {
    it(`${id} is as its schema wants it`, () => {
      assert.deepEqual(mistakes('plan', parse(textOf(id))), []);
    });

    it(`${id} has parts of its own, due one after the other`, () => {
      const { parts } = plan(id);
      assert.deepEqual(repeated(parts.map((part) => part.id)), []);
      const days = parts.map((part) => part.days);
      assert.deepEqual(
        days,
        [...new Set(days)].sort((a, b) => a - b),
      );
      for (const part of parts) assert.ok(part.title !== '' && part.summary !== '' && part.milestones.length > 0);
    });

    it(`${id} says of every milestone what to show, how to measure it and where it comes from`, () => {
      for (const milestone of milestonesOf(plan(id))) {
        const { title, deliverable, successHint, source } = milestone;
        for (const text of [title, deliverable, successHint, source]) assert.ok(text !== '', milestone.id);
        for (const text of [deliverable, successHint]) assert.match(text, /^[\p{Lu}\d].*\.$/u, milestone.id);
      }
    });

    for (const track of TRACKS) {
      it(`${id} keeps something to do in every part for the track ${track.id}`, () => {
        const { parts } = forTrack(plan(id), track.id);
        assert.deepEqual(
          parts.map((part) => part.id),
          plan(id).parts.map((part) => part.id),
        );
        for (const part of parts) assert.ok(part.milestones.length > 0, part.id);
      });
    }
  }

  it('have milestone ids that are unique among all plans and that no YAML reader takes for a number', () => {
    assert.deepEqual(repeated(ids), []);
    for (const id of ids) assert.equal(parse(id), id);
  });

  it('name only milestones of the six chapters as the same', () => {
    const chapters = new Set(milestonesOf(plan('six-chapter-transition')).map(({ id }) => id));
    for (const { id, sameAs = [] } of all) for (const same of sameAs) assert.ok(chapters.has(same), `${id}: ${same}`);
  });

  it('use only tracks that there are', () => {
    const written = SCHEMAS.get('plan')?.['$defs'] as Readonly<Record<string, { enum?: string[] }>>;
    assert.deepEqual(
      written['track']?.enum,
      TRACKS.map(({ id }) => id),
    );
  });

  it('have scorecards whose weights add up to 100 and whose milestones exist', () => {
    const scorecards = builtInPlans().flatMap(({ scorecard = [] }) => (scorecard.length > 0 ? [scorecard] : []));
    assert.ok(scorecards.length > 0);
    for (const scorecard of scorecards) {
      assert.equal(
        scorecard.reduce((sum, { weight }) => sum + weight, 0),
        100,
      );
      for (const { id, milestones } of scorecard) {
        assert.ok(milestones.length > 0, id);
        for (const milestone of milestones) assert.ok(builtInMilestone(milestone), `${id}: ${milestone}`);
      }
    }
  });

  it('mean the same by a KPI of the same id', () => {
    const kpis = builtInPlans().flatMap(({ kpis: list = [] }) => list);
    assert.equal(new Set(kpis.map((kpi) => JSON.stringify(kpi))).size, new Set(kpis.map(({ id }) => id)).size);
    assert.equal(plan('first-90-days').kpis?.length, 19);
  });
});

describe('the six chapters', () => {
  const { parts } = plan('six-chapter-transition');

  it('have five milestones each, numbered by chapter', () => {
    assert.equal(parts.length, 6);
    parts.forEach((part, chapter) => {
      assert.deepEqual(
        part.milestones.map(({ id }) => id.split('-')[0]),
        [1, 2, 3, 4, 5].map((number) => `${chapter + 1}.${number}`),
      );
    });
  });
});

describe('the 90-day roadmap', () => {
  it('has 13 weeks, of which 5 to 13 are our proposal', () => {
    const { parts } = plan('roadmap-90-days');
    assert.equal(parts.length, 13);
    parts.forEach((part, index) => {
      assert.equal(part.days, 7 * (index + 1));
      assert.equal(part.isProposal, index >= 4, part.id);
      for (const { id, isProposal } of part.milestones)
        assert.equal(isProposal, index >= 4 || id === 'week-1-approach');
    });
  });
});

describe('reading a plan', () => {
  it('leaves out what is not as it should be', () => {
    const read = planFrom({
      id: 'mine',
      parts: [{ days: -3, milestones: [null, { title: 'no id' }, { id: 'a', tracks: ['nobody'], same_as: 'b' }] }, 7],
      kpis: 'none',
      scorecard: [{ id: 'x', weight: 'much' }],
    });
    assert.equal(read?.title, 'mine');
    assert.equal(read.partName, '');
    assert.deepEqual(
      read.parts.map(({ id, days, milestones }) => [id, days, milestones.length]),
      [
        ['part-1', 0, 1],
        ['part-2', 0, 0],
      ],
    );
    const [milestone] = milestonesOf(read);
    assert.deepEqual([milestone?.title, milestone?.tracks, milestone?.sameAs], ['a', undefined, []]);
    assert.deepEqual(read.kpis, []);
    assert.equal(read.scorecard?.[0]?.weight, 0);
  });

  it('tells parts and milestones apart by their ids, also where an id stands twice', () => {
    const first = { id: 'one', title: 'First' };
    const read = planFrom({
      id: 'team',
      parts: [
        { id: 'a', days: 1, milestones: [first, { id: 'one', title: 'Second' }] },
        { id: 'a', days: 2, milestones: [first, { id: 'two', title: 'Fourth' }] },
      ],
    });
    assert.deepEqual(
      read?.parts.map(({ id, milestones }) => [id, milestones.map(({ title }) => title)]),
      [
        ['a', ['First']],
        ['a (2)', ['Fourth']],
      ],
    );
  });

  it('sees no plan in anything else', () => {
    for (const value of [null, undefined, 3, 'plan', [], {}, { id: 'x' }, { id: 4, parts: [] }])
      assert.equal(planFrom(value), undefined);
  });

  it('takes every key that the schema has', () => {
    const requirement = {
      title: 'a test',
      next: 'Write one.',
      files: ['tests/*.py'],
      contains: ['assert'],
      at_least: 2,
      document: { kind: 'datasheet', without: ['schema/*'] },
      check: 'readme/baseline',
      detector: 'pinned',
    };
    const milestone = { id: 'a', title: 'A', deliverable: 'It.', requirements: [requirement], artifact: 'runbook' };
    const data = { id: 'mine', title: 'Mine', parts: [{ id: 'p', title: 'P', days: 1, milestones: [milestone] }] };
    assert.deepEqual(mistakes('plan', data), []);
    const [read] = milestonesOf(planFrom(data) ?? assert.fail('a plan'));
    const { at_least: atLeast, ...others } = requirement;
    assert.deepEqual(read?.requirements, [{ ...others, atLeast }]);
    assert.equal(read.artifact, 'runbook');
  });
});
