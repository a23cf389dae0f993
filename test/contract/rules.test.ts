import assert from 'node:assert/strict';
import { FORMATS } from '../../src/core/document/format';
import { RULES } from '../../src/core/rules/index';
import { applying, rulesFor } from '../../src/core/rules/rules-for';
import { runExample } from '../../src/core/rules/run-example';
import { SOURCES } from './project';

/** Files of `src/core/rules/<family>/` that hold one rule: not the lists, and not what several rules share. */
const RULE_FILES = SOURCES.map(({ path }) => path)
  .filter((path) => /^src\/core\/rules\/[\w-]+\/[\w-]+\.ts$/.test(path))
  .filter((path) => /\bid: '|\bfromParser\(/.test(SOURCES.find((file) => file.path === path)?.text ?? ''));

/** What they are about cannot be written down, or the only format with such a mistake has a rule that says more. */
const WITHOUT_BAD_EXAMPLE = new Set(['syntax/binary-file', 'syntax/too-large', 'schema/invalid-key']);

/** Ends of sentences: what stands in code or in brackets does not count. */
const sentences = (message: string): number => {
  const words = message.replaceAll(/`[^`]*`|"[^"]*"|\([^)]*\)/g, 'x').replaceAll(/\b(e\.g|i\.e|etc)\./g, 'x');
  return words.match(/[.!?](?=\s|$)/g)?.length ?? 0;
};

describe('the rules', () => {
  it('are each in the file of their id, and each file is registered once', () => {
    const expected = RULES.map(({ id }) => `src/core/rules/${id}.ts`);
    assert.deepEqual([...expected].sort(), RULE_FILES);
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });

  it('are all asked about every document that they apply to', () => {
    for (const format of FORMATS) assert.deepEqual(rulesFor(format), applying(RULES, format), format.id);
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      it('explains itself', () => {
        assert.match(rule.id, /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
        assert.equal(sentences(rule.summary), 1, rule.summary);
        assert.match(rule.summary, /\.$/);
        assert.ok(rule.why.length > 40, 'why it matters is a sentence or two');
        assert.ok(rule.source.length > 3, 'it says where it comes from');
        assert.ok(rule.examples.good.length > 0, 'it has a good example');
        assert.equal(rule.examples.bad.length > 0, !WITHOUT_BAD_EXAMPLE.has(rule.id), 'it has a bad example');
      });

      it('says what is wrong and what to write in at most two sentences', () => {
        for (const example of rule.examples.bad) {
          for (const { message, fixes } of runExample(rule, example)) {
            assert.ok(sentences(message) <= 2, message);
            assert.match(message, /[.?]$/, message);
            assert.doesNotMatch(message, /[\r\n]|undefined|\[object/, message);
            assert.ok(message.length < 300, message);
            for (const { title } of fixes) assert.match(title, /^[A-Z][^\r\n]{2,120}[^.]$/, title);
            assert.ok(fixes.filter(({ preferred }) => preferred).length <= 1, 'one fix is the right one at most');
          }
        }
      });
    });
  }
});
