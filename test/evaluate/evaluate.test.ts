import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { State } from '../../src/core/case-study/check';
import { tempFolder } from '../harness/temp-folder';
import type { LabelState } from './corpus';
import { evaluate } from './readme';
import { outcomeOf, type Outcome } from './score';

const CORPUS = join('test', 'fixtures', 'readme-corpus');

function run(...args: readonly string[]): { code: number; out: string; err: string } {
  const [out, err]: [string[], string[]] = [[], []];
  const code = evaluate(
    args,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** The numbers of a row of the table. */
const rowOf = (out: string, name: string): string[] =>
  out
    .split('\n')
    .filter((line) => line.startsWith(`${name} `))
    .flatMap((line) => line.split(/ +/).slice(1));

interface Json {
  readonly total: Readonly<Record<string, number | null>>;
  readonly checks: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly files: Readonly<Record<string, { readonly profile: string; readonly language: string }>>;
  readonly disagreements: readonly { readonly file: string; readonly check: string; readonly outcome: string }[];
}

describe('npm run evaluate:readme', () => {
  it('prints a row for each check and the sums', () => {
    const { code, out } = run(CORPUS);
    assert.equal(code, 0);
    assert.deepEqual(rowOf(out, 'license'), ['1', '0', '1', '0', '0', '0', '100.0', '50.0', '1/1', '1/1']);
    assert.deepEqual(rowOf(out, 'all').slice(0, 4), ['2', '1', '1', '1']);
    assert.match(out, /^study\.md: case-study, en \(labelled case-study\)$/m);
    assert.match(out, /^precision 66\.7 %, recall 66\.7 %, evidence on a labelled line in 50\.0 %$/m);
  });

  it('lists disagreements in a file or about a check, with lines and what stands on them', () => {
    const { out } = run(CORPUS, '--check', 'license');
    assert.match(out, /^silent\.md readme\/license: missed\n {4}label present 3\n {6}3: The model is a tree/m);
    assert.doesNotMatch(out, /study\.md readme/);
    assert.match(run(CORPUS, '--file', 'study').out, /^study\.md readme\/run: wrongly present/m);
    assert.match(run(CORPUS, '--file', 'study').out, /^study\.md readme\/result: other lines/m);
  });

  it('leaves labels that say weak out, and lists them on demand', () => {
    assert.doesNotMatch(run(CORPUS, '--file', 'study').out, /labelled weak/);
    assert.match(run(CORPUS, '--file', 'study', '--weak').out, /^study\.md readme\/dataset: labelled weak/m);
  });

  it('prints JSON', () => {
    const json = JSON.parse(run(CORPUS, '--json').out) as Json;
    assert.equal(json.total['tp'], 2);
    assert.equal(json.checks['readme/license']?.['recall'], 0.5);
    assert.deepEqual(json.files['study.md'], { profile: 'case-study', language: 'en' });
    assert.deepEqual(
      json.disagreements.filter(({ outcome }) => outcome === 'fn').map(({ file, check }) => `${file} ${check}`),
      ['silent.md readme/license'],
    );
  });

  it('takes the files of the repository from trees/', () => {
    const { out } = run(CORPUS, '--check', 'tests', '--file', 'study', '--weak');
    assert.match(out, /tests-or-ci: labelled weak\n {4}label weak\n {4}answer \w+: .*\b1 test file\b/);
  });

  const folder = tempFolder();
  const MISTAKES: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['no labels', { 'a.md': '' }, /has no labels\.jsonl/],
    ['labels that are no JSON', { 'labels.jsonl': '\n{' }, /labels\.jsonl, line 2 is no JSON/],
    ['a README that is not there', { 'labels.jsonl': '{"file": "b.md", "checks": {}}' }, /b\.md .* is not in/],
  ];
  for (const [name, files, message] of MISTAKES)
    it(`exits with 2 on a folder with ${name}`, () => {
      folder.write(files);
      const { code, err } = run(folder.path);
      assert.equal(code, 2);
      assert.match(err, message);
    });

  it('exits with 2 without a folder, with one that is not there, and with an option that there is not', () => {
    assert.deepEqual([run().code, run(join(CORPUS, 'nowhere')).code, run(CORPUS, '--colour').code], [2, 2, 2]);
    assert.match(run(join(CORPUS, 'nowhere')).err, /There is no folder/);
    assert.match(run('--help').out, /^Usage: npm run evaluate:readme/);
  });
});

describe('the score of an answer', () => {
  const TABLE: readonly (readonly [LabelState, State | undefined, Outcome])[] = [
    ['present', 'present', 'tp'],
    ['present', 'weak', 'fn'],
    ['present', 'absent', 'fn'],
    ['absent', 'present', 'fp'],
    ['absent', 'weak', 'tn'],
    ['absent', 'absent', 'tn'],
    ['present', 'not-judged', 'notJudged'],
    ['absent', 'not-judged', 'notJudged'],
    ['present', undefined, 'notJudged'],
    ['weak', 'present', 'weak'],
    ['weak', 'absent', 'weak'],
  ];
  for (const [label, state, outcome] of TABLE)
    it(`is ${outcome} for ${state ?? 'none'} where the label is ${label}`, () => {
      const answer = state && { state, lines: [], message: '' };
      assert.equal(outcomeOf({ state: label, lines: [] }, answer), outcome);
    });
});
