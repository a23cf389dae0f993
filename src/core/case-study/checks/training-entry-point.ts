import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { commandToTrain } from '../workspace/suggested-command';
import { plainly, type Command } from '../commands/command';
import { isFor } from '../commands/purpose';
import { hitsOf, linesOf, missing, places } from './support/evidence';
import { commandLines, commandsFor, leadUpTo, saidOf } from './support/typed';
import { wordStarts } from './support/word-starts';

/** What is said of a command that makes a model. */
const TRAINS =
  /(?<!pre-?|\b(?:already|be|is|are|was|the|a) )\b(?:re-?)?train(?:s|ing)?\b(?! (?:data|set|split|samples|images|examples|metrics|score|results|curve|complete))|\bfine-?tun(?:e|es|ing)\b|\bfit(?:s|ting)? (?:the |a )?models?\b|\bbuild(?:s|ing)? (?:the |a )models?\b|\brun (?:all |the )?experiments?\b|\bentren\w+|\btrein\w+|학습|훈련|训练|訓練|学習|обуч\w+|\blatih|\bpelatihan/i;

const BY_NAME =
  /\b(?:run|execute|use|call|start|launch|via|with|using|in|by|running|executing)\s+(?:the\s+)?(?:script\s+)?['"`[(]*[\w./-]*(?:train|fit|fine_?tun)\w*\.(?:py|sh|r|jl)\b|\b[\w./-]*(?:train|fine_?tun)\w*\.(?:py|sh|r|jl)\b[^.\r\n]{0,40}\b(?:trains?|to train|training|fits?)\b/gi;
const BY_NAME_WORDS = wordStarts('trai retr pret fit fine');

/** To train the model, do something that has no name. */
const VAGUE =
  /\b(?:to|for|you can|can be)\s+(?:re-?)?train(?:ed|ing)?\b[^.\r\n]{0,80}\b(?:run|execute|use|open|notebook|script)\b|\b(?:train\w*|model\w*)\b[^.\r\n]{0,60}\b[\w./-]+\.ipynb\b|\b[\w./-]*(?:train|model)[\w.-]*\.(?:ipynb|py)\b|\b(?:code|notebook|training)\b[^.\r\n]{0,30}\b[\w-]+\.ipynb\b|\bexecution (?:begins|starts)\b|\b(?:training|train) (?:scripts?|notebooks?|pipelines?|code|routine)\b/gi;
const VAGUE_WORDS = wordStarts('trai retr mode ipyn code note exec');

export const trainingEntryPoint: Check = {
  id: 'readme/training-entry-point',
  axis: 'scope',
  title: 'How to train it',
  asks: 'The command or the script that trains the model.',
  judge(study) {
    const found = commandsFor(study, 'train', 'run', 'whole', 'notebook').filter((command) => trains(command, study));
    const lines = places(study, [
      ...commandLines(
        study,
        found.filter((command) => isFor(command, 'train')),
      ),
      ...commandLines(study, found),
      ...linesOf(study, hitsOf(study, BY_NAME, { near: BY_NAME_WORDS })),
    ]);
    if (lines.length > 0) return present(lines, 'The README says how the model is trained.');
    const hint = suggestion(study);
    const vague = [
      ...linesOf(study, hitsOf(study, VAGUE, { near: VAGUE_WORDS, aside: true })),
      ...commandLines(study, commandsFor(study, 'notebook')),
    ];
    if (vague.length > 0)
      return weak(places(study, vague), `The training is mentioned, without a command that starts it. ${hint}`);
    return missing(study, `Nothing says how the model is trained. ${hint}`);
  },
};

function trains(command: Command, study: CaseStudy): boolean {
  if (isFor(command, 'train')) return true;
  if (!isFor(command, 'run', 'whole') || isFor(command, 'serve', 'notebook', 'evaluate')) return false;
  if (TRAINS.test(saidOf(study, command)) || runsTraining(command, study)) return true;
  if (OTHER_STEP.test(plainly(command))) return false;
  return TRAINS.test(command.block.section?.title ?? '') || leadUpTo(study, command).some((text) => TRAINS.test(text));
}

/** Names of the other things that a project does. */
const OTHER_STEP =
  /(?:^|[\s/_-])(?:predict|infer|eval|test|app|serve|server|demo|download|fetch|get|pre-?process|clean|prepare|scrap|collect|crawl|visuali[sz]|plot|eda|ingest|embed|index|register|monitor|convert|export|deploy|submit|generate|upload)\w*/i;

/** Whether the script or target is one that the repository trains with. */
function runsTraining({ words }: Command, { workspace }: CaseStudy): boolean {
  const { trainingScripts, tasks } = workspace.facts;
  const names = words.slice(1).map(({ text }) => text.replaceAll('\\', '/').replace(/^\.\//, ''));
  return names.some(
    (name) =>
      (/\.(?:py|r|jl|sh)$/i.test(name) && trainingScripts.some((path) => path === name || path.endsWith(`/${name}`))) ||
      (words[0]?.text === 'make' && tasks.some((task) => task.name === name && /\btrain\w*\.py\b/.test(task.recipe))),
  );
}

function suggestion({ workspace }: CaseStudy): string {
  const command = commandToTrain(workspace);
  return command ? `${command.because}: write \`${command.typed}\`.` : 'Write the command, such as `python train.py`.';
}
