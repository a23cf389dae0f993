import assert from 'node:assert/strict';
import { nameFrom, nameProblem, pathProblem, tooLongPath } from '../../../src/core/scaffold/safe-path';

describe('names of projects', () => {
  for (const name of ['churn', 'churn-service', 'a', 'b2b-leads-2', 'c'.repeat(64), 'console', 'com-10', 'lpt'])
    it(`${name} can be one`, () => assert.equal(nameProblem(name), undefined));

  for (const [name, problem] of [
    ['', /^A project needs a name/],
    ['Churn', /Write churn\.$/],
    ['churn_service', /Write churn-service\.$/],
    ['churn--service', /single hyphens.* Write churn-service\.$/],
    ['-churn', /Write churn\.$/],
    ['churn-', /Write churn\.$/],
    ['2024-churn', /begins with a letter\. Write churn\.$/],
    ['../churn', /Write churn\.$/],
    ['Größe', /Write grosse\.$/],
    ['2024', /begins with a letter\.$/],
    ['数据', /begins with a letter\.$/],
    ['c'.repeat(65), /has 65 characters\. Write 64 at most\.$/],
    ['nul', /^Windows keeps the name nul/],
    ['com1', /^Windows keeps/],
  ] as const)
    it(`${JSON.stringify(name)} cannot, and it is said why`, () => assert.match(nameProblem(name) ?? '', problem));

  it('come from whatever a folder is called, and can always be one then', () => {
    for (const [text, name] of [
      ['My Project', 'my-project'],
      ['Prédiction d’été', 'prediction-d-ete'],
      ['01_churn', 'churn'],
      ['Größe Łódź', 'grosse-lodz'],
      ['a'.repeat(63) + '--b', 'a'.repeat(63)],
      ['AUX', undefined],
      ['...', undefined],
    ] as const) {
      assert.equal(nameFrom(text), name);
      if (name !== undefined) assert.equal(nameProblem(name), undefined);
    }
  });
});

describe('paths of a project', () => {
  for (const path of [
    'README.md',
    '.github/workflows/ci.yml',
    'src/a b.py',
    'données/ä.csv',
    '..a/b..c',
    'a/auxiliary.py',
  ])
    it(`${path} is one`, () => assert.equal(pathProblem(path), undefined));

  for (const [path, problem] of [
    ['', /no path/],
    ['/etc/passwd', /no path/],
    ['C:/x', /no path/],
    ['c:x', /no path/],
    ['a\\b', /no path/],
    ['../x', /leads out/],
    ['a/../../x', /leads out/],
    ['a/./b', /leads out/],
    ['a//b', /leads out/],
    ['a/', /leads out/],
    ['..', /leads out/],
    ['con', /device/],
    ['src/NUL.txt', /device/],
    ['lpt1/x', /device/],
    ['a/COM¹.md', /device/],
    ['a:b', /no path/],
    ['src/a:b', /does not allow/],
    ['what?.md', /does not allow/],
    ['a/b.', /does not allow/],
    ['a /b', /does not allow/],
    ['a\u0000b', /does not allow/],
    ['a\nb', /does not allow/],
  ] as const)
    it(`${JSON.stringify(path)} is none`, () => assert.match(pathProblem(path) ?? '', problem));

  it('are too long for Windows together with their folder', () => {
    assert.equal(tooLongPath('C:\\work', ['README.md', 'src/train.py']), undefined);
    assert.equal(tooLongPath(`C:\\${'x'.repeat(230)}`, ['a', 'src/train.py']), 'src/train.py');
    assert.equal(tooLongPath('x'.repeat(238), ['a']), undefined);
    assert.equal(tooLongPath('x'.repeat(239), ['a']), 'a');
  });
});
