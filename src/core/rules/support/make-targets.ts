import type { CaseStudy } from '../../case-study/case-study';
import type { Command, Word } from '../../case-study/commands/command';
import { commandsOf } from '../../case-study/commands/read-commands';
import { foldersOf } from '../../case-study/commands/working-folder';
import type { TaskFile } from '../../case-study/workspace/tasks';
import { basename, dirname, resolvePath } from '../../portfolio/path';

/** A target that a reader is told to make, and that is not among those of the Makefile they use. */
export interface TypedTarget {
  readonly word: Word;
  /** Of the Makefile, as the README names it. */
  readonly makefile: string;
  readonly targets: readonly string[];
}

/** Only where all targets are known: no Makefile takes in others or makes targets by rule. */
export function* typedTargets(study: CaseStudy): Generator<TypedTarget> {
  const { workspace } = study;
  if (!workspace.isKnown) return;
  const makefiles = workspace.facts.taskFiles.filter(({ runner }) => runner === 'make');
  // One that is not read, or is made of others, may have any target.
  if (makefiles.length === 0 || makefiles.some(({ isComplete }) => !isComplete)) return;
  const all = new Set(makefiles.flatMap(({ tasks }) => tasks.map(({ name }) => name)));
  for (const command of commandsOf(study)) {
    const words = targetsIn(command);
    const makefile = words.length > 0 ? makefileOf(command, makefiles, study) : undefined;
    if (!makefile) continue;
    for (const word of words)
      if (!all.has(word.text) && !isFile(word.text, makefile, study))
        yield { word, makefile: workspace.nameOf(makefile.path), targets: makefile.tasks.map(({ name }) => name) };
  }
}

const isMakefile = (path: string): boolean =>
  /makefile(?:\.\w+)?$|\.mk$|CMakeLists\.txt$|configure(?:\.ac)?$/i.test(path);

/** The first target that a reader is told to make in a repository without any Makefile. */
export function withoutMakefile(study: CaseStudy): Word | undefined {
  const { workspace } = study;
  const { repository, facts, remote } = workspace;
  // What git ignores may be there, and so may be a Makefile in a folder above.
  if (!workspace.isKnown || repository.has('Makefile') !== false || [...(repository.files ?? [])].some(isMakefile))
    return undefined;
  if (facts.files.includes('.gitmodules')) return undefined;
  const commands = commandsOf(study);
  const clones = commands.filter(({ words }) => words[0]?.text === 'git' && words[1]?.text === 'clone');
  // That of another project comes with a Makefile of its own.
  if (
    clones.length > 1 ||
    clones.some((clone) => remote && !clone.words.some(({ text }) => text.includes(remote.name)))
  )
    return undefined;
  if (
    commands.some(({ words }) => /^(?:c?make|\.\/configure)$/.test(words[0]?.text ?? '') && words[0]?.text !== 'make')
  )
    return undefined;
  for (const command of commands) {
    const [word] = command.folder === undefined || command.carriedFolder === undefined ? [] : targetsIn(command);
    if (word && command.place === 'code') return word;
  }
  return undefined;
}

/** Options with a value of its own behind them. */
const WITH_VALUE = /^-[CfIoWl]$|^--(?:directory|file|makefile|include-dir|jobs|old-file|what-if)$/;
const NAME = /^[A-Za-z][\w:-]*$/;

function targetsIn({ words, place }: Command): Word[] {
  const [program, ...rest] = words[0]?.text === 'sudo' ? words.slice(1) : words;
  if (program?.text !== 'make' || place === 'text' || rest.some(({ text }) => ELSEWHERE.test(text))) return [];
  const targets: Word[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at];
    if (!word) break;
    if (WITH_VALUE.test(word.text) || (word.text === '-j' && /^\d+$/.test(rest[at + 1]?.text ?? ''))) at++;
    else if (/^[({[<>#\\]|^\d*>/.test(word.text)) break;
    else if (NAME.test(word.text)) targets.push(word);
  }
  return targets;
}

/** Another folder or file decides which targets there are. */
const ELSEWHERE = /^-C|^-f|^--(?:directory|file|makefile)\b/;

/** The Makefile of the folder in which the command is typed. */
function makefileOf(command: Command, makefiles: readonly TaskFile[], { workspace }: CaseStudy): TaskFile | undefined {
  if (command.folder === undefined || command.carriedFolder === undefined) return undefined;
  const folders = foldersOf(command, (folder) => workspace.has(folder) === true);
  for (const folder of folders) {
    const path = resolvePath(workspace.projectFolder, folder) ?? workspace.projectFolder;
    const found = makefiles.find(
      (file) => dirname(file.path) === path && /^(?:GNU)?makefile$/i.test(basename(file.path)),
    );
    if (found) return found;
  }
  return undefined;
}

/** A file of that name is a target as well. */
const isFile = (name: string, makefile: TaskFile, { workspace }: CaseStudy): boolean => {
  const folder = dirname(makefile.path);
  return workspace.repository.has(folder === '' ? name : `${folder}/${name}`) !== false;
};
