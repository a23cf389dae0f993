import assert from 'node:assert/strict';
import { check, fixesOf } from '../../../src/core/check';
import { applyEdits } from '../../../src/core/text/edit';
import { Checked, strictHost } from '../../harness/engine';

type Files = Readonly<Record<string, string>>;

const CODE: Files = { 'src/train.py': 'import random\n\nrandom.seed(7)\n' };
const SHEET: Files = {
  'data/datasheet.yaml': 'name: parcels\nfields:\n  - name: weight\n    meaning: Weight in kg\n',
  'data/parcels.csv': 'weight\n1\n',
};

const log = (text: string, files: Files = CODE): Checked => new Checked('milestones.yaml', text, files);

/** The text after a fix of the first finding of a rule, by the fix's title. */
function mended(checked: Checked, id: string, title: RegExp): string {
  const [finding] = checked.of(id);
  assert.ok(finding, `${id} finds nothing`);
  const fixes = fixesOf(finding, checked.document, checked.repository, strictHost);
  const fix = fixes.find((one) => title.test(one.title));
  assert.ok(fix, `${fixes.map((one) => one.title).join(', ')} is all there is`);
  return applyEdits(checked.text, fix.edits);
}

describe('a milestone that is done without evidence', () => {
  const done = 'milestones:\n  2.5-datasheet:\n    status: done # at last\n    note:\n      success_check: 8 of 8\n';

  it('is offered the files that show it', () => {
    const text = mended(
      log(done, SHEET),
      'milestones/done-without-evidence',
      /^Add `data\/datasheet\.yaml` as evidence$/,
    );
    assert.equal(text, done.replace('    note:', '    evidence:\n      - data/datasheet.yaml\n    note:'));
    assert.deepEqual(log(text, SHEET).of('milestones/done-without-evidence'), []);
  });

  it('can be in progress again', () => {
    const text = mended(log(done), 'milestones/done-without-evidence', /in-progress/);
    assert.equal(text, done.replace('done #', 'in-progress #'));
  });

  it('is not told as well that the repository does not show it', () => {
    assert.deepEqual(log(done).of('milestones/not-shown'), []);
  });
});

describe('a milestone that the repository does not show', () => {
  const text = 'milestones:\n  2.5-datasheet:\n    status: done\n    evidence: [src/train.py]\n';

  it('is told with what to do next', () => {
    const [finding] = log(text).of('milestones/not-shown');
    assert.match(finding?.message ?? '', /^`2\.5-datasheet` is done, and the repository does not show it\. [A-Z]/);
  });

  it('is told no longer when the repository has it', () => {
    const checked = log(text.replace('src/train.py', 'data/datasheet.yaml'), SHEET);
    assert.deepEqual(checked.of('milestones/not-shown'), []);
  });

  it('is not told of before the files were read', () => {
    const { document, repository } = log(text);
    const told = (): number =>
      (check(document, repository, {}, strictHost) ?? []).filter(({ id }) => id === 'milestones/not-shown').length;
    assert.equal(told(), 1);
    repository.tracker.isRead = false;
    assert.equal(told(), 0);
    repository.tracker.isRead = true;
    repository.forgetFiles();
    assert.equal(told(), 0);
  });
});

describe('evidence that is gone', () => {
  it('can be taken out, with its list when it was the last', () => {
    const one =
      'milestones:\n  1.1-role:\n    status: todo\n    evidence: # of May\n      - gone/a.md # the first\n      - src/train.py\n';
    const without = mended(log(one), 'milestones/evidence-gone', /^Take it out/);
    assert.equal(without, one.replace('      - gone/a.md # the first\n', ''));
    const last = 'milestones:\n  1.1-role:\n    status: todo\n    evidence: [gone/a.md]\n';
    assert.equal(
      mended(log(last), 'milestones/evidence-gone', /^Take it out/),
      last.replace('    evidence: [gone/a.md]\n', ''),
    );
  });

  it('is not looked for outside of the repository, and neither where nobody listed the files', () => {
    const text = 'milestones:\n  1.1-role:\n    evidence: [gone/a.md]\n';
    const checked = log(text);
    assert.equal(checked.of('milestones/evidence-gone').length, 1);
    const outside = log(text.replace('gone/a.md', '../other/a.md'));
    assert.deepEqual(outside.of('milestones/evidence-gone'), []);
    checked.repository.forgetFiles();
    const found = check(checked.document, checked.repository, {}, strictHost) ?? [];
    assert.ok(!found.some(({ id }) => id === 'milestones/evidence-gone'));
  });
});

describe('a success check that is missing', () => {
  it('can start with that of the plan', () => {
    const text =
      'milestones:\n  2.5-datasheet:\n    status: done\n    evidence: [src/train.py]\n    note:\n      objective: Say it # short\n';
    const after = mended(log(text), 'milestones/empty-success-check', /success check of the plan/);
    assert.ok(after.startsWith(`${text}      success_check: `));
    assert.deepEqual(log(after).of('milestones/empty-success-check'), []);
  });

  it('has nothing to start with when no plan has the milestone', () => {
    const text = 'milestones:\n  own-thing:\n    status: done\n    evidence: [src/train.py]\n';
    const checked = log(text);
    const [finding] = checked.of('milestones/empty-success-check');
    assert.ok(finding);
    assert.deepEqual(fixesOf(finding, checked.document, checked.repository, strictHost), []);
  });
});

describe('an id with a slip in it', () => {
  it('hides nothing else that is to be said of the log', () => {
    const checked = log('milestones:\n  2.5-datashet:\n    status: todo\n  1.1-role:\n    status: done\n');
    assert.deepEqual(
      checked.findings.map(({ id }) => id),
      ['milestones/unknown-milestone', 'milestones/empty-success-check', 'milestones/done-without-evidence'],
    );
  });

  it('is told by its number alone', () => {
    const [finding] = log('milestones:\n  "2.5":\n    status: todo\n').of('milestones/unknown-milestone');
    assert.match(finding?.message ?? '', /Did you mean `2\.5-datasheet`\?/);
  });
});
