import assert from 'node:assert/strict';
import { repoIdIn, whyNoRepoId } from '../../../src/core/hub/repo-id';
import { fitsSizeCategory, sizeCategoryOf } from '../../../src/core/hub/size-category';
import { isHidden, nearestTask, retiredTask } from '../../../src/core/hub/tasks';

describe('ids of repositories', () => {
  for (const id of ['gpt2', 'owner/name', 'example-lab/a.b_c-d', '20newsgroups', 'out/name'])
    it(`takes ${id}`, () => assert.equal(whyNoRepoId(id), undefined));
  const refused: Readonly<Record<string, string>> = {
    'MS Marco': 'space',
    './model': 'path',
    '../model': 'path',
    '/mnt/model': 'path',
    '~/model': 'path',
    'C:\\model': 'path',
    'a/b/c': 'path',
    'out/': 'path',
    'https://example.org/a': 'address',
    'name@v1': 'shape',
    '': 'shape',
  };
  for (const [text, reason] of Object.entries(refused))
    it(`sees that "${text}" is none: ${reason}`, () => assert.equal(whyNoRepoId(text), reason));

  it('finds the id in an address of the Hub only', () => {
    assert.equal(repoIdIn('https://huggingface.co/datasets/example-lab/churn/tree/main'), 'example-lab/churn');
    assert.equal(repoIdIn('https://huggingface.co/gpt2'), 'gpt2');
    assert.equal(repoIdIn('https://example.org/example-lab/churn'), undefined);
  });
});

describe('size categories', () => {
  const rows: readonly (readonly [number, string])[] = [
    [0, 'n<1K'],
    [999, 'n<1K'],
    [1000, '1K<n<10K'],
    [7043, '1K<n<10K'],
    [999_999, '100K<n<1M'],
    [5e11, '100B<n<1T'],
    [1e12, 'n>1T'],
  ];
  for (const [count, category] of rows)
    it(`puts ${count} rows into ${category}`, () => {
      assert.equal(sizeCategoryOf(count), category);
      assert.ok(fitsSizeCategory(count, category));
    });

  it('lets a number on a limit fit both sides, and nothing else', () => {
    assert.ok(fitsSizeCategory(10_000, '1K<n<10K'));
    assert.ok(fitsSizeCategory(10_000, '10K<n<100K'));
    assert.ok(!fitsSizeCategory(10_001, '1K<n<10K'));
    assert.ok(!fitsSizeCategory(10_001, 'n<1K'));
    assert.ok(!fitsSizeCategory(10_001, 'n>1T'));
  });
});

describe('tasks of the Hub', () => {
  it('knows what replaces a retired task', () => {
    assert.equal(retiredTask('conversational')?.replacement, 'text-generation');
    assert.equal(retiredTask('text-generation'), undefined);
  });
  it('finds a task by a slip of the pen, by another name, or by a subtask, and guesses nothing else', () => {
    assert.equal(nearestTask('Text Clasification'), 'text-classification');
    assert.equal(nearestTask('ner'), 'token-classification');
    assert.equal(nearestTask('semantic-segmentation'), 'image-segmentation');
    assert.equal(nearestTask('image-generation'), undefined);
    assert.equal(nearestTask('classification'), undefined);
  });
  it('knows what is hidden where', () => {
    assert.ok(isHidden('table-to-text', 'model'));
    assert.ok(!isHidden('table-to-text', 'dataset'));
    assert.ok(isHidden('keypoint-detection', 'dataset'));
    assert.ok(!isHidden('text-classification', 'model'));
  });
});
