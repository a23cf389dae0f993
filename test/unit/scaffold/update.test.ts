import assert from 'node:assert/strict';
import { completeAnswers } from '../../../src/core/scaffold/answers';
import { projectFiles } from '../../../src/core/scaffold/project';
import { fingerprint, readRecord, writeRecord, type ProjectRecord } from '../../../src/core/scaffold/record';
import type { Template } from '../../../src/core/scaffold/template';
import { updatedRecord, updatesOf } from '../../../src/core/scaffold/update';
import { HASH, LICENSE, TEMPLATE } from './template';

const ANSWERS = completeAnswers(TEMPLATE, '2026-03-01', { author: 'Ada: #1 "x"\\' });

const textsOf = (template: Template): Map<string, string> =>
  new Map(projectFiles(template, ANSWERS, LICENSE, HASH).map(({ path, text }) => [path, text]));

const recordOf = (files: ReadonlyMap<string, string>): ProjectRecord => {
  const record = readRecord(files.get('.ml-portfolio.yaml') ?? '');
  assert.ok(record);
  return record;
};

describe('the record of a project', () => {
  it('says the same when it is read as when it was written', () => {
    const record = recordOf(textsOf(TEMPLATE));
    assert.deepEqual(readRecord(writeRecord(record)), record);
    assert.deepEqual([record.template, record.version, record.answers], ['tabular', '1.0.0', ANSWERS]);
  });

  it('keeps paths of any kind', () => {
    const files = { '.github/ci.yml': '1', 'a: b': '2', '#x': '3', true: '4', '012': '5', 'ä "q"': '6' };
    const record = { ...recordOf(textsOf(TEMPLATE)), files };
    assert.deepEqual({ ...readRecord(writeRecord(record))?.files }, files);
  });

  it('does not hang on line ends, nor on a byte order mark', () => {
    assert.equal(fingerprint('\uFEFFa\r\nb\r\n', HASH), fingerprint('a\nb\n', HASH));
    assert.notEqual(fingerprint('a\nb', HASH), fingerprint('a\nb\n', HASH));
  });

  it('is none when it was damaged', () => {
    const text = writeRecord(recordOf(textsOf(TEMPLATE)));
    for (const damaged of [
      '',
      'just text',
      '[]',
      'a: [',
      text.replace('template: tabular', 'template: 3'),
      text.replace(/track: .*/, 'track: "chef"'),
      text.replace(/license: .*/, 'license: [mit]'),
      text.replace('files:', 'file:'),
      text.replace(/README\.md: .*/, 'README.md: 4'),
      text.replace(/ {2}name: .*\n/, ''),
    ])
      assert.equal(readRecord(damaged), undefined, damaged);
  });
});

describe('updates from a template', () => {
  const before = textsOf(TEMPLATE);
  const record = recordOf(before);
  const [train, readme, card] = TEMPLATE.files;
  assert.ok(train && readme && card);
  const next: Template = {
    ...TEMPLATE,
    version: '1.1.0',
    files: [{ ...readme, text: '# <% title %>, better\n' }, card, { path: 'Makefile', text: 'train:\n' }],
  };
  const after = Array.from(textsOf(next), ([path, text]) => ({ path, text }));

  const updates = (disk: Readonly<Record<string, string | undefined>> = {}, known = record) =>
    updatesOf(known, after, (path) => (path in disk ? disk[path] : before.get(path)), HASH).map(
      ({ path, kind }) => `${kind} ${path}`,
    );

  it('are what the template has changed in files that the author has not', () => {
    assert.deepEqual(updates(), ['added Makefile', 'changed README.md', 'removed src/train.py']);
  });

  it('do not count line ends as a change of the author’s', () => {
    assert.deepEqual(updates({ 'README.md': before.get('README.md')?.replaceAll('\n', '\r\n') }), [
      'added Makefile',
      'changed README.md',
      'removed src/train.py',
    ]);
  });

  it('say where both have changed something, or the author took a file out', () => {
    assert.deepEqual(updates({ 'README.md': '# Mine\n', Makefile: 'all:\n', 'src/train.py': 'mine\n' }), [
      'changed-by-both Makefile',
      'changed-by-both README.md',
    ]);
    assert.deepEqual(updates({ 'README.md': undefined }), [
      'added Makefile',
      'deleted-by-author README.md',
      'removed src/train.py',
    ]);
  });

  it('are none where the author has it already, or changed what the template did not', () => {
    const done = Object.fromEntries(after.map(({ path, text }) => [path, text]));
    assert.deepEqual(updates({ ...done, 'src/train.py': undefined }), []);
    assert.deepEqual(
      updatesOf(
        record,
        Array.from(before, ([path, text]) => ({ path, text })),
        () => 'mine',
        HASH,
      ),
      [],
    );
  });

  it('are offered again until they are taken, and then no more', () => {
    const all = updatesOf(record, after, (path) => before.get(path), HASH);
    const taken = all.filter(({ path }) => path !== 'Makefile');
    const updated = updatedRecord(record, '1.1.0', taken, HASH);
    assert.equal(updated.version, '1.1.0');
    assert.ok(!('src/train.py' in updated.files) && !('Makefile' in updated.files));
    const disk = { 'README.md': all.find(({ path }) => path === 'README.md')?.after, 'src/train.py': undefined };
    assert.deepEqual(updates(disk, updated), ['added Makefile']);
    const finished = updatedRecord(updated, '1.1.0', all, HASH);
    assert.deepEqual(updates({ ...disk, Makefile: 'train:\n' }, finished), []);
  });
});
