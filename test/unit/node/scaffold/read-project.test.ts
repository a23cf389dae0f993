import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { completeAnswers } from '../../../../src/core/scaffold/answers';
import { projectFiles } from '../../../../src/core/scaffold/project';
import { RECORD } from '../../../../src/core/scaffold/record';
import { createProject } from '../../../../src/node/scaffold/create-project';
import { sha256 } from '../../../../src/node/scaffold/hash';
import { readProject, type Project } from '../../../../src/node/scaffold/read-project';
import { tempFolder } from '../../../harness/temp-folder';
import { LICENSE, TEMPLATE } from '../../scaffold/template';

describe('a project on the disk', () => {
  const place = tempFolder();

  const project = async (): Promise<Project> => {
    const found = await readProject(place.path);
    assert.ok('record' in found);
    return found;
  };

  beforeEach(async () => {
    const files = projectFiles(TEMPLATE, completeAnswers(TEMPLATE, '2026-03-01'), LICENSE, sha256);
    assert.equal((await createProject({ folder: place.path, files })).kind, 'created');
  });

  it('is what its record says, and what its files say now', async () => {
    place.write({ 'README.md': '\uFEFF# Mine\r\n' });
    const { record, files } = await project();
    assert.deepEqual([record.template, record.version], [TEMPLATE.id, TEMPLATE.version]);
    assert.equal(files('README.md'), '# Mine\r\n');
    assert.equal(files('gone.md'), undefined);
  });

  it('never leads out of its folder, whatever its record says', async () => {
    place.write({ [`inner/${RECORD}`]: (await project()).files(RECORD) ?? '', 'secret.txt': 'x' });
    const inner = await readProject(place.at('inner'));
    assert.ok('record' in inner);
    assert.equal(inner.files('../secret.txt'), undefined);
  });

  it('has no links', async () => {
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

  it('has a record', async () => {
    rmSync(place.at(RECORD));
    const none = await readProject(place.path);
    assert.ok('problem' in none && /was not made from a template/.test(none.problem));
    place.write({ [RECORD]: 'template: [' });
    const damaged = await readProject(place.path);
    assert.ok('problem' in damaged && /is damaged/.test(damaged.problem));
  });
});
