import { namesTraining } from './project-files';
import { commandOf, type Task } from './tasks';
import type { Workspace } from './workspace';

/** A command that works in this repository, for a README that does not give it. */
export interface SuggestedCommand {
  readonly typed: string;
  /** What makes it work, in a few words: "`Makefile` has `train`". */
  readonly because: string;
}

/** What starts the project. */
export function commandToRun(workspace: Workspace): SuggestedCommand | undefined {
  const { tasks, entryPoints } = workspace.facts;
  const task = tasks.find(({ name }) => /^(?:run|start|app|all|serve|train|up)$/.test(name));
  const found = ofTask(workspace, task) ?? ofCompose(workspace);
  if (found) return found;
  const [script] = entryPoints;
  if (script === undefined) return undefined;
  const name = workspace.nameOf(script);
  const isStreamlit = /streamlit/i.test(name) || /\bimport streamlit\b/.test(workspace.repository.textOf(script) ?? '');
  return isStreamlit ? { typed: `streamlit run ${name}`, because: `\`${name}\` is there` } : ofScript(name);
}

/** What brings up or reproduces the whole. */
export function commandForAll(workspace: Workspace): SuggestedCommand | undefined {
  const task = workspace.facts.tasks.find(
    ({ name, runner }) => runner === 'dvc' || /^(?:all|reproduce|repro|up|pipeline|run|start|app)$/.test(name),
  );
  return ofTask(workspace, task) ?? ofCompose(workspace);
}

/** What trains the model. */
export function commandToTrain(workspace: Workspace): SuggestedCommand | undefined {
  const { tasks, trainingScripts } = workspace.facts;
  const task = ofTask(
    workspace,
    tasks.find(({ name }) => namesTraining(name)),
  );
  const [script] = trainingScripts;
  return task ?? (script === undefined ? undefined : ofScript(workspace.nameOf(script)));
}

function ofTask(workspace: Workspace, task: Task | undefined): SuggestedCommand | undefined {
  const typed = task && commandOf(task);
  if (!task || typed === undefined) return undefined;
  const file = `\`${workspace.nameOf(task.path)}\``;
  return { typed, because: task.name === '' ? `${file} is there` : `${file} has \`${task.name}\`` };
}

function ofCompose(workspace: Workspace): SuggestedCommand | undefined {
  const [compose] = workspace.facts.composeFiles;
  if (compose === undefined) return undefined;
  return { typed: 'docker compose up', because: `\`${workspace.nameOf(compose)}\` is there` };
}

function ofScript(name: string): SuggestedCommand {
  const program = name.endsWith('.sh') ? 'bash' : /\.r$/i.test(name) ? 'Rscript' : 'python';
  return { typed: `${program} ${name}`, because: `\`${name}\` is there` };
}
