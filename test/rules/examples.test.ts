import assert from 'node:assert/strict';
import { RULES } from '../../src/core/rules/index';
import type { Rule } from '../../src/core/rules/rule';
import { Checked } from '../harness/engine';
import { readMarks, showMarks } from '../harness/marked';

/**
 * Ids of findings other than those of the rule itself: a fix may not plant new ones. A text that parses again may be told
 * what it lacks, which nobody says of a broken one.
 */
const others = (checked: Checked, { id, layer }: Rule): string[] => {
  const found = checked.findings.filter(({ rule }) => rule.id !== id && !(layer === 'syntax' && rule.absence));
  return [...new Set(found.map((finding) => finding.id))].sort();
};

describe('every rule finds what its own examples say, and nothing else', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      for (const [index, example] of rule.examples.good.entries()) {
        it(`finds nothing in good example ${index + 1}`, () => {
          const checked = new Checked(
            example.path ?? rule.examplePath,
            example.text,
            example.files,
            {},
            example.remote,
          );
          assert.deepEqual(
            checked.of(rule.id).map(({ message }) => message),
            [],
          );
        });
      }
      for (const [index, example] of rule.examples.bad.entries()) {
        it(`finds what is marked in bad example ${index + 1}`, () => {
          const { text } = readMarks(example.text);
          const checked = new Checked(example.path ?? rule.examplePath, text, example.files, {}, example.remote);
          assert.equal(
            showMarks(
              text,
              checked.of(rule.id).map(({ span }) => span),
            ),
            example.text,
          );
        });
        const { fixed } = example;
        if (fixed === undefined) continue;
        it(`its preferred fix mends bad example ${index + 1}`, () => {
          const { text } = readMarks(example.text);
          const before = new Checked(example.path ?? rule.examplePath, text, example.files, {}, example.remote);
          const after = before.fixed(rule.id);
          assert.equal(after.text, fixed);
          assert.deepEqual(after.of(rule.id), []);
          const planted = others(after, rule).filter((id) => !others(before, rule).includes(id));
          assert.deepEqual(planted, [], 'the fix planted new findings');
        });
      }
    });
  }
});
