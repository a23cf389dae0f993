import assert from 'node:assert/strict';
import { DEFAULTS } from '../../../src/core/settings';
import { WatchedFiles } from '../../../src/server/watched-files';
import { Workspaces, type Workspace } from '../../../src/server/workspace';
import { memoryPorts, ROOT, uriOf, type World } from '../../harness/lsp-client';

interface Watched {
  readonly workspace: Workspace;
  readonly change: (path: string, kind?: 'changed' | 'deleted') => Promise<boolean>;
}

async function watch(files: World, open: readonly string[] = []): Promise<Watched> {
  const ports = memoryPorts(files);
  const workspaces = new Workspaces();
  workspaces.set([ROOT]);
  const { workspace } = workspaces.of(uriOf('README.md'));
  await workspace.load(ports, DEFAULTS);
  const watched = new WatchedFiles(ports, workspaces, (uri) => open.some((path) => uriOf(path) === uri));
  return {
    workspace,
    change: (path, kind = 'changed') => watched.apply([{ uri: uriOf(path), kind }], () => Promise.resolve(DEFAULTS)),
  };
}

describe('evidence that changes outside the editor', () => {
  it('is read again, and counts as a change only when it says something else', async () => {
    const files: World = { Makefile: 'train:\n', 'notes.txt': '' };
    const { workspace, change } = await watch(files);
    workspace.repository.evidenceIsRead = true;
    assert.equal(await change('Makefile'), false);
    files['Makefile'] = 'fit:\n';
    assert.equal(await change('Makefile'), true);
    assert.equal(workspace.repository.textOf('Makefile'), 'fit:\n');
    assert.equal(await change('notes.txt'), false);
    assert.equal(await change('Makefile', 'deleted'), true);
    assert.equal(workspace.repository.textOf('Makefile'), undefined);
  });

  it('is read from the disk when the file is open and none of our documents', async () => {
    const files: World = { 'docker-compose.yml': 'services: {}\n' };
    const { workspace, change } = await watch(files, ['docker-compose.yml']);
    workspace.repository.evidenceIsRead = true;
    files['docker-compose.yml'] = 'services:\n  api: {}\n';
    assert.equal(await change('docker-compose.yml'), true);
    assert.equal(workspace.repository.textOf('docker-compose.yml'), 'services:\n  api: {}\n');
  });

  it('is left alone as long as nobody asks', async () => {
    const files: World = { 'model_card.md': '# A\n' };
    const { workspace, change } = await watch(files);
    files['Makefile'] = 'train:\n';
    assert.equal(await change('Makefile'), true);
    assert.equal(workspace.repository.textOf('Makefile'), undefined);
  });

  it('of the milestone tracker is read again as well, and forgotten with its file', async () => {
    const files: World = { 'docs/plan.md': 'a\n', 'tests/test_a.py': '' };
    const { workspace, change } = await watch(files);
    assert.equal(await change('tests/test_a.py'), false);
    const { tracker } = workspace.repository;
    tracker.isRead = true;
    files['docs/plan.md'] = 'b\n';
    files['tests/test_b.py'] = 'def test_b(): pass\n';
    assert.equal(await change('docs/plan.md'), true);
    assert.equal(await change('docs/plan.md'), false);
    assert.equal(await change('tests/test_b.py'), true);
    assert.equal(tracker.textOf('docs/plan.md'), 'b\n');
    assert.equal(tracker.textOf('tests/test_b.py'), 'def test_b(): pass\n');
    assert.equal(workspace.repository.textOf('docs/plan.md'), undefined);
    assert.equal(await change('docs/plan.md', 'deleted'), true);
    assert.equal(tracker.textOf('docs/plan.md'), undefined);
  });

  it('is asked for once, when a case study turns up late', async () => {
    const files: World = { 'model_card.md': '# A\n' };
    const { workspace } = await watch(files);
    let asked = 0;
    const ports = { ...memoryPorts(files), readEvidence: () => Promise.resolve(void asked++) };
    assert.deepEqual(
      [await workspace.readEvidence(ports), await workspace.readEvidence(ports), asked],
      [true, false, 1],
    );
  });
});
