import assert from 'node:assert/strict';
import { commandOf, runsTests, wholeRecipe } from '../../../../src/core/case-study/workspace/tasks';
import { Workspace } from '../../../../src/core/case-study/workspace/workspace';
import { repositoryOf } from '../../../harness/engine';

const factsOf = (path: string, text: string) => new Workspace(repositoryOf({ [path]: text }), '').facts;
const commands = (path: string, text: string): (string | undefined)[] => factsOf(path, text).tasks.map(commandOf);

const whole = (path: string, text: string, name: string): string => {
  const { tasks } = factsOf(path, text);
  const task = tasks.find((one) => one.name === name);
  assert.ok(task, name);
  return wholeRecipe(task, tasks);
};

describe('tasks of a repository', () => {
  it('reads the targets of a Makefile with what they do', () => {
    const makefile = [
      '# all of it',
      'PYTHON := python3',
      'DIRS ::= a b',
      '.PHONY: train all',
      '',
      'all: data \\',
      '  train ## everything',
      'data: export MODE = full',
      'data:',
      '\tdvc pull # data',
      'train evaluate: data',
      '\t$(PYTHON) train.py --url=http://x',
      'build/app: Dockerfile',
    ].join('\n');
    const { taskFiles } = factsOf('Makefile', makefile);
    assert.equal(taskFiles[0]?.isComplete, true);
    assert.deepEqual(
      taskFiles[0]?.tasks.map(({ name, line, recipe }) => [name, line, recipe]),
      [
        ['all', 6, 'data  train'],
        ['data', 8, 'export MODE = full\ndvc pull # data'],
        ['train', 11, 'data\n$(PYTHON) train.py --url=http://x'],
        ['evaluate', 11, 'data\n$(PYTHON) train.py --url=http://x'],
        ['build/app', 13, 'Dockerfile'],
      ],
    );
  });

  it('says that a Makefile may have more targets than those that stand in it', () => {
    for (const text of ['include common.mk\na:\n', '%.csv: %.json\n\tx\n', '$(NAMES): a\n', '$(eval $(call f))\n'])
      assert.equal(factsOf('Makefile', text).taskFiles[0]?.isComplete, false, text);
  });

  it('reads the tasks of other runners', () => {
    assert.deepEqual(
      commands(
        'justfile',
        'set shell := ["bash"]\nx := "1"\ntrain epochs="3": data\n  python t.py\nalias t := train\n',
      ),
      ['just train', 'just t'],
    );
    assert.deepEqual(commands('package.json', '{"scripts": {"start": "next", "train": "python train.py"}}'), [
      'npm start',
      'npm run train',
    ]);
    assert.deepEqual(commands('Taskfile.yml', 'version: 3\ntasks:\n  train:\n    cmds: [python train.py]\n'), [
      'task train',
    ]);
    assert.deepEqual(commands('dvc.yaml', 'stages:\n  train:\n    cmd: python train.py\n'), [
      'dvc repro',
      'dvc repro train',
    ]);
    assert.deepEqual(
      commands(
        'pyproject.toml',
        [
          '[project]',
          'dependencies = [',
          '  "a[b]>=1", # not [closed',
          ']',
          '[project.scripts]',
          'churn = "churn.cli:main"',
          '[tool.poe.tasks]',
          'test = "pytest"',
          '[tool.poe.tasks.train]',
          'cmd = "python train.py"',
          'help = "x"',
        ].join('\n'),
      ),
      ['churn', 'poe test', 'poe train'],
    );
    assert.deepEqual(commands('Pipfile', '[scripts]\ntrain = "python train.py"\n[packages]\na = "*"\n'), [
      'pipenv run train',
    ]);
    assert.deepEqual(commands('tasks.py', 'from invoke import task\n\n@task\ndef train_all(c):\n    pass\n'), [
      'invoke train-all',
    ]);
    assert.deepEqual(commands('MLproject', 'name: a\nentry_points:\n  main:\n    command: "python a.py"\n'), [
      'mlflow run .',
    ]);
  });

  describe('knows what a task brings about', () => {
    const cases: readonly (readonly [name: string, path: string, text: string, runs: boolean])[] = [
      [
        'prerequisites',
        'Makefile',
        'ci: lint test\nlint:\n\truff check .\ntest: data\n\tpytest -q\ndata:\n\tdvc pull\n',
        true,
      ],
      ['prerequisites of prerequisites', 'Makefile', 'ci: a\na: b | dir\nb: ; tox\n', true],
      ['prerequisites apart from the recipe', 'Makefile', 'ci: test\nci:\n\techo done\ntest:\n\tpytest\n', true],
      ['a circle', 'Makefile', 'ci: a\na: ci\n\techo\n', false],
      ['another make', 'Makefile', 'ci:\n\t$(MAKE) lint check\ncheck:\n\tpytest\n', true],
      ['make in another folder', 'Makefile', 'ci:\n\tmake -C web test\ntest:\n\tpytest\n', false],
      ['a word that is no target there', 'Makefile', 'ci:\n\tpython split.py test\ntest:\n\tpytest\n', false],
      ['a variable of a target', 'Makefile', 'ci: MODE = test\ntest:\n\tpytest\n', false],
      ['a justfile', 'justfile', 'ci: lint test\nlint:\n  ruff check .\ntest:\n  pytest\n', true],
      ['scripts', 'package.json', '{"scripts": {"ci": "npm run all", "all": "vitest"}}', true],
      [
        'a Taskfile',
        'Taskfile.yml',
        'tasks:\n  ci:\n    deps: [lint, {task: unit}]\n  unit:\n    cmds: [pytest]\n',
        true,
      ],
      ['a sequence', 'pyproject.toml', '[tool.poe.tasks]\nci = ["lint", "unit"]\nunit = "pytest"\n', true],
    ];
    for (const [name, path, text, runs] of cases)
      it(name, () => {
        assert.equal(runsTests(whole(path, text, 'ci')), runs, whole(path, text, 'ci'));
      });
  });

  it('reads nothing from a file that does not parse', () => {
    assert.deepEqual(commands('package.json', '{"scripts": {'), []);
    assert.deepEqual(commands('Taskfile.yml', 'tasks: [a\n'), []);
  });

  it('reads the services of a compose file', () => {
    const text = 'services:\n  api:\n    image: a\n  web:\n    image: b\n';
    assert.deepEqual(
      factsOf('deploy/docker-compose.prod.yml', text).composeServices.map(({ name, line }) => [name, line]),
      [
        ['api', 3],
        ['web', 5],
      ],
    );
  });
});
