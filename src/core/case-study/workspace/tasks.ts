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
}

/** The tasks of one file. */
export interface TaskFile {
  readonly path: string;
  readonly runner: TaskRunner;
  readonly tasks: readonly Task[];
  /** False when the file takes in others or makes names by rule, so that there may be more tasks than these. */
  readonly isComplete: boolean;
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
