import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { completeAnswers } from '../../../../src/core/scaffold/answers';
import { projectFiles } from '../../../../src/core/scaffold/project';
import { RECORD } from '../../../../src/core/scaffold/record';
import type { Template } from '../../../../src/core/scaffold/template';
import { updatesOf, type FileUpdate } from '../../../../src/core/scaffold/update';
import { createProject } from '../../../../src/node/scaffold/create-project';
import { sha256 } from '../../../../src/node/scaffold/hash';
import { applyUpdates, readProject, type Project } from '../../../../src/node/scaffold/project-updates';
import { tempFolder } from '../../../harness/temp-folder';
import { LICENSE, TEMPLATE } from '../../scaffold/template';
import { changedPaths, faultyDisk, fromThenOn, once, snapshot } from './faulty-disk';

const ANSWERS = completeAnswers(TEMPLATE, '2026-03-01');
const NEXT: Template = {
  ...TEMPLATE,
  version: '1.1.0',
  files: [
    { path: 'README.md', text: '# <% title %>, better\n\nMore.\n' },
    { path: 'card.yaml', text: 'owner: "<% author %>"\n' },
    { path: 'src/new/serve.py', text: 'serve\n' },
  ],
};

const updates = ({ record, files }: Project): readonly FileUpdate[] =>
  updatesOf(record, projectFiles(NEXT, record.answers, LICENSE, sha256), files, sha256);

describe('updates of a project on the disk', () => {
  const place = tempFolder();
  const read = (path: string): string => readFileSync(place.at(path), 'utf8');

  const make = async (): Promise<void> => {
    const files = projectFiles(TEMPLATE, ANSWERS, LICENSE, sha256);
    assert.equal((await createProject({ folder: place.path, files })).kind, 'created');
  };

  const project = async (): Promise<Project> => {
    const found = await readProject(place.path);
    assert.ok('record' in found);
    return found;
  };

  const apply = async (taken?: readonly FileUpdate[], disk?: Parameters<typeof applyUpdates>[4]) => {
    const found = await project();
    return applyUpdates(place.path, taken ?? updates(found), found.record, '1.1.0', disk);
  };

  it('are written, and not offered again', async () => {
    await make();
    chmodSync(place.at('README.md'), 0o755);
    const outcome = await apply();
    assert.equal(outcome.kind, 'created');
    assert.match(read('README.md'), /better/);
    assert.equal(statSync(place.at('README.md')).mode & 0o777, 0o755);
    assert.equal(read('src/new/serve.py'), 'serve\n');
    assert.ok(!existsSync(place.at('src/train.py')));
    const after = await project();
    assert.equal(after.record.version, '1.1.0');
    assert.deepEqual(updates(after), []);
  });

  it('keep line ends and the byte order mark of the author', async () => {
    await make();
    place.write({ 'README.md': `\uFEFF${read('README.md').replaceAll('\n', '\r\n')}` });
    await apply();
    assert.equal(read('README.md'), '\uFEFF# Churn service, better\r\n\r\nMore.\r\n');
  });

  it('are not written over what has changed since they were shown', async () => {
    await make();
    const taken = updates(await project());
    place.write({ 'README.md': '# Mine\n' });
    const before = snapshot(place.path);
    const outcome = await apply(taken);
    assert.equal(outcome.kind, 'undone');
    assert.match(outcome.reason, /README\.md has changed in the meantime/);
    assert.deepEqual(snapshot(place.path), before);
  });

  it('never lead out of the folder, whatever a record says', async () => {
    await make();
    mkdirSync(place.at('project'));
    place.write({ 'secret.txt': 'x', 'project/.ml-portfolio.yaml': read('.ml-portfolio.yaml') });
    const { record, files } = await project();
    assert.equal(files('../secret.txt'), undefined);
    const out: FileUpdate = { path: '../secret.txt', kind: 'removed', before: 'x', after: undefined };
    const outcome = await applyUpdates(place.at('project'), [out], record, '1.1.0');
    assert.equal(outcome.kind, 'undone');
    assert.match(outcome.reason, /is not written: it leads out/);
    assert.equal(read('secret.txt'), 'x');
  });

  it('read no links', async () => {
    await make();
    rmSync(place.at('README.md'));
    place.write({ 'other/secret.md': 'x' });
    place.link('README.md', 'other/secret.md');
    place.link('linked', 'other');
    const { files } = await project();
    assert.deepEqual(
      [files('README.md'), files('linked/secret.md'), files('src'), files('gone/x.md')],
      Array(4).fill(undefined),
    );
    assert.equal(files('other/secret.md'), 'x');
  });

  it('need a record', async () => {
    const none = await readProject(place.path);
    assert.ok('problem' in none && /was not made from a template/.test(none.problem));
    place.write({ '.ml-portfolio.yaml': 'template: [' });
    const damaged = await readProject(place.path);
    assert.ok('problem' in damaged && /is damaged/.test(damaged.problem));
  });

  it('are written all or nothing, whichever call of the disk fails', async () => {
    await make();
    const before = snapshot(place.path);
    const counted = faultyDisk({ code: '', hits: () => false });
    assert.equal((await apply(undefined, counted.disk)).kind, 'created');
    const done = snapshot(place.path);
    for (let call = 1; call <= counted.calls(); call++)
      for (const fault of [once(call, 'ENOSPC'), fromThenOn(call, 'EIO')]) {
        rmSync(place.path, { recursive: true });
        mkdirSync(place.path);
        await make();
        const outcome = await apply(undefined, faultyDisk(fault).disk);
        const changed = changedPaths(before, snapshot(place.path));
        if (outcome.kind === 'undone') assert.deepEqual(changed, [], `${call}: ${outcome.reason}`);
        if (outcome.kind !== 'partial') continue;
        const unnamed = changed.filter((path) => !outcome.left.some((left) => `${path}/`.startsWith(`${left}/`)));
        assert.deepEqual(unnamed, [], `${call}: ${outcome.left.join()}`);
        // Taken again, whatever of it is there already.
        const rest = updates(await project());
        assert.equal((await apply(rest)).kind, 'created', String(call));
        const other = changedPaths(done, snapshot(place.path)).filter((path) => path !== RECORD);
        assert.deepEqual(other, [], String(call));
        assert.deepEqual(updates(await project()), [], String(call));
      }
  });
});
