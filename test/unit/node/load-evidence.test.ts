import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { Workspace } from '../../../src/core/case-study/workspace/workspace';
import { LONGEST_EVIDENCE } from '../../../src/core/portfolio/evidence-files';
import { DEFAULTS } from '../../../src/core/settings';
import { gitRemote } from '../../../src/node/git-remote';
import { loadEvidence } from '../../../src/node/load-evidence';
import { loadRepository } from '../../../src/node/load-repository';
import { parseDocument } from '../../harness/engine';
import { tempFolder } from '../../harness/temp-folder';

const REMOTE =
  '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:anna/churn.git\n\tfetch = +refs/heads/*\n';
const signal = new AbortController().signal;

describe('loading evidence', () => {
  const folder = tempFolder();
  const load = () => loadRepository(folder.path, { ...DEFAULTS, signal });

  it('reads what says something about a case study, and where the repository comes from', async () => {
    folder.git();
    folder.write({
      '.git/config': REMOTE,
      'churn-case-study.md': '# Churn\n',
      Makefile: 'train:\n\tpython train.py\n',
      'train.py': 'SEED = 7\n',
      'big/config.yaml': `a: ${'x'.repeat(LONGEST_EVIDENCE)}\n`,
      'notes.txt': 'nothing\n',
    });
    const { repository } = await load();
    assert.equal(repository.evidenceIsRead, true);
    assert.equal(repository.textOf('Makefile'), 'train:\n\tpython train.py\n');
    assert.equal(repository.textOf('big/config.yaml'), undefined);
    assert.equal(repository.textOf('notes.txt'), undefined);
    const { facts, remote } = new Workspace(repository, '');
    assert.equal(facts.tasks[0]?.name, 'train');
    assert.equal(facts.seeds[0]?.value, 7);
    assert.equal(remote?.page, 'https://github.com/anna/churn');
  });

  it('reads nothing more where no document asks for it, until one does', async () => {
    folder.write({ 'model-card.yaml': 'model_details:\n  name: churn\n', Makefile: 'train:\n' });
    const { repository } = await load();
    assert.equal(repository.evidenceIsRead, false);
    assert.equal(repository.textOf('Makefile'), undefined);
    await loadEvidence(folder.path, repository, signal);
    assert.equal(repository.textOf('Makefile'), 'train:\n');
    assert.equal(repository.remote, undefined);
  });

  it('reads the metrics that cards are compared with, under whatever name a card or an experiment gives', async () => {
    const files = { 'reports/churn.json': '{"auc": 0.8}', 'metrics.json': '{"auc": 0.7}' };
    folder.write({ ...files, 'model_card.md': '# Churn\n' });
    const markdown = (await load()).repository;
    assert.deepEqual(
      Object.keys(files).map((path) => markdown.textOf(path)),
      [undefined, '{"auc": 0.7}'],
    );
    folder.write({ 'model-card.yaml': 'model_details:\n  name: churn\nmetrics_file: reports/churn.json\n' });
    const structured = (await load()).repository;
    assert.deepEqual(
      Object.keys(files).map((path) => structured.textOf(path)),
      Object.values(files),
    );
    for (const path of ['model-card.yaml', 'model_card.md']) rmSync(folder.at(path));
    folder.write({ 'run.experiment.yaml': 'name: churn\nresults_file: reports/churn.json\n' });
    assert.equal((await load()).repository.textOf('reports/churn.json'), '{"auc": 0.8}');
  });

  it('keeps what an open document says instead of what is on the disk', async () => {
    folder.write({ 'churn-case-study.md': '# Churn\n', 'dvc.yaml': 'stages:\n  train:\n    cmd: a\n' });
    const { repository } = await load();
    const names = (): string[] => new Workspace(repository, '').facts.tasks.map(({ name }) => name);
    assert.deepEqual(names(), ['', 'train']);
    repository.put(parseDocument('dvc.yaml', 'stages:\n  fit:\n    cmd: a\n') ?? assert.fail());
    assert.deepEqual(names(), ['', 'fit']);
  });
});

describe('the remote of a repository', () => {
  const folder = tempFolder();

  it('is origin, or the only one', async () => {
    folder.git();
    assert.equal(await gitRemote(folder.path), undefined);
    folder.write({ '.git/config': '[remote "mine"]\n\turl = https://example.org/a/b.git\n', 'src/a.py': '' });
    assert.equal(await gitRemote(folder.at('src')), 'https://example.org/a/b.git');
    folder.write({ '.git/config': `[remote "mine"]\n\turl = https://example.org/a/b.git\n${REMOTE}` });
    assert.equal(await gitRemote(folder.path), 'git@github.com:anna/churn.git');
  });

  it('is found from a worktree and from a submodule', async () => {
    folder.write({
      'main/.git/config': REMOTE,
      'main/.git/worktrees/a/HEAD': 'ref\n',
      'tree/.git': `gitdir: ${folder.at('main/.git/worktrees/a')}\n`,
      'main/.git/modules/sub/config': '[remote "origin"]\n\turl = https://example.org/s.git\n',
      'main/sub/.git': 'gitdir: ../.git/modules/sub\n',
    });
    assert.equal(await gitRemote(folder.at('tree')), 'git@github.com:anna/churn.git');
    assert.equal(await gitRemote(folder.at('main/sub')), 'https://example.org/s.git');
  });
});
