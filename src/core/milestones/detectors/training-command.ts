import { trainsModel } from '../../case-study/workspace/project-files';
import { commandOf } from '../../case-study/workspace/tasks';
import { detectCheck } from '../requirements/check';
import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { notebookCode } from './support/notebooks';

const DEAD = new Set(['readme/command-path', 'readme/make-target']);

/** A command that trains, in the README, and everything that it names is there. */
export const trainingCommand: Detector = {
  id: 'training-command',
  detect(evidence) {
    const readme = detectCheck('readme/training-entry-point', evidence);
    const script = scriptOf(evidence);
    if (readme.state !== 'met') {
      const notebook = notebookCode(evidence).find(({ code }) => trainsModel(code))?.path;
      if (script)
        return partly(
          [
            shown(script, `${script.command} trains the model`),
            ...readme.reasons.filter(({ speaksFor }) => !speaksFor),
          ],
          `Write into the README that ${script.command} trains the model.`,
        );
      if (notebook === undefined)
        return notMet('Write a script that trains the model, and name its command in the README.');
      return notMet(`Make a script of ${notebook} that trains the model with one command.`, [
        lacking({ path: notebook, line: 1 }, 'The model is trained in a notebook alone'),
      ]);
    }
    const dead = evidence.studies
      .flatMap(({ document }) => evidence.findingsOf(document).map((finding) => ({ document, finding })))
      .find(
        ({ finding: { id, range }, document }) =>
          DEAD.has(id) &&
          readme.reasons.some(({ path, line }) => path === document.path && line === range.start.line + 1),
      );
    if (!dead)
      return met([...readme.reasons, ...(script ? [shown(script, `${script.command} trains the model`)] : [])]);
    const { path } = dead.document;
    const line = dead.finding.range.start.line + 1;
    return partly(
      [...readme.reasons, lacking({ path, line }, dead.finding.message)],
      `Line ${line} of ${path}: ${dead.finding.message}`,
    );
  },
};

/** A task that trains comes before a script that does. */
function scriptOf({ facts }: Evidence): { path: string; line: number; command: string } | undefined {
  for (const task of facts.tasks) {
    const command = commandOf(task);
    if (
      command !== undefined &&
      (/(?:^|[-_:])train(?!ing[-_]data)/i.test(task.name) || /\btrain\w*\.py\b/i.test(task.recipe))
    )
      return { path: task.path, line: task.line, command };
  }
  const [script] = facts.trainingScripts;
  return script === undefined ? undefined : { path: script, line: 1, command: `${programFor(script)} ${script}` };
}

function programFor(script: string): string {
  if (/\.r$/i.test(script)) return 'Rscript';
  if (/\.jl$/i.test(script)) return 'julia';
  return /\.py$/i.test(script) ? 'python' : 'sh';
}
