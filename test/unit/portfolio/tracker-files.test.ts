import assert from 'node:assert/strict';
import { LONGEST_EVIDENCE } from '../../../src/core/portfolio/evidence-files';
import {
  isTrackerFile,
  longestFor,
  takeTrackerText,
  trackerFilesAmong,
  withoutOutputs,
} from '../../../src/core/portfolio/tracker-files';
import { TrackerTexts } from '../../../src/core/portfolio/tracker-texts';
import { notebookOf } from '../../harness/milestones';

const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words));

describe('files that the tracker reads', () => {
  it('are notes, code, tests, notebooks, prompts, data and the heads of tables', () => {
    for (const path of [
      'career/role.md',
      'docs/deep/down/here/eda.qmd',
      'tests/unit/test_clean.py',
      'src/a/b/c/d/e.py',
      'notebooks/eda.ipynb',
      'prompts/answer/v2.txt',
      'src/answer.jinja2',
      '.github/workflows/ci.yml',
      'serving/Dockerfile',
      'sql/build.sql',
      'eval/questions.jsonl',
      'data/trips.csv',
      '.env.example',
    ])
      assert.equal(isTrackerFile(path), true, path);
  });

  it('are no pictures, models, locks, or what tools leave behind', () => {
    for (const path of [
      'docs/a.png',
      'models/a.joblib',
      'prompts/picture.png',
      'package-lock.json',
      'mlruns/0/meta.json',
      '.ipynb_checkpoints/a.ipynb',
      'a/b/c/d/notes.txt',
      'tools/a.exe',
    ])
      assert.equal(isTrackerFile(path), false, path);
  });

  it('come in the order of what they tell, and not without end', () => {
    const some = trackerFilesAmong(['data/a.csv', 'deep/down/a.md', 'params.json', 'src/a.py', 'README.md']);
    assert.deepEqual(some, ['README.md', 'src/a.py', 'deep/down/a.md', 'params.json', 'data/a.csv']);
    assert.equal(trackerFilesAmong(Array.from({ length: 9000 }, (_, index) => `a/${index}.md`)).length, 1500);
  });
});

describe('what is kept of them', () => {
  it('is the whole text, or the first lines of a long table', () => {
    const texts = new TrackerTexts();
    takeTrackerText(texts, 'a.md', 'text');
    assert.equal(texts.textOf('a.md'), 'text');
    const rows = `name,n\n${'row,1\n'.repeat(LONGEST_EVIDENCE)}`;
    takeTrackerText(texts, 'a.csv', rows);
    assert.equal(texts.textOf('a.csv'), undefined);
    const head = texts.headOf('a.csv') ?? '';
    assert.ok(head.startsWith('name,n\nrow,1\n') && head.endsWith('row,1\n') && head.length <= 8000);
  });

  it('is nothing of what is too long or no text, which then counts as asked for', () => {
    const texts = new TrackerTexts();
    takeTrackerText(texts, 'a.md', 'x'.repeat(LONGEST_EVIDENCE + 1));
    takeTrackerText(texts, 'b.md', undefined);
    for (const path of ['a.md', 'b.md']) {
      assert.equal(texts.has(path), true);
      assert.equal(texts.headOf(path), undefined);
    }
    texts.forget('a.md');
    assert.equal(texts.has('a.md'), false);
  });

  it('has another version only when it is another text', () => {
    const texts = new TrackerTexts();
    const versions = ['a', 'a', 'b', undefined, undefined].map((text) => {
      takeTrackerText(texts, 'a.md', text);
      return texts.version;
    });
    assert.equal(new Set(versions).size, 3);
    assert.deepEqual([versions[0] === versions[1], versions[3] === versions[4]], [true, true]);
  });

  it('is a notebook without its outputs, each line where it was', () => {
    const notebook = notebookOf(['code', 'a = 1', 'print(a)'], ['markdown', 'Text']);
    const kept = withoutOutputs(notebook);
    assert.deepEqual(
      JSON.parse(kept),
      JSON.parse(notebook.replaceAll(/"outputs": \[[^\]]*\][^\]]*\]/g, '"outputs": []')),
    );
    assert.equal(lineOf(kept, 'Text'), lineOf(notebook, 'Text'));
    assert.equal(kept.includes('printed'), false);
    assert.equal(withoutOutputs(notebook.replaceAll('\n', '\r\n')).includes('printed'), false);
    const short = '{"cells":[{"outputs":[]}]}';
    assert.equal(withoutOutputs(short), short);
    assert.ok(longestFor('a.ipynb') > longestFor('a.md'));
  });
});
