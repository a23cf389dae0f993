import type { Place } from './text-facts';

export type TaskRunner =
  | 'make'
  | 'just'
  | 'task'
  | 'npm'
  | 'poetry'
  | 'pdm'
  | 'poe'
  | 'taskipy'
  | 'hatch'
  | 'pixi'
  | 'pipenv'
  | 'script'
  | 'invoke'
  | 'dvc'
  | 'mlflow';

/** A name under which a project can be run: a make target, a script of `package.json`, a stage. */
export interface Task extends Place {
  readonly runner: TaskRunner;
  readonly name: string;
  /** What it does, as far as it is written down: the recipe with the tasks that go before it. */
  readonly recipe: string;
  /** Names of the tasks of the same file that go before it. */
  readonly needs?: readonly string[];
}

/** The tasks of one file. */
export interface TaskFile {
  readonly path: string;
  readonly runner: TaskRunner;
  readonly tasks: readonly Task[];
  /** False when the file takes in others or makes names by rule, so that there may be more tasks than these. */
  readonly isComplete: boolean;
}

/** A task that a recipe runs by its name: `$(MAKE) test`, `npm run test`. */
const CALL =
  /(?:\$[({]MAKE[)}]|\b(?:make|just|task|poe|invoke|(?:npm|yarn|pnpm|pdm|pixi|hatch) run))((?:[ \t]+(?!-C\b)[\w:.=-]+)+)(?![ \t]+-C)/g;

/** Programs that run tests. */
const TESTS =
  /\b(?:pytest|py\.test|python3?\s+-m\s+unittest|nosetests|tox|nox|ctest|testthat|devtools::test|cargo\s+test|go\s+test|(?:npm|yarn|pnpm)\s+(?:run\s+)?test|vitest|jest|R\s+CMD\s+check)\b/;

/** Whether a command or a recipe runs tests of code. */
export const runsTests = (commands: string): boolean => TESTS.test(commands);

/** What a task does with all that it brings about: its recipe and those of the tasks that it needs or runs. */
export function wholeRecipe(task: Task, tasks: readonly Task[]): string {
  const open = [task];
  const recipes: string[] = [];
  for (const done = new Set<Task>(); open.length > 0;) {
    const one = open.pop();
    if (!one || done.has(one)) continue;
    done.add(one);
    recipes.push(one.recipe);
    const called = Array.from(one.recipe.matchAll(CALL), ([, words = '']) => words.trim().split(/[ \t]+/)).flat();
    const names = [...(one.needs ?? []), ...called];
    open.push(
      ...tasks.filter(({ path, runner, name }) => path === one.path && runner === one.runner && names.includes(name)),
    );
  }
  return recipes.join('\n');
}

/** What one types to run a task, or undefined when that depends on the set-up. */
export function commandOf({ runner, name }: Task): string | undefined {
  switch (runner) {
    case 'make':
    case 'just':
    case 'task':
    case 'invoke':
    case 'poe':
      return `${runner} ${name}`;
    case 'npm':
      return name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
    case 'poetry':
    case 'pdm':
    case 'pixi':
    case 'pipenv':
    case 'hatch':
      return `${runner} run ${name}`;
    case 'taskipy':
      return `task ${name}`;
    case 'dvc':
      return name === '' ? 'dvc repro' : `dvc repro ${name}`;
    case 'mlflow':
      return name === 'main' ? 'mlflow run .' : `mlflow run . -e ${name}`;
    case 'script':
      return name;
  }
}
