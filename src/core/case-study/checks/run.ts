import { present, weak, type Check } from '../check';
import { commandToRun } from '../workspace/suggested-command';
import type { CaseStudy } from '../case-study';
import { plainly } from '../commands/command';
import { hitsOf, linesOf, missing, places } from './support/evidence';
import { commandLines, commandsFor, targetsThatStart } from './support/typed';

/** A script that the reader is told to start, by its name alone. */
const START =
  /\b(?:run|execute|start|launch|call)(?:ning|ing)?\s+(?:the\s+)?(?:(?:file|script|program|following)\s+)?['"`(]*[\w./-]+\.(?:py|r|jl|sh|ipynb|bat|m|rmd|qmd|exe|jar)\b/gi;
/** The same said in passing. */
const STARTED =
  /(?:\b(?:run|runs|running|execut\w+|start(?:s|ing)?|launch\w*|open(?:ing)?|ejecut\w+|abr[ai]|jalankan)\b|запус(?:т|к)[а-яё]*)[^.\r\n]{0,60}\b(?:notebooks?|scripts?|[\w-]+\.(?:py|ipynb|r|sh))\b|\b(?:execution (?:begins|starts))\b/gi;

/** What brings a machine up to date has nothing to do with the project. */
const OF_THE_SYSTEM =
  /^(?:apt|apt-get|yum|dnf|brew|pacman|choco|winget|softwareupdate) (?:-\S+ )*(?:update|upgrade|full-upgrade|dist-upgrade|-Sy\w*)\b/i;

export const run: Check = {
  id: 'readme/run',
  axis: 'scope',
  title: 'How to run it',
  asks: 'At least one command that runs the project.',
  judge(study) {
    const commands = [
      ...commandsFor(study, 'whole', 'run', 'train', 'evaluate', 'serve', 'notebook').filter(
        (command) => !/hello-world/.test(plainly(command)),
      ),
      ...targetsThatStart(study),
    ];
    const scripts = linesOf(
      study,
      hitsOf(study, START).filter(({ match }) => !/ipynb$/i.test(match[0])),
    );
    const lines = places(study, [...commandLines(study, commands), ...scripts]);
    if (lines.length > 0) return present(lines, 'The README says how to run the project.');
    const partly = [
      ...commandLines(
        study,
        commandsFor(study, 'install', 'build', 'pull', 'test', 'deploy', 'call', 'clone').filter(
          (command) => !OF_THE_SYSTEM.test(plainly(command)),
        ),
      ),
      ...linesOf(study, hitsOf(study, STARTED)),
    ];
    const hint = suggestion(study);
    if (partly.length > 0)
      return weak(places(study, partly), `A reader can install it, and then does not know what to type. ${hint}`);
    return missing(study, `No command runs the project. ${hint}`);
  },
};

/** What the repository would answer. */
function suggestion({ workspace }: CaseStudy): string {
  const command = commandToRun(workspace);
  return command
    ? `${command.because}: write \`${command.typed}\`.`
    : 'Write the command that starts it, such as `python main.py`.';
}
