import type { Blocks, Section } from '../../document/markdown/blocks/block';
import { allMatches } from '../../text/all-matches';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { commandToTrain } from '../workspace/suggested-command';
import { plainly, type Command } from '../commands/command';
import { isFor } from '../commands/purpose';
import { hitsOf, linesOf, missing, onLine, places } from './support/evidence';
import { statementsOf, type Statement } from './support/statements';
import { commandLines, commandsFor, leadUpTo, saidOf, stepsBehind, type Step } from './support/typed';
import { notAsked, trainsNothing } from './support/without-training';

/** What is said of a command that makes a model. */
const TRAINS =
  /(?<!pre-?|\b(?:already|be|is|are|was|the|a) )\b(?:re-?)?train(?:s|ing)?\b(?! (?:data|set|split|samples|images|examples|metrics|score|results|curve|complete))|\bfine-?tun(?:e|es|ing)\b|\bfit(?:s|ting)? (?:the |a )?models?\b|\bbuild(?:s|ing)? (?:the |a )models?\b|\bmodell?ing\b(?! (?:results|choices|decisions|approach|report|data))|\b(?:final|model) fit\b|\b(?:the|an?|our|your|my) (?:\w+ )?train(?:ing)? (?:scripts?|pipeline|jobs?|runs?|loop|process|code|program|commands?|procedure|routine|stage|step|module|file|workflow|phase|experiments?)\b|\b(?:model|curve) fitting\b|\bre-?fit(?:s|ting)?\b|\bestimat(?:es?|ing) (?:the |all |our |every )?(?:\w+ )?models\b|\b(?:hyper-?parameters?|grid|random) (?:search|tuning|optimi[sz]ation)\b|\bcan be (?:re-?)?(?:trained|fitted|fine-?tuned)\b|\binto an? (?:\w+ ){0,2}trained\b|\brun (?:all |the )?experiments?\b|\bentren\w+|\btrein\w+|학습|훈련|训练|訓練|学習|обуч\w+|\blatih|\bpelatihan/i;

const BY_NAME =
  /\btrain(?:ing)? (?:the |our |a |your )?(?:\w+ ){0,2}?by (?:running|executing)\s+(?:the\s+)?(?:script\s+)?['"`]?[\w./-]+\.(?:py|sh|r|jl|m)\b|\b(?:run|execute|use|call|start|launch|via|with|using|in|by|running|executing)\s+(?:the\s+)?(?:script\s+)?['"`[(]*[\w./-]*(?:train|fit|fine_?tun)\w*\.(?:py|sh|r|jl)\b|\b(?:run|running|executing)\s+(?:(?:the\s+)?['"`]?[\w./-]+\.(?:py|sh)\b['"`]?(?:\s*,|\s+or|\s+and){1,2}\s+){1,4}(?:the\s+)?['"`]?[\w./-]*train\w*\.(?:py|sh)\b|\b[\w./-]*(?:train|fine_?tun)\w*\.(?:py|sh|r|jl)\b[^.\r\n]{0,40}\b(?:trains?|to train|training|fits?)\b|\b(?:run|execute|use|call|start|launch|running|executing)\s+(?:the\s+)?(?:script\s+)?['"`]?[\w./-]+\.(?:py|sh|r|jl)\b['"`]?\s+(?:to|for|which|that)\s+(?:\w+ )?(?:re-?)?(?:train|fit|fine-?tune|fine-?tuning)(?:s|ing)?\b(?! (?:data|set|split)\b)|\b[\w./-]+\.(?:py|r|jl)\b['"`)\]]* (?:\w+ )?(?:re-?)?(?:trains|fits|fine-tunes)\b(?! (?:on|with|for|in|into)\b)/gi;

/** To train the model, do something that has no name. */
const VAGUE =
  /\b(?:to|for|you can|can be)\s+(?:re-?)?train(?:ed|ing)?\b[^.\r\n]{0,80}\b(?:run|execute|use|open|notebook|script)\b|\b(?:train\w*|model\w*)\b[^.\r\n]{0,60}\b[\w./-]+\.ipynb\b|\b[\w./-]*(?:train|model)[\w.-]*\.(?:ipynb|py)\b|\b(?:code|notebook|training)\b[^.\r\n]{0,30}\b[\w-]+\.ipynb\b|\bexecution (?:begins|starts)\b|\b(?:training|train) (?:scripts?|notebooks?|pipelines?|code|routine)\b/gi;

/** A request that has the service train. */
const TRAINING_REQUEST = /\/(?:re-?)?train(?:ing)?(?:[/?'" ]|$)/i;

const MOST_READ = 200;

export const trainingEntryPoint: Check = {
  id: 'readme/training-entry-point',
  axis: 'scope',
  title: 'How to train it',
  asks: 'The command or the script that trains the model.',
  judge(study) {
    const found = commandsFor(study, 'train', 'run', 'whole', 'notebook')
      .slice(0, MOST_READ)
      .filter((command) => trains(command, study));
    const lines = places(study, [
      ...commandLines(
        study,
        found.filter((command) => isFor(command, 'train')),
      ),
      ...commandLines(study, found),
      ...commandLines(
        study,
        commandsFor(study, 'call').filter((command) => TRAINING_REQUEST.test(plainly(command))),
      ),
      ...found.flatMap((command) => trainingSteps(study, command)).map((step) => onLine(study, step)),
      ...linesOf(study, hitsOf(study, BY_NAME)),
      ...trainingByList(study).trainers.map((statement) => onLine(study, statement)),
      ...trainersInCode(study).map((line) => onLine(study, line)),
    ]);
    if (lines.length > 0) return present(lines, 'The README says how the model is trained.');
    if (trainsNothing(study)) return notAsked();
    const hint = suggestion(study);
    const vague = [
      ...linesOf(study, hitsOf(study, VAGUE, { aside: true })),
      ...commandLines(study, commandsFor(study, 'notebook')),
    ];
    if (vague.length > 0)
      return weak(places(study, vague), `The training is mentioned, without a command that starts it. ${hint}`);
    return missing(study, `Nothing says how the model is trained. ${hint}`);
  },
};

function trains(command: Command, study: CaseStudy): boolean {
  if (isFor(command, 'train')) return true;
  if (isFor(command, 'serve', 'notebook', 'evaluate')) return false;
  if (TRAINS.test(saidOf(study, command)) || runsTraining(command, study)) return true;
  if (OTHER_STEP.test(plainly(command))) return false;
  return (
    titlesUpToHeading(command.block.section).some((title) => TRAINS.test(title)) ||
    leadUpTo(study, command).some((text) => TRAINS.test(text)) ||
    trainingSteps(study, command).length > 0
  );
}

/** A line that only introduces a block of code stands under the heading that says what it is for, unless it says so itself. */
function titlesUpToHeading(section: Section | undefined): string[] {
  if (!section) return [];
  const { form, title, parent } = section;
  const isIntroduction = form === 'bare' || form === 'lead-in' || form === 'bold';
  return isIntroduction && !OTHER_STEP.test(title) && !STEP_BEHIND.test(title)
    ? [title, ...titlesUpToHeading(parent)]
    : [title];
}

const STEP_BEHIND = /\b(?:option|alternativ\w*|then|after\w*|next|finally|optional\w*|results?|output)\b/i;

/** One of the things that a program does, in a list of them. */
const TRAINING_STEP =
  /^[\s>]*(?:[-*+•]|\d+[.)])?[\s*`_]*(?:re-?)?(?:train(?:s|ing)?|fine-?tun(?:e|es|ing)|fit(?:s|ting)?)\b(?! (?:data|set|split|samples|images|examples|metrics|scores?|results|curves?|logs?|and test\b))|^[\s>]*(?:[-*+•]|\d+[.)])?[\s*`_]*(?:entren\w+|trein\w+|entraîn\w+|latih|melatih|обуч\w+)|^[^\r\n]{0,40}(?:訓練|学習|训练|訓練|학습|훈련)[\s。.]*$/i;

const trainingSteps = (study: CaseStudy, command: Command): Step[] =>
  stepsBehind(study, command).filter(({ text }) => TRAINING_STEP.test(text));

/** Names of the other things that a project does. */
const OTHER_STEP =
  /(?:^|[\s/_-])(?:predict|infer|eval|test|app|serve|server|demo|download|fetch|get|pre-?process|clean|prepare|scrap|collect|crawl|visuali[sz]|plot|eda|ingest|embed|index|register|monitor|convert|export|deploy|submit|generate|upload)\w*/i;

/** `models.py - trains the forest`: a script, and what it does. */
const DESCRIBED =
  /^[\s>|]*(?:(?:[-*+•]|\d+[.)])\s*)?[*`]*((?:[\w.-]+[\\/])*[\w-]+\.(?:py|r|jl|sh|m))\b[*`]*\s*(?:[-–—:|(]|is\b|to\b)/i;

/** It is the script that makes the model, and not one of the parts that this needs. */
const MAKES = /\b(?:re-?)?trains\b(?! (?:on|with|for)\b)|\bfine-?tunes\b/i;

/** What a list or a table says of scripts. */
interface Listed {
  /** Names of those that have to do with training, without folders. */
  readonly names: ReadonlySet<string>;
  /** Where it says of one that it trains the model. */
  readonly trainers: readonly Statement[];
}

const LISTED = new WeakMap<Blocks, Listed>();

function trainingByList(study: CaseStudy): Listed {
  const known = LISTED.get(study.blocks);
  if (known) return known;
  const names = new Set<string>();
  const trainers: Statement[] = [];
  for (const statement of statementsOf(study)) {
    const script = DESCRIBED.exec(statement.text);
    const said = script ? statement.text.slice(script[0].length) : '';
    if (script?.[1] === undefined || !TRAINS.test(said)) continue;
    names.add(script[1].replace(/^.*[\\/]/, ''));
    if (MAKES.test(said)) trainers.push(statement);
  }
  const listed = { names, trainers };
  LISTED.set(study.blocks, listed);
  return listed;
}

/** A script on a line of a listing, with what it does behind it. */
const LISTED_SCRIPT =
  /^[ \t│├└─┬┼|+`\\*-]*(?:[\w.][\w.-]*\/)*\w[\w-]*\.(?:py|r|jl|sh|m)\b[ \t]*(?:#+|<?-+>?|←|→|–|—|:)[ \t]*(\S[^\r\n]*)$/gim;
const MAKES_IN_CODE =
  /\b(?:re-?)?(?:trains|fine-?tunes|fits|refits)\b(?! (?:on|with|for|in|into)\b)|\b(?:model )?training (?:script|entry ?point|and evaluation)\b|\btraining\/\S+ (?:\w+ )?entry ?point\b/i;

/** What a listing of scripts says of those that train. */
function trainersInCode({ blocks: { blocks }, body }: CaseStudy): Span[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'code' || !/^(?:|text|txt|plaintext|tree|bash|sh|shell|console)$/.test(block.language))
      return [];
    return allMatches(body.slice(block.content), LISTED_SCRIPT).flatMap(({ 0: line, 1: said = '', index }) =>
      MAKES_IN_CODE.test(said)
        ? [
            {
              start: block.content.start + index + line.length - line.trimStart().length,
              end: block.content.start + index + line.length,
            },
          ]
        : [],
    );
  });
}

/** Whether the script or target is one that the repository trains with. */
function runsTraining({ words }: Command, study: CaseStudy): boolean {
  const { trainingScripts, tasks } = study.workspace.facts;
  const { names: listed } = trainingByList(study);
  const names = words.slice(1).map(({ text }) => text.replaceAll('\\', '/').replace(/^\.\//, ''));
  return names.some(
    (name) =>
      listed.has(name.replace(/^.*\//, '')) ||
      (/\.(?:py|r|jl|sh)$/i.test(name) && trainingScripts.some((path) => path === name || path.endsWith(`/${name}`))) ||
      (words[0]?.text === 'make' && tasks.some((task) => task.name === name && /\btrain\w*\.py\b/.test(task.recipe))),
  );
}

function suggestion({ workspace }: CaseStudy): string {
  const command = commandToTrain(workspace);
  return command ? `${command.because}: write \`${command.typed}\`.` : 'Write the command, such as `python train.py`.';
}
