import { basename, relative, resolve } from 'node:path';
import { completeAnswers } from '../core/scaffold/answers';
import { projectFiles } from '../core/scaffold/project';
import type { ScaffoldTexts, Template } from '../core/scaffold/template';
import { slashed } from '../node/left-out';
import type { GitState, Place } from '../node/scaffold/outcomes';
import { today } from '../node/today';
import type { NewArguments } from './arguments';
import type { Keyboard } from './keyboard';
import {
  authorOf,
  Cancelled,
  checkedName,
  licenseNamed,
  Mistake,
  nameOfFolder,
  templateNamed,
  trackNamed,
} from './new-answers';
import { makeProject, scaffolder, type Plan } from './new-project';
import { ask, askTheRest, askToReplace, askWhoCommits, choose, type Given } from './new-questions';
import { diffText, templatesText, treeText } from './new-text';
import { painter } from './paint';
import { plural } from './report';
import type { ExitCode } from './run';
import type { Terminal } from './terminal';

type Occupied = Extract<Place, { kind: 'occupied' }>;

/** `ml-portfolio new` */
export async function runNew(
  args: NewArguments,
  terminal: Terminal,
  load: () => Promise<ScaffoldTexts> = async () => (await scaffolder()).loadScaffoldTexts(),
): Promise<ExitCode> {
  const warn = (line: string): void => terminal.warn(`ml-portfolio: ${line}\n`);
  let keyboard: Keyboard | undefined;
  try {
    const texts = await load();
    if (args.template === undefined) {
      terminal.print(templatesText(texts.templates, painter(args.color && terminal.colors)));
      return 0;
    }
    const template = templateNamed(args.template, texts);
    const given = givenBy(args, texts);
    keyboard = args.yes ? undefined : await terminal.openKeyboard?.();
    const plan = await planOf(args, template, given, texts, terminal, keyboard);
    keyboard?.close();
    return await makeProject(plan, terminal);
  } catch (error) {
    keyboard?.close();
    if (error instanceof Cancelled) warn('Cancelled. Nothing was written.');
    else if (error instanceof Mistake) warn(error.message);
    else throw error;
    return 2;
  }
}

/** @throws Mistake for the first that cannot be */
function givenBy({ name, track, license, author }: NewArguments, texts: ScaffoldTexts): Given {
  const who = author === undefined ? undefined : authorOf(author);
  return {
    ...(name !== undefined && { name: checkedName(name) }),
    ...(track !== undefined && { track: trackNamed(track).id }),
    ...(license !== undefined && { license: licenseNamed(license, texts) ?? null }),
    ...(who && { author: who.name }),
    ...(who?.identity && { identity: who.identity }),
  };
}

/** Finds out all that is needed to make the project; so far nothing is written. */
async function planOf(
  args: NewArguments,
  template: Template,
  given: Given,
  texts: ScaffoldTexts,
  terminal: Terminal,
  keyboard: Keyboard | undefined,
): Promise<Plan> {
  const { differenceOf, gitStateOf, lookAt, sha256 } = await scaffolder();
  const paint = painter(args.color && terminal.colors);
  const where = args.folder ?? (await askWhere(template, keyboard));
  const folder = resolve(terminal.folder, where);
  // The author's name stands in the files, whether git is to keep them or not.
  const state = await gitStateOf(folder);
  const git = args.git ? state : undefined;
  const committer = state.kind === 'ready' ? state.identity : undefined;
  const base = basename(folder);
  const said = keyboard
    ? await askTheRest(keyboard, given, base, template, texts, committer)
    : { ...given, name: given.name ?? nameOfFolder(base), author: given.author ?? committer?.name ?? '' };
  const license = said.license === undefined ? licenseNamed('mit', texts) : (said.license ?? undefined);
  const answers = completeAnswers(template, today(), { ...said, license: license?.id });
  const files = projectFiles(template, answers, license, sha256);
  const place = await lookAt(folder, files);
  if (place.kind === 'impossible') throw new Mistake(place.reason);
  const { same, differing }: Pick<Occupied, 'same' | 'differing'> =
    place.kind === 'occupied' ? place : { same: [], differing: [] };
  const shown = slashed(relative(terminal.folder, folder)) || '.';
  if (differing.length > 0 && !keyboard)
    throw new Mistake(
      `${plural(differing.length, 'file')} of ${shown} would be replaced: ${differing.join(', ')}. Choose another folder, or move them away.`,
    );
  const identity = committer ? undefined : (said.identity ?? (await whoCommits(git, said.author ?? '', keyboard)));
  const plan = { template, files, folder, shown, git, identity, name: answers.name, paint };
  if (!keyboard) return { ...plan, replace: [], isShown: false };
  const mark = (path: string): string =>
    same.includes(path) ? 'is there' : differing.includes(path) ? paint('yellow', 'differs from what is there') : '';
  terminal.warn(`\n${shown}/\n${treeText(files, paint, mark)}\n`);
  const replace = await askToReplace(
    keyboard,
    files.filter(({ path }) => differing.includes(path)),
    async (file) => terminal.warn(diffText(await differenceOf(folder, file), paint)),
  );
  if ((await choose(keyboard, `Make ${answers.name} in ${shown}`, ['yes', 'no'])) === 'no') throw new Cancelled();
  return { ...plan, replace, isShown: true };
}

async function askWhere({ id, defaultName }: Template, keyboard: Keyboard | undefined): Promise<string> {
  if (keyboard) return ask(keyboard, 'Folder', defaultName, String);
  throw new Mistake(`Say where: \`ml-portfolio new ${id} ${defaultName}\` makes a folder of that name.`);
}

const whoCommits = async (git: GitState | undefined, author: string, keyboard: Keyboard | undefined) =>
  keyboard && git?.kind === 'ready' && git.inside === undefined ? askWhoCommits(keyboard, author) : undefined;
