import { posix } from 'node:path';
import type { Template, TextFile } from '../core/scaffold/template';
import type { CommitOutcome, GitIdentity, GitState } from '../node/scaffold/outcomes';
import { Mistake } from './new-answers';
import { commitText, nextSteps, treeText } from './new-text';
import type { Paint } from './paint';
import { progressLine } from './progress';
import { plural } from './report';
import type { ExitCode } from './run';
import type { Terminal } from './terminal';

/** The scaffolder lies beside the program, and is loaded here. */
export const scaffolder = () => import('../node/scaffold/index');

/** All that is needed to make a project without asking anybody. */
export interface Plan {
  readonly template: Template;
  readonly name: string;
  readonly files: readonly TextFile[];
  /** Absolute. */
  readonly folder: string;
  /** As it is called from where the command runs. */
  readonly shown: string;
  readonly replace: readonly string[];
  /** Absent when git is not to be used. */
  readonly git: GitState | undefined;
  /** Who commits, when git does not know. */
  readonly identity: GitIdentity | undefined;
  readonly paint: Paint;
  /** Whether the person has seen the list of files. */
  readonly isShown: boolean;
}

/** Makes the project and says what came of it. @throws Mistake when it cannot be made */
export async function makeProject(plan: Plan, terminal: Terminal): Promise<ExitCode> {
  const controller = new AbortController();
  const release = terminal.onInterrupt?.(() => controller.abort());
  try {
    return await write(plan, terminal, controller.signal);
  } finally {
    release?.();
  }
}

async function write(plan: Plan, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  const { createProject } = await scaffolder();
  const { template, name, files, folder, shown, replace, paint } = plan;
  const progress = progressLine(terminal, undefined, 'files', 'Writing');
  const outcome = await createProject({ folder, files, replace, signal, onProgress: progress.report });
  progress.clear();
  if (outcome.kind === 'undone') throw new Mistake(outcome.reason);
  if (outcome.kind === 'partial') {
    const left = outcome.left.map((path) => posix.join(shown, path));
    throw new Mistake(`${outcome.why}, and these are there now: ${left.join(', ')}. Run the command again to go on.`);
  }
  terminal.print(`Made ${name} from the template ${template.id} in ${shown}\n`);
  if (!plan.isShown) terminal.print(treeText(files, paint));
  if (outcome.kept.length > 0)
    terminal.print(`Kept ${plural(outcome.kept.length, 'file')} as they were: ${outcome.kept.join(', ')}\n`);
  if (plan.git) terminal.print(`${await commit(plan, plan.git, outcome.kept, signal)}\n`);
  terminal.print(nextSteps(template, files, shown, paint));
  return signal.aborted ? 2 : 0;
}

async function commit(
  { template, files, folder, identity }: Plan,
  git: GitState,
  kept: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  if (git.kind === 'unusable') return git.reason;
  if (git.inside !== undefined)
    return `git: the project lies in the repository ${git.inside}. Commit its files there yourself.`;
  const { firstCommit, firstMessage } = await scaffolder();
  // What stayed as somebody else had written it is no part of this commit.
  const paths = files.map(({ path }) => path).filter((path) => !kept.includes(path));
  const message = firstMessage(template);
  const outcome: CommitOutcome = await firstCommit(folder, paths, { identity, message, signal });
  return commitText(outcome);
}
