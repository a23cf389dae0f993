import assert from 'node:assert/strict';
import { fixesOf } from '../../../src/core/check';
import { RULES } from '../../../src/core/rules/experiment/index';
import { applyEdits } from '../../../src/core/text/edit';
import { Checked, strictHost } from '../../harness/engine';
import { readMarks } from '../../harness/marked';

/** Findings of errors of the parser and the schema: what a fix must never leave behind. */
const broken = (checked: Checked): string[] =>
  checked.findings.filter(({ id }) => /^(syntax|schema)\//.test(id)).map(({ id, message }) => `${id}: ${message}`);

describe('fixes of the rules about experiments that are offered and not preferred', () => {
  for (const rule of RULES) {
    for (const [index, { path = rule.examplePath, text: marked, files }] of rule.examples.bad.entries()) {
      const { text } = readMarks(marked);
      const before = new Checked(path, text, files);
      const [finding] = before.of(rule.id);
      const fixes = finding ? fixesOf(finding, before.document, before.repository, strictHost) : [];
      for (const fix of fixes.filter(({ preferred }) => !preferred)) {
        const label = `${rule.id}, bad example ${index + 1}: ${fix.title}`;
        it(`${label}: gives a document that parses and fits its schema`, () => {
          const after = new Checked(path, applyEdits(text, fix.edits), files);
          assert.deepEqual(
            broken(after).filter((problem) => !broken(before).includes(problem)),
            [],
          );
        });
        if (!fix.title.endsWith('to fill in')) continue;
        it(`${label}: is not taken for an answer`, () => {
          const after = new Checked(path, applyEdits(text, fix.edits), files);
          assert.equal(after.of(rule.id).length, before.of(rule.id).length, after.text);
        });
      }
    }
  }
});
