import assert from 'node:assert/strict';
import { detectMilestone, globsWithWords, requirementsOf } from '../../../src/core/milestones/detect';
import { evidenceOf } from '../../../src/core/milestones/evidence';
import { Repository } from '../../../src/core/portfolio/repository';
import { strictHost } from '../../harness/engine';
import { detectIn, evidenceIn, milestoneWith, told, trackedRepository } from '../../harness/milestones';

const nobody = (): undefined => undefined;

describe('a requirement of files', () => {
  it('is met by any of them', () => {
    const files = ['Dockerfile', '**/Dockerfile'];
    assert.deepEqual(told(detectIn({ 'serving/Dockerfile': 'FROM a:1\n' }, { files })), [
      'met',
      '+ serving/Dockerfile:1 A thing',
    ]);
    assert.deepEqual(told(detectIn({ 'serving/app.py': '' }, { files })), ['not-met', '> Add the thing.']);
  });

  it('is partly met by too few of them', () => {
    const wanted = { files: ['stories/*.md'], atLeast: 2 };
    assert.deepEqual(told(detectIn({ 'stories/a.md': '' }, wanted)), [
      'partly',
      '+ stories/a.md:1 A thing',
      '> Add the thing.',
    ]);
    assert.equal(detectIn({ 'stories/a.md': '', 'stories/b.md': '' }, wanted).state, 'met');
  });

  it('says no more than five of many', () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`a/${index}.md`, '']));
    assert.equal(detectIn(files, { files: ['a/*.md'] }).reasons.length, 5);
  });

  it('cannot be told when all that it means is left out of the repository', () => {
    const files = { 'a.py': '' };
    assert.equal(detectIn(files, { files: ['data/raw/*.csv'] }, ['data']).state, 'cannot-tell');
    assert.equal(detectIn(files, { files: ['data/raw/*.csv'] }, ['data/other']).state, 'not-met');
    assert.equal(detectIn(files, { files: ['{data,sets}/*.csv'] }, ['data']).state, 'not-met');
    assert.equal(detectIn(files, { files: ['**/*.csv'] }, ['data']).state, 'not-met');
  });
});

const say = (word: string, text: string): string =>
  detectIn({ 'a/b.md': text }, { files: ['a/*.md'], contains: [word] }).state;

describe('a requirement of words', () => {
  const wanted = { files: ['docs/**/*.md'], contains: ['rollback', 'last drill'] };

  it('is met when each stands in one of the files, with the lines', () => {
    const files = { 'docs/a.md': '# Runbook\r\n\r\nHow to do a Rollback\r\n', 'docs/ops/b.md': 'Last drill: 2 May\n' };
    assert.deepEqual(told(detectIn(files, wanted)), [
      'met',
      '+ docs/a.md:3 A thing: How to do a Rollback',
      '+ docs/ops/b.md:1 A thing: Last drill: 2 May',
    ]);
  });

  it('is partly met when some do', () => {
    assert.deepEqual(told(detectIn({ 'docs/a.md': 'rollback\n' }, wanted)), [
      'partly',
      '+ docs/a.md:1 A thing: rollback',
      '- docs/a.md:1 Nothing here says “last drill”',
      '> Add the thing.',
    ]);
  });

  it('wants whole words, unless a star stands behind them', () => {
    assert.equal(say('rag', 'a fragment of a rage'), 'not-met');
    assert.equal(say('rag', 'a RAG.'), 'met');
    assert.equal(say('monitor*', 'Monitoring'), 'met');
    assert.equal(say('version', 'model_version'), 'met');
    assert.equal(say('recall@k', 'our recall@k is'), 'met');
    assert.equal(say('', 'anything'), 'not-met');
  });

  it('is looked for in every single file when several are wanted', () => {
    const several = { files: ['stories/*.md'], contains: ['learned'], atLeast: 2 };
    const one = { 'stories/a.md': 'I learned\n', 'stories/b.md': 'We won\n' };
    assert.equal(detectIn(one, several).state, 'partly');
    assert.equal(detectIn({ ...one, 'stories/b.md': 'We\nlearned' }, several).state, 'met');
  });

  it('is missing in a file that is there by its very name', () => {
    assert.deepEqual(
      told(detectIn({ 'docs/Target.md': '# T\n' }, { files: ['docs/target.md'], contains: ['window'] })),
      ['partly', '- docs/Target.md:1 Nothing here says “window”', '> Add the thing.'],
    );
  });

  it('cannot be told of a file that is too long or no text, nor before anything was read', () => {
    const files = { 'a/b.md': 'x'.repeat(300_000) };
    assert.equal(detectIn(files, { files: ['a/*.md'], contains: ['y'] }).state, 'cannot-tell');
    const repository = trackedRepository({ 'a/b.md': 'y' });
    repository.tracker.isRead = false;
    const milestone = milestoneWith([{ title: 'a', next: 'Do.', files: ['a/*.md'], contains: ['y'] }]);
    assert.equal(detectMilestone(milestone, evidenceOf(repository, strictHost), nobody).state, 'cannot-tell');
  });

  it('asks for the texts of the files that it names', () => {
    const milestone = milestoneWith([
      { title: 'a', next: 'Do.', files: ['a/*.md'], contains: ['y'] },
      { title: 'b', next: 'Do.', files: ['b/*.md'] },
    ]);
    assert.deepEqual([...globsWithWords([milestone])], ['a/*.md']);
  });
});

describe('a requirement of a document', () => {
  const wanted = { document: { kind: 'datasheet' as const, without: ['datasheet/empty-section'] } };
  const whole =
    '# Datasheet: churn\n\n## Motivation\n\nThe dataset was collected to find out which customers will leave the company within the next month.\n\n## Composition\n\nEach of the rows is one customer with the calls and the invoices of the last year.\n';
  const half = '# Datasheet: churn\n\n## Motivation\n\n## Composition\n\nRows of customers in the dataset.\n';

  it('is met by one in which the rules find nothing', () => {
    assert.deepEqual(told(detectIn({ 'data/DATASHEET.md': whole }, wanted)), ['met', '+ data/DATASHEET.md:1 A thing']);
  });

  it('is partly met by one in which they do, and says where', () => {
    const { state, reasons, next } = detectIn({ 'data/DATASHEET.md': half }, wanted);
    assert.equal(state, 'partly');
    assert.deepEqual(
      reasons.map(({ path, line, speaksFor }) => [path, line, speaksFor]),
      [
        ['data/DATASHEET.md', 1, true],
        ['data/DATASHEET.md', 3, false],
      ],
    );
    assert.match(next, /^Line 3 of data\/DATASHEET\.md: /);
  });

  it('takes the best of several, and none that is there for tests', () => {
    assert.equal(detectIn({ 'a/DATASHEET.md': half, 'b/DATASHEET.md': whole }, wanted).state, 'met');
    assert.equal(detectIn({ 'tests/fixtures/DATASHEET.md': whole }, wanted).state, 'not-met');
    assert.equal(
      detectIn({ 'a/DATASHEET.md': half, 'b/DATASHEET.md': whole }, { ...wanted, files: ['a/**'] }).state,
      'partly',
    );
  });

  it('is not met by one of which nobody can say what it lacks', () => {
    assert.deepEqual(told(detectIn({ 'DATASHEET.md': '# Datasheet: churn\n\nTo come.\n' }, wanted)), [
      'partly',
      '- DATASHEET.md:1 Hardly anything stands here yet',
      '> Add the thing.',
    ]);
    assert.equal(detectIn({ 'DATASHEET.md': '' }, wanted).reasons[0]?.text, 'Nothing stands here yet');
    assert.equal(
      detectIn({ 'DATASHEET.md': '', 'data/DATASHEET.md': half }, wanted).reasons[0]?.path,
      'data/DATASHEET.md',
    );
  });

  it('is not met by one that cannot be read', () => {
    const broken = 'name: a\n  motivation: b\nsections: [\n';
    assert.notEqual(detectIn({ 'datasheet.yaml': broken }, wanted).state, 'met');
  });
});

const readme = (text: string): Record<string, string> => ({
  'README.md': `# Churn\n\nA classifier that predicts which customers leave.\n\n${text}`,
  'train.py': 'model.fit(x, y)\n',
});

describe('a requirement of a check', () => {
  const check = 'readme/baseline' as const;

  it('follows what the README says', () => {
    const met = detectIn(readme('## Results\n\nThe baseline, a majority class, has F1 0.41; ours has F1 0.72.\n'), {
      check,
    });
    assert.equal(met.state, 'met');
    assert.deepEqual(
      met.reasons.map(({ path, line, speaksFor }) => [path, line, speaksFor]),
      [['README.md', 7, true]],
    );
    const missing = detectIn(readme('## Results\n\nOur model has F1 0.72 on the test set.\n'), { check });
    assert.equal(missing.state, 'not-met');
    assert.notEqual(missing.next, 'Add the thing.');
  });

  it('is not met without a README, and unknown before the files around it were read', () => {
    assert.deepEqual(told(detectIn({ 'train.py': '' }, { check })), ['not-met', '> Add the thing.']);
    const repository = trackedRepository(readme(''));
    repository.evidenceIsRead = false;
    const milestone = milestoneWith([{ title: 'a', next: 'Do.', check }]);
    assert.equal(detectMilestone(milestone, evidenceOf(repository, strictHost), nobody).state, 'cannot-tell');
  });
});

describe('a milestone', () => {
  const a = { title: 'a', next: 'Write a.', files: ['a.md'] };
  const b = { title: 'b', next: 'Write b.', files: ['b.md'] };
  const left = { title: 'c', next: 'Look at c.', files: ['left/c.md'] };
  const tell = (paths: readonly string[], requirements: readonly (typeof a)[]): readonly string[] =>
    told(
      detectMilestone(
        milestoneWith(requirements),
        evidenceIn(Object.fromEntries(paths.map((path) => [path, ''])), ['left']),
        nobody,
      ),
    );

  it('is met with all, partly with some, not with none', () => {
    assert.deepEqual(tell(['a.md', 'b.md'], [a, b]), ['met', '+ a.md:1 A', '+ b.md:1 B']);
    assert.deepEqual(tell(['b.md'], [a, b]), ['partly', '+ b.md:1 B', '> Write a.']);
    assert.deepEqual(tell(['c.md'], [a, b]), ['not-met', '> Write a.']);
  });

  it('is unknown when nothing that can be seen is missing', () => {
    assert.deepEqual(tell(['a.md'], [left, a]), ['cannot-tell', '+ a.md:1 A', '> Look at c.']);
    assert.deepEqual(tell([], [left, a]), ['not-met', '> Write a.']);
    assert.deepEqual(tell([], []), ['cannot-tell']);
  });

  it('is unknown as long as the files were not listed, and when a plan names a detector that is none', () => {
    const evidence = evidenceOf(new Repository('file:///'), strictHost);
    assert.equal(detectMilestone(milestoneWith([a]), evidence, nobody).state, 'cannot-tell');
    assert.equal(detectIn({ 'a.md': '' }, { detector: 'no-such-thing' }).state, 'cannot-tell');
  });

  it('shares requirements with those that it is the same as, even in a circle', () => {
    const one = milestoneWith([a], { id: 'm-1-one', sameAs: ['m-2-two', 'm-9-none'] });
    const two = milestoneWith([b], { id: 'm-2-two', sameAs: ['m-1-one'] });
    const lookup = (id: string) => [one, two].find((milestone) => milestone.id === id);
    assert.deepEqual(requirementsOf(one, lookup), [a, b]);
    assert.deepEqual(requirementsOf(two, lookup), [b, a]);
  });
});
