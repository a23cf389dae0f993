import { commandForAll, commandToTrain } from '../../case-study/workspace/suggested-command';
import { commandOf } from '../../case-study/workspace/tasks';
import type { Surroundings } from './surroundings';

/** Something that one does with a project, with what to type for it. */
export interface Command {
  readonly what: string;
  readonly typed: string;
}

const TASKS: readonly (readonly [what: string, name: RegExp])[] = [
  ['Set up', /^(?:setup|install|init|bootstrap|env|deps|requirements)$/i],
  ['Build the data', /^(?:data|dataset|prepare|features?|build[-_]data|preprocess)$/i],
  ['Train', /^(?:train|training|fit|retrain)$/i],
  ['Evaluate', /^(?:eval|evaluate|evaluation|score|metrics)$/i],
  ['Test', /^(?:tests?|check|pytest|verify)$/i],
  ['Serve', /^(?:serve|server|api|run|start|app|up)$/i],
  ['Deploy', /^(?:deploy|release|ship|publish)$/i],
  ['Roll back', /^(?:rollback|roll[-_]back|revert)$/i],
];

/** What the task files of the project offer, in the order in which somebody new needs it. */
export function commandsOf({ project }: Surroundings): readonly Command[] {
  return TASKS.flatMap(([what, name]) => {
    const task = project.tasks.find((one) => name.test(one.name));
    const typed = task && commandOf(task);
    return typed === undefined ? [] : [{ what, typed }];
  });
}

/** The first task that does it. @param what one of the first words of `TASKS`, such as `Train` */
export const commandTo = (around: Surroundings, what: string): string | undefined =>
  commandsOf(around).find((command) => command.what === what)?.typed;

/** What trains the model: a task, or the script that does. */
export const trainingCommand = ({ workspace }: Surroundings): string | undefined => commandToTrain(workspace)?.typed;

/** What sets up, trains and tests, one line each. */
export function runLines(around: Surroundings): readonly string[] {
  const { workspace, project } = around;
  const install = project.requirements.find(({ path }) => /requirements\.txt$/i.test(path))?.path;
  const setup = commandTo(around, 'Set up') ?? (install && `pip install -r ${workspace.nameOf(install)}`);
  const train = commandForAll(workspace)?.typed ?? trainingCommand(around);
  const test =
    commandTo(around, 'Test') ?? (project.testFiles.some((path) => path.endsWith('.py')) ? 'pytest' : undefined);
  return [...new Set([setup, train, test].filter((line) => line !== undefined))];
}
