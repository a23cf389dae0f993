import { basename, relative, resolve } from 'node:path';
import { completeAnswers } from '../core/scaffold/answers';
import { projectFiles } from '../core/scaffold/project';
import type { ScaffoldTexts, Template } from '../core/scaffold/template';
import { slashed } from '../node/left-out';
import type { GitState } from '../node/scaffold/outcomes';
import { today } from '../node/today';
import type { NewArguments } from './arguments';
import { authorOf, checkedName, licenseNamed, Mistake, nameOfFolder, templateNamed, trackNamed } from './new-answers';
import { commitText, nextSteps, templatesText, treeText } from './new-text';
import { painter } from './paint';
import { plural } from './report';
import type { ExitCode } from './run';
import type { Terminal } from './terminal';

/** The scaffolder lies beside the program, and is loaded here. */
const scaffolder = () => import('../node/scaffold/index');

/** `ml-portfolio new` */
export async function runNew(
  args: NewArguments,
  terminal: Terminal,
  load: () => Promise<ScaffoldTexts> = async () => (await scaffolder()).loadScaffoldTexts(),
): Promise<ExitCode> {
  const warn = (line: string): void => terminal.warn(`ml-portfolio: ${line}\n`);
  try {
    const texts = await load();
    const paint = painter(args.color && terminal.colors);
    if (args.template === undefined) {
      terminal.print(templatesText(texts.templates, paint));
      return 0;
    }
    const template = templateNamed(args.template, texts);
    if (args.folder === undefined)
      throw new Mistake(
        `Say where: \`ml-portfolio new ${template.id} ${template.defaultName}\` makes a folder of that name.`,
      );
    return await make(args, template, resolve(terminal.folder, args.folder), texts, terminal);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    warn(error.message);
    return 2;
  }
}

async function make(
  args: NewArguments,
  template: Template,
  folder: string,
  texts: ScaffoldTexts,
  terminal: Terminal,
): Promise<ExitCode> {
  const { createProject, gitStateOf, lookAt, sha256 } = await scaffolder();
  const paint = painter(args.color && terminal.colors);
  const license = licenseNamed(args.license ?? 'mit', texts);
  const author = args.author === undefined ? undefined : authorOf(args.author);
  const track = args.track === undefined ? undefined : trackNamed(args.track).id;
  const name = args.name === undefined ? nameOfFolder(basename(folder)) : checkedName(args.name);
  const git = args.git ? await gitStateOf(folder) : undefined;
  const known = git?.kind === 'ready' ? git.identity?.name : undefined;
  const answers = completeAnswers(template, today(), {
    name,
    track,
    license: license?.id,
    author: author?.name ?? known,
  });
  const files = projectFiles(template, answers, license, sha256);
  const place = await lookAt(folder, files);
  if (place.kind === 'impossible') throw new Mistake(place.reason);
  const differing = place.kind === 'occupied' ? place.differing : [];
  if (differing.length > 0)
    throw new Mistake(
      `${plural(differing.length, 'file')} would be replaced: ${differing.join(', ')}. Choose another folder, or move them away.`,
    );
  const outcome = await createProject({ folder, files });
  if (outcome.kind === 'undone') throw new Mistake(`${outcome.reason} Nothing was left.`);
  if (outcome.kind === 'partial')
    throw new Mistake(`${outcome.reason} This is left: ${outcome.left.join(', ')}. Run the command again to go on.`);
  const shown = slashed(relative(terminal.folder, folder)) || '.';
  terminal.print(`Made ${answers.name} from the template ${template.id} in ${shown}:\n${treeText(files, paint)}`);
  if (git)
    terminal.print(
      `${await commitAll(
        git,
        folder,
        files.map(({ path }) => path),
        template,
        author?.identity,
      )}\n`,
    );
  terminal.print(nextSteps(template, files, shown, paint));
  return 0;
}

async function commitAll(
  git: GitState,
  folder: string,
  paths: readonly string[],
  { id, title }: Template,
  given: { readonly name: string; readonly email: string } | undefined,
): Promise<string> {
  if (git.kind === 'unusable') return `git: there is no repository. ${git.reason}`;
  if (git.inside !== undefined)
    return `git: the project lies in the repository ${git.inside}. Commit its files there yourself.`;
  const { firstCommit } = await scaffolder();
  const identity = git.identity ? undefined : given;
  return commitText(
    await firstCommit(folder, paths, { identity, message: `Start from the template ${title} (${id})` }),
  );
}
