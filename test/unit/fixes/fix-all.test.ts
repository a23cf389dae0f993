import assert from 'node:assert/strict';
import { check, type RuleSettings } from '../../../src/core/check';
import { editBetween } from '../../../src/core/fixes/difference';
import { fixAll, type FixAllResult } from '../../../src/core/fixes/fix-all';
import { applyEdits } from '../../../src/core/text/edit';
import { parseDocument, repositoryOf, strictHost } from '../../harness/engine';

function fixed(path: string, text: string, rule?: string): FixAllResult {
  const document = parseDocument(path, text);
  assert.ok(document);
  const settings: RuleSettings = {};
  const result = fixAll(document, repositoryOf({ [path]: text }), {
    settings,
    host: strictHost,
    ...(rule === undefined ? {} : { rule }),
  });
  assert.equal(applyEdits(text, result.edits), result.document.text);
  return result;
}

const VALID = 'name: a\ntask:\n  type: other\ndata:\n  name: d\n';

describe('fixing everything', () => {
  it('mends several mistakes at once, comments and quotes kept', () => {
    const text = `${VALID}# the one to beat\nbasline:\n  name: 'x'\nseed: "7" # any\nfeatures: tenure\n`;
    assert.equal(
      fixed('experiment.yaml', text).document.text,
      `${VALID}# the one to beat\nbaseline:\n  name: 'x'\nseed: 7 # any\nfeatures: [tenure]\n`,
    );
  });
  it('mends what a fix uncovers', () => {
    const text = 'name: a\ntsk:\n  type: othr\ndata:\n  name: d\n';
    assert.match(
      fixed('experiment.yaml', text, 'schema/unknown-key').document.text,
      /^name: a\ntask:\n {2}type: othr\n/,
    );
    assert.match(fixed('experiment.yaml', text).document.text, /^name: a\ntask:\n {2}type: other\n/);
  });
  it('can be told to mend one rule only', () => {
    const text = `${VALID}basline:\n  name: x\nseed: "7"\n`;
    assert.equal(fixed('experiment.yaml', text, 'schema/wrong-type').document.text, text.replace('"7"', '7'));
  });
  it('keeps CRLF and a byte order mark', () => {
    const text = `\uFEFF${VALID}basline:\n  name: x\n`.replaceAll('\n', '\r\n');
    assert.equal(
      fixed('experiment.yaml', text, 'schema/unknown-key').document.text,
      text.replace('basline', 'baseline'),
    );
  });
  it('changes nothing where there is nothing to mend', () => {
    assert.deepEqual(fixed('experiment.yaml', VALID, 'schema/unknown-key').edits, []);
  });
  it('leaves to the author what only the author can know', () => {
    for (const [path, text] of [
      ['experiment.yaml', 'name: a\n'],
      ['experiment.json', '{ "name": "a" }\n'],
    ] as const) {
      const { document, edits } = fixed(path, text, 'schema/missing-key');
      assert.deepEqual(edits, []);
      const left = check(document, repositoryOf({ [path]: document.text }), {}, strictHost) ?? [];
      assert.deepEqual(
        left.filter(({ id }) => id === 'schema/missing-key').map(({ problem }) => problem.missing),
        [['task'], ['data']],
      );
    }
  });
  it('leaves comments in JSON alone, and mends around them', () => {
    const text = '{\n  // the one to beat\n  "basline": { "name": "x" }, /* for now */\n}\n';
    const mended = text.replace('basline', 'baseline').replace('},', '}');
    assert.equal(fixed('experiment.json', text).document.text, mended);
  });
  it('makes no list of results out of a text', () => {
    for (const key of ['model_index', 'model-index']) {
      const { document } = fixed('README.md', `---\nlibrary_name: sklearn\n${key}: x\n---\n# Card\n`);
      assert.match(document.text, new RegExp(`^${key}: x$`, 'm'));
    }
  });
  it('leaves out a fix that would plant a finding', () => {
    // Two keys with one near name: renaming both would write the key twice.
    const text = `${VALID}sed: 1\nsedd: 2\n`;
    const { document } = fixed('experiment.yaml', text);
    assert.deepEqual(document.syntaxProblems, []);
    assert.match(document.text, /\nseed: 1\nsedd: 2\n/);
  });
  it('does the same twice', () => {
    const once = fixed('experiment.yaml', `${VALID}basline:\n  name: x\nseed: "7"\n`).document.text;
    assert.deepEqual(fixed('experiment.yaml', once).edits, []);
  });
});

describe('the difference of two texts', () => {
  for (const [before, after] of [
    ['a\r\nb', 'a\nb'],
    ['a\nb', 'a\r\nb'],
    ['x😀y', 'x😁y'],
    ['x😀', 'x😀😀'],
    ['', 'new'],
    ['old', ''],
    ['aXb', 'aYb'],
  ] as const) {
    it(`is one edit from ${JSON.stringify(before)} to ${JSON.stringify(after)}, between whole characters`, () => {
      const [edit, ...more] = editBetween(before, after);
      assert.ok(edit && more.length === 0);
      assert.equal(applyEdits(before, [edit]), after);
      for (const at of [edit.span.start, edit.span.end])
        assert.doesNotMatch(before.slice(at - 1, at + 1), /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/);
    });
  }
  it('is nothing between equal texts', () => assert.deepEqual(editBetween('a', 'a'), []));
});
