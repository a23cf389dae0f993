import assert from 'node:assert/strict';
import { Workspace } from '../../../../src/core/case-study/workspace/workspace';
import { repositoryOf } from '../../../harness/engine';

const of = (files: Record<string, string>, folder = ''): Workspace => new Workspace(repositoryOf(files), folder);

describe('workspace', () => {
  it('knows nothing before the files were listed', () => {
    const workspace = of({});
    assert.equal(workspace.isKnown, true);
    assert.deepEqual(workspace.facts.tasks, []);
    assert.equal(workspace.facts.licence, undefined);
  });

  it('looks at the project of the README and at what the whole repository shares', () => {
    const files = {
      LICENSE: 'MIT License\n\nPermission is hereby granted, free of charge, to any person',
      'uv.lock': '',
      '.github/workflows/test.yml': 'on: push\n',
      'churn/README.md': '# Churn',
      'churn/train.py': 'SEED = 7\n',
      'churn/tests/test_train.py': '',
      'other/train.py': 'SEED = 8\n',
    };
    const { facts } = of(files, 'churn');
    assert.deepEqual(facts.licence, { path: 'LICENSE', spdx: 'MIT' });
    assert.deepEqual(facts.lockFiles, ['uv.lock']);
    assert.deepEqual(facts.ciFiles, ['.github/workflows/test.yml']);
    assert.deepEqual(
      facts.seeds.map(({ path, value }) => [path, value]),
      [['churn/train.py', 7]],
    );
    assert.deepEqual(facts.testFiles, ['churn/tests/test_train.py']);
  });

  it('takes a README in docs for that of the whole', () => {
    const workspace = of({ 'docs/README.md': '# Churn', 'train.py': 'model.fit(X)\n' }, 'docs');
    assert.deepEqual(workspace.facts.trainingScripts, ['train.py']);
    assert.equal(workspace.nameOf('train.py'), '../train.py');
  });

  it('names what makes a model by its name, then by what it does', () => {
    const { facts } = of({
      'app.py': 'print(1)\n',
      'model_building.py': '',
      'experiment.py': 'clf.fit(X, y)\n',
      'src/train_xgb.py': '',
      'src/constrained.py': '',
      'src/test_train.py': 'clf.fit(X, y)\n',
    });
    assert.deepEqual(facts.trainingScripts, ['model_building.py', 'src/train_xgb.py', 'experiment.py']);
    assert.deepEqual(facts.entryPoints, ['app.py']);
  });

  it('reads again when a file has changed', () => {
    const repository = repositoryOf({ Makefile: 'train:\n\tpython train.py\n' });
    const names = (): string[] => new Workspace(repository, '').facts.tasks.map(({ name }) => name);
    assert.deepEqual(names(), ['train']);
    const { facts } = new Workspace(repository, '');
    assert.equal(new Workspace(repository, '').facts, facts);
    repository.setText('Makefile', 'fit:\n\tpython train.py\n');
    assert.deepEqual(names(), ['fit']);
    repository.removeFile('Makefile');
    assert.deepEqual(names(), []);
  });

  it('knows where the repository is published', () => {
    const repository = repositoryOf({});
    const page = (url: string): string | undefined => {
      repository.remote = url;
      return new Workspace(repository, '').remote?.page;
    };
    assert.equal(page('git@github.com:anna/churn.git'), 'https://github.com/anna/churn');
    assert.equal(page('https://token@gitlab.com/team/data/churn.git'), 'https://gitlab.com/team/data/churn');
    assert.equal(page('ssh://git@git.example.org:2222/anna/churn'), 'https://git.example.org/anna/churn');
    assert.equal(page('../churn.git'), undefined);
  });

  it('finds files by name below the project and beside it', () => {
    const workspace = of({ 'a/README.md': '', 'a/src/Train.py': '', 'b/train.py': '' }, 'a');
    assert.deepEqual(workspace.named('train.py'), ['a/src/Train.py']);
    assert.equal(workspace.has('src/Train.py'), true);
    assert.equal(workspace.has('../b/train.py'), true);
    assert.equal(workspace.has('src/train.py'), false);
    assert.equal(workspace.has('../../train.py'), undefined);
  });
});
