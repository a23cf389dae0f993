import type { DataNode } from '../../document/data/node';
import { basename } from '../../portfolio/path';
import type { Task, TaskFile, TaskRunner } from './tasks';
import { linesOf } from './text-facts';
import { readTomlLines, tomlStrings } from './toml-lines';
import { entriesOf, lineOf, readData, textOf, under } from './yaml-value';

/** The scripts of a `package.json`, the tasks of a Taskfile, the stages of a `dvc.yaml`, the entry points of an MLproject. */
export function readDataTasks(path: string, text: string): TaskFile | undefined {
  const kind = DATA_FILES.find(({ name }) => name.test(basename(path)));
  if (!kind) return undefined;
  const root = readData(path, text);
  const { runner, key } = kind;
  const tasks = entriesOf(under(root, key)).map(([name, node]): Task => {
    const needs = runner === 'task' ? namesIn(under(node, 'deps')) : [];
    return { runner, path, line: lineOf(text, node.start), name, recipe: recipeIn(node, text), needs };
  });
  if (runner === 'dvc' && tasks.length > 0)
    tasks.unshift({ runner, path, line: 1, name: '', recipe: tasks.map(({ recipe }) => recipe).join('\n') });
  return { path, runner, tasks, isComplete: root !== undefined && under(root, 'includes') === undefined };
}

const DATA_FILES: readonly { readonly name: RegExp; readonly runner: TaskRunner; readonly key: string }[] = [
  { name: /^package\.json$/, runner: 'npm', key: 'scripts' },
  { name: /^taskfile(?:\.dist)?\.ya?ml$/i, runner: 'task', key: 'tasks' },
  { name: /^dvc\.yaml$/, runner: 'dvc', key: 'stages' },
  { name: /^MLproject$/i, runner: 'mlflow', key: 'entry_points' },
];

const recipeIn = (node: DataNode, text: string): string => textOf(node) ?? text.slice(node.start, node.end);

/** `deps: [lint, test]`, or with the name under `task`. */
const namesIn = (node: DataNode | undefined): readonly string[] =>
  node?.type === 'seq' ? node.items.flatMap((item) => textOf(item) ?? textOf(under(item, 'task')) ?? []) : [];

/** Tables of TOML files in which each key is a name to run. */
const TOML_TABLES: readonly (readonly [RegExp, TaskRunner])[] = [
  [/^tool\.poetry\.scripts$|^project\.(?:gui-)?scripts$/, 'script'],
  [/^tool\.pdm\.scripts$/, 'pdm'],
  [/^tool\.poe\.tasks$/, 'poe'],
  [/^tool\.taskipy\.tasks$/, 'taskipy'],
  [/^tool\.hatch\.envs\.default\.scripts$/, 'hatch'],
  [/^(?:tool\.pixi\.)?tasks$/, 'pixi'],
  [/^scripts$/, 'pipenv'],
];

/** The scripts of a `pyproject.toml`, `pixi.toml` or Pipfile. */
export function readTomlTasks(path: string, text: string): readonly TaskFile[] {
  const byRunner = new Map<TaskRunner, Task[]>();
  for (const { table, key, value, line } of readTomlLines(text)) {
    // A task may have a table of its own: `[tool.poe.tasks.train]`.
    const own = /^(tool\.(?:poe|pixi)\.tasks)\.([\w-]+)$/.exec(table);
    const runner = TOML_TABLES.find(([name]) => name.test(own?.[1] ?? table))?.[1];
    const name = own?.[2] ?? key;
    if (!runner || name.startsWith('_')) continue;
    const tasks = byRunner.get(runner) ?? [];
    byRunner.set(runner, tasks);
    if (!tasks.some((task) => task.name === name))
      tasks.push({ runner, path, line, name, recipe: tomlStrings(value).join(' '), needs: tomlStrings(value) });
  }
  return Array.from(byRunner, ([runner, tasks]) => ({ path, runner, tasks, isComplete: true }));
}

/** The functions of a `tasks.py` that the program `invoke` runs. */
export function readInvokeTasks(path: string, text: string): TaskFile | undefined {
  if (!/^\s*(?:from|import)\s+invoke\b/m.test(text)) return undefined;
  const lines = linesOf(text);
  const tasks = lines.flatMap((line, index): Task[] => {
    const name = /^def\s+(\w+)/.exec(line)?.[1];
    if (name === undefined || !/^@task\b/.test(lines[index - 1] ?? '')) return [];
    return [{ runner: 'invoke', path, line: index + 1, name: name.replaceAll('_', '-'), recipe: '' }];
  });
  return { path, runner: 'invoke', tasks, isComplete: false };
}
