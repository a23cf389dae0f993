import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { commandForAll } from '../workspace/suggested-command';
import { plainly, type Command } from '../commands/command';
import { isFor } from '../commands/purpose';
import { hitsOf, linesOf, missing, places } from './support/evidence';
import { commandLines, commandsFor, leadUpTo, saidOf, targetsThatStart } from './support/typed';

/** What authors say of a command that does everything. */
const EVERYTHING =
  /\b(?:(?:one|single)[- ](?:command|line|click|step|shot)|everything|end[- ]to[- ]end|all (?:the )?(?:services|steps|components|stages|experiments|results|figures|containers)|(?:whole|entire|full|complete) (?:project|pipeline|stack|system|workflow|environment|application|experiment|analysis|process|training|study)|reproduc(?:e|es|ing) (?:the |all |our |my )*(?:\w+ )?(?:results?|submissions?|experiments?|paper|study|analysis|tables?|figures?|solution|scores?)|\bto reproduce(?: (?:it|them|this))?\W{0,10}$|working version|up and running|tod[oa] (?:el |o |la |a )(?:proyecto|projeto|pipeline|flujo|fluxo|proceso|processo|entorno|ambiente)|(?:proyecto|projeto|pipeline|flujo|fluxo|proceso|processo|entorno|ambiente|stack) complet[oa]|(?:un[ao]?|um) (?:sol[ao]|únic[oa]|só) (?:orden|comando|línea|linha|paso|passo)|une seule (?:commande|ligne)|(?:pipeline|projet|processus|flux) complet|tout le (?:pipeline|projet|processus)|(?:einem(?: einzigen)?|nur einem) befehl|(?:gesamte[nrs]?|komplette[nrs]?|ganze[nrs]?) (?:projekt|pipeline|ablauf|prozess|workflow|anwendung|stack)|seluruh)|전체|한 ?번에|일괄|一键|一鍵|全部|一条命令|まとめて|一括|весь (?:проект|пайплайн|процесс)|полный (?:пайплайн|цикл|прогон)|одной командой/i;

/** A script that stands for a whole pipeline by its name. */
const WHOLE_SCRIPT =
  /^(?:python|bash|sh|rscript) \S*(?:run_?all|run_?everything|reproduce\w*|run_?(?:full_?)?pipeline|full_?pipeline|end_?to_?end|e2e|run_?experiments?_?all|quick_?start)\.(?:py|sh|r)\b/i;

/** What is built here may be had from a registry all the same. */
const PUSHED =
  /\b(?:pushed|published|uploaded|available|hosted|pre-?built)\b[^.\r\n]{0,60}\b(?:docker ?hub|dockerhub|hub\.docker|ghcr|(?:container|image|docker) registry|quay)\b|\b(?:docker ?hub|ghcr|quay)\b[^.\r\n]{0,40}\b(?:hosts?|holds?|has) (?:the|an?|our) (?:\w+ )?image\b/gi;

const SCRIPT = /\b(?:run|runs|running|execut\w+|execution (?:begins|starts))\b[^.\r\n]{0,60}\b[\w-]+\.(?:py|sh|r)\b/gi;

/** Behind so many commands nobody looks for the one that does it all. */
const MOST_READ = 200;

export const oneCommand: Check = {
  id: 'readme/one-command',
  axis: 'scope',
  title: 'One command',
  asks: 'One line that brings up or reproduces the whole: a make target, compose, a script, a published image.',
  judge(study) {
    const isPushed = hitsOf(study, PUSHED).length > 0;
    const built = new Set(isPushed ? [] : commandsFor(study, 'build').flatMap(tagOf));
    const runs = commandsFor(study, 'whole', 'run', 'train', 'evaluate', 'build').slice(0, MOST_READ);
    const whole = [...runs.filter((command) => isWhole(command, study, built)), ...targetsThatStart(study)];
    if (whole.length > 0)
      return present(commandLines(study, best(whole, study)), 'One line brings up the whole or reproduces it.');
    const parts = [
      ...commandLines(study, commandsFor(study, 'run', 'train', 'serve')),
      ...linesOf(study, hitsOf(study, SCRIPT)),
    ];
    const hint = suggestion(study);
    if (parts.length > 0)
      return weak(places(study, parts), `It takes several commands to get the whole running. ${hint}`);
    return missing(study, `No single line brings up the whole. ${hint}`);
  },
};

function isWhole(command: Command, study: CaseStudy, built: ReadonlySet<string>): boolean {
  const plain = plainly(command);
  if (isOfTool(command, study)) return false;
  if (isFor(command, 'whole') || WHOLE_SCRIPT.test(plain)) return true;
  const image = imageOf(plain);
  if (image !== undefined) return isPublished(image) && !built.has(image);
  if (/^docker\b|^pip |^npm |^streamlit /.test(plain)) return false;
  return EVERYTHING.test(saidOf(study, command)) || isAllOfSection(command, study);
}

/** Those who make the tools; what is cloned from them is no part of the project. */
const TOOL_MAKERS =
  /[/:](?:mage-ai|apache|mlflow|evidentlyai|langfuse|langgenius|langchain-ai|open-webui|infiniflow|PrefectHQ|dagster-io|zenml-io|kubeflow|feast-dev|datatalksclub|huggingface|localstack|airbytehq|metabase|grafana|prometheus|qdrant|milvus-io|weaviate|chroma-core|elastic|supabase|n8n-io|label-studio|heartexlabs|HumanSignal|great-expectations|iterative|treeverse)\/[\w.-]+\/?$/i;

/** Whether a command is typed in the clone of a tool. */
function isOfTool({ block, start }: Command, study: CaseStudy): boolean {
  return commandsFor(study, 'clone').some(
    (clone) => clone.block === block && clone.start < start && clone.words.some(({ text }) => TOOL_MAKERS.test(text)),
  );
}

/** Under a title or a text that promises the whole nothing else is run. */
function isAllOfSection(command: Command, study: CaseStudy): boolean {
  const { section } = command.block;
  const title = section?.title ?? '';
  if (![title, ...leadUpTo(study, command)].some((text) => EVERYTHING.test(text))) return false;
  const runs = commandsFor(study, 'run', 'train', 'evaluate', 'build').filter(({ block }) => block.section === section);
  if (runs.length === 1) return true;
  // A line that only introduces the block under it is not over the blocks behind that one.
  const isIntroduction = section?.form === 'bare' || section?.form === 'lead-in' || section?.form === 'bold';
  return (
    isIntroduction &&
    runs[0] === command &&
    runs.filter(({ block }) => block === command.block).length === 1 &&
    EVERYTHING.test(title)
  );
}

/** Those that say so themselves go first. */
const best = (commands: readonly Command[], study: CaseStudy): Command[] =>
  [...commands].sort((a, b) => rankOf(b, study) - rankOf(a, study));

const rankOf = (command: Command, study: CaseStudy): number =>
  Number(isFor(command, 'whole')) + Number(EVERYTHING.test(saidOf(study, command)));

const tagOf = (command: Command): string[] => {
  const tag = /\s(?:-t|--tag)[ =](\S+)/.exec(plainly(command))?.[1];
  return tag === undefined ? [] : [tag];
};

/** Options of `docker run` that stand alone; all others take a value. */
const ALONE = /^(?:--(?:rm|detach|interactive|tty|init|privileged|read-only|publish-all)|--\S+=\S+|-[ditPqe]*[ditPq])$/;

/** The image that `docker run` starts. */
function imageOf(plain: string): string | undefined {
  const words = plain.split(' ');
  if (!/^(?:docker|podman)$/.test(words[0] ?? '') || words[1] !== 'run') return undefined;
  for (let at = 2; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) return word;
    if (!ALONE.test(word)) at++;
  }
  return undefined;
}

/** Images of a registry have an owner in front; bare ones are made here. */
const isPublished = (image: string): boolean =>
  /^[\w.-]+(?::\d+)?\/[\w./-]+/.test(image) && !/^(?:localhost|127\.|gcr\.io\/kaggle|nvidia|nvcr)/.test(image);

function suggestion({ workspace }: CaseStudy): string {
  const command = commandForAll(workspace);
  return command
    ? `${command.because}: write \`${command.typed}\`.`
    : 'Put them into one target or script, such as `make all`, and write that line.';
}
