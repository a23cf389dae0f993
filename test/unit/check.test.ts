import assert from 'node:assert/strict';
import { check, docsOf, fixesOf, type CheckHost, type RuleSettings } from '../../src/core/check';
import { Repository } from '../../src/core/portfolio/repository';
import { defineRule, type Rule } from '../../src/core/rules/rule';
import { parseDocument, strictHost } from '../harness/engine';

const TEXT = 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\nbasline: x\nsede: 1\n';

interface Failure {
  readonly id: string;
  readonly path: string;
  readonly error: unknown;
}

/** A rule for tests that marks the first `length` characters. */
const ruleOf = (rule: Partial<Rule> & Pick<Rule, 'id'>): Rule =>
  defineRule({
    layer: 'judgement',
    severity: 'warning',
    summary: 'A rule of a test.',
    why: 'It shows what the engine does.',
    source: 'This test.',
    examplePath: 'experiment.yaml',
    examples: { good: [], bad: [] },
    *check() {
      yield { span: { start: 0, end: 4 }, message: 'Found.' };
    },
    ...rule,
  });

function run(
  rules: readonly Rule[] | undefined,
  { text = TEXT, settings = {}, host = strictHost }: { text?: string; settings?: RuleSettings; host?: CheckHost } = {},
) {
  const document = parseDocument('experiment.yaml', text);
  assert.ok(document);
  const repository = new Repository();
  repository.put(document);
  const findings = check(document, repository, settings, host, rules);
  return { document, repository, findings, ids: findings?.map(({ id }) => id) };
}

const at = (start: number) =>
  ruleOf({
    id: `test/at-${start}`,
    *check() {
      yield { span: { start, end: start + 1 }, message: 'Found.' };
    },
  });

const finding = (problem: object) =>
  function* () {
    yield { span: { start: 0, end: 4 }, message: 'Found.', ...problem };
  };

describe('check', () => {
  it('gives id, severity, place, words and page of each finding, in the order of the text', () => {
    const { findings = [] } = run(undefined);
    const [first, second] = findings.filter(({ rule }) => rule.layer === 'schema');
    assert.equal(first?.id, 'schema/unknown-key');
    assert.equal(first.severity, 'error');
    assert.deepEqual(first.range, { start: { line: 5, character: 0 }, end: { line: 5, character: 7 } });
    assert.equal(first.docs, 'docs/rules/schema/unknown-key.md');
    assert.equal(docsOf('schema/unknown-key'), first.docs);
    assert.match(first.message, /basline.*baseline/);
    assert.equal(second?.range.start.line, 6);
  });

  it('goes on when a rule throws, and makes one entry in the log', () => {
    const failures: Failure[] = [];
    const host: CheckHost = { ruleFailed: (id, path, error) => failures.push({ id, path, error }) };
    const broken = ruleOf({
      id: 'test/broken',
      *check() {
        yield { span: { start: 0, end: 1 }, message: 'Found before it broke.' };
        throw new TypeError('broken');
      },
    });
    const { ids } = run([broken, ruleOf({ id: 'test/sound' })], { host });
    assert.deepEqual(ids, ['test/broken', 'test/sound']);
    assert.deepEqual(
      failures.map(({ id, path }) => [id, path]),
      [['test/broken', 'experiment.yaml']],
    );
    assert.ok(failures[0]?.error instanceof TypeError);
  });

  it('goes on when a fix throws', () => {
    const failures: Failure[] = [];
    const host: CheckHost = { ruleFailed: (id, path, error) => failures.push({ id, path, error }) };
    const rule = ruleOf({
      id: 'test/broken-fix',
      fix() {
        throw new Error('broken');
      },
    });
    const { findings = [], document, repository } = run([rule]);
    assert.ok(findings[0]);
    assert.deepEqual(fixesOf(findings[0], document, repository, host), []);
    assert.equal(failures.length, 1);
  });

  it('puts preferred fixes first', () => {
    const rule = ruleOf({
      id: 'test/two-fixes',
      fix: () => [
        { title: 'second', preferred: false, edits: [] },
        { title: 'first', preferred: true, edits: [] },
      ],
    });
    const { findings = [], document, repository } = run([rule]);
    assert.ok(findings[0]);
    assert.deepEqual(
      fixesOf(findings[0], document, repository, strictHost).map(({ title }) => title),
      ['first', 'second'],
    );
  });

  it('stops when it is cancelled', () => {
    let asked = 0;
    const host: CheckHost = { ...strictHost, cancelled: () => ++asked > 1 };
    assert.equal(run([ruleOf({ id: 'test/a' }), ruleOf({ id: 'test/b' })], { host }).findings, undefined);
    assert.equal(asked, 2);
  });

  it('follows the settings: another severity, or none', () => {
    const rules = [ruleOf({ id: 'test/a' }), ruleOf({ id: 'test/b' })];
    const { findings } = run(rules, { settings: { 'test/a': 'off', 'test/b': 'hint' } });
    assert.deepEqual(
      findings?.map(({ id, severity }) => [id, severity]),
      [['test/b', 'hint']],
    );
  });

  it('asks only rules for this kind or format', () => {
    const rules = [
      ruleOf({ id: 'test/card', appliesTo: { kinds: ['model-card'] } }),
      ruleOf({ id: 'test/experiment', appliesTo: { kinds: ['experiment'] } }),
      ruleOf({ id: 'test/sweep', appliesTo: { formats: ['wandb-sweep'] } }),
      ruleOf({ id: 'test/native', appliesTo: { formats: ['experiment'] } }),
    ];
    assert.deepEqual(run(rules).ids, ['test/experiment', 'test/native']);
  });

  it('says nothing about what is absent while the document does not parse', () => {
    const rules = [ruleOf({ id: 'test/absence', absence: true }), ruleOf({ id: 'test/other' })];
    assert.deepEqual(run(rules).ids, ['test/absence', 'test/other']);
    assert.deepEqual(run(rules, { text: `${TEXT}x: "\n` }).ids, ['test/other']);
  });

  it('says nothing where the parser had to guess', () => {
    const text = 'name: a\ntask: b: c\n  d: e\nseed: 1\n';
    const seed = text.indexOf('seed');
    const rules = [at(0), at(text.indexOf('task')), at(text.indexOf('d:')), at(seed)];
    assert.deepEqual(run(rules, { text }).ids, ['test/at-0', `test/at-${seed}`]);
    assert.deepEqual(run(rules, { text: text.replace('b: c', '"b c ') }).ids, ['test/at-0']);
  });

  it('says one thing about a wrong value: what a rule for the field says, else the schema, else a judgement', () => {
    const rules = [
      ruleOf({ id: 'schema/a', layer: 'schema' }),
      ruleOf({ id: 'field/a', layer: 'field' }),
      ruleOf({ id: 'judgement/a' }),
      ruleOf({ id: 'judgement/absence', absence: true }),
    ];
    assert.deepEqual(run(rules).ids, ['field/a', 'judgement/absence']);
    assert.deepEqual(run(rules, { settings: { 'field/a': 'off' } }).ids, ['schema/a', 'judgement/absence']);
    assert.deepEqual(run(rules.slice(2)).ids, ['judgement/a', 'judgement/absence']);
  });

  it('neither misses nor judges what stands below a misspelt key', () => {
    const rules = [
      ruleOf({ id: 'schema/missing', layer: 'schema', check: finding({ missing: ['seed'] }) }),
      ruleOf({ id: 'schema/other', layer: 'schema', check: finding({ missing: ['seed', 'data'] }) }),
      ruleOf({ id: 'field/absence', layer: 'field', absence: true }),
      ruleOf({ id: 'field/other', layer: 'field', check: finding({ span: { start: 5, end: 6 } }) }),
      ruleOf({ id: 'judgement/a', check: finding({ span: { start: 7, end: 8 } }) }),
    ];
    const misspelt = ruleOf({ id: 'schema/unknown', layer: 'schema', check: finding({ meant: 'seed' }) });
    assert.deepEqual(run(rules).ids, ['field/absence', 'field/other', 'judgement/a']);
    assert.deepEqual(run(rules.filter(({ id }) => id !== 'field/absence')).ids, [
      'schema/missing',
      'schema/other',
      'field/other',
      'judgement/a',
    ]);
    const others = rules.filter(({ id }) => id !== 'field/absence');
    assert.deepEqual(run([...others, misspelt]).ids, ['schema/other', 'schema/unknown', 'field/other']);
  });

  it('says where a key belongs that stands one step too high, and nothing of what lies below it', () => {
    const text =
      'name: faq\ntask:\n  type: question-answering\ndata:\n  name: questions\nllm:\n  model: small-chat-1\n  temperature: 0\n';
    const { findings } = run(undefined, { text });
    assert.deepEqual(
      findings?.map(({ id, message }) => [id, message]),
      [['schema/unknown-key', '`temperature` is not a key of this experiment. Move it below `settings`.']],
    );
  });

  it('never marks more than a line', () => {
    const rule = ruleOf({
      id: 'test/long',
      *check() {
        yield { span: { start: 0, end: 40 }, message: 'Found.' };
      },
    });
    assert.deepEqual(run([rule]).findings?.[0]?.span, { start: 0, end: 11 });
  });

  it('stops listing what one rule finds everywhere', () => {
    const rule = ruleOf({
      id: 'test/everywhere',
      *check() {
        for (;;) yield { span: { start: 0, end: 1 }, message: 'Found.' };
      },
    });
    assert.equal(run([rule]).findings?.length, 300);
  });
});
