import type { CaseStudy } from '../../case-study/case-study';
import type { Command, Word } from '../../case-study/commands/command';
import { commandsOf } from '../../case-study/commands/read-commands';
import { foldersOf } from '../../case-study/commands/working-folder';
import { basename, dirname, relativePath, resolvePath } from '../../portfolio/path';
import { nearest } from '../../text/nearest';
import type { Span } from '../../text/span';
import { fileIn, type FileInCommand } from './file-in-command';

/** A file that a reader is told to use, and that is nowhere where they could be. */
export interface MissingInCommand {
  readonly span: Span;
  /** As the README writes it. */
  readonly name: string;
  /** What was meant, as the command would name it; absent when nobody can tell. */
  readonly near: string | undefined;
}

/** Kinds of READMEs whose commands are about their own files, and not about those that a reader will write. */
const OWN_FILES: ReadonlySet<string> = new Set(['case-study', 'app', 'kaggle-code', 'stub']);

/** Names that stand for a file of the reader. */
const EXAMPLE = /(?:^|[/_-])(?:your|my|some|path|example|sample|foo|name|new|xxx?|the)(?:[/_.-]|$)/i;

export function missingInCommands(study: CaseStudy): MissingInCommand[] {
  const { workspace, profile } = study;
  if (!workspace.isKnown || !OWN_FILES.has(profile.profile)) return [];
  const commands = commandsOf(study);
  if (commands.some((command) => isForeignClone(command, study))) return [];
  const missing: MissingInCommand[] = [];
  for (const [index, command] of commands.entries()) {
    // Nobody knows where it is typed.
    if (command.folder === undefined || command.carriedFolder === undefined || command.place === 'text') continue;
    const file = fileIn(command.words);
    if (!file || EXAMPLE.test(file.name) || missing.some(({ name }) => name === file.name)) continue;
    const folders = foldersFor(command, study);
    if (file.paths.some((path) => isThere(path, folders, study)) || isThereByModule(file, study)) continue;
    if (file.isModule && !isOwnPackage(file, folders, study)) continue;
    if (isMadeBefore(file, commands.slice(0, index), study)) continue;
    // Inside of a sentence a script often goes by its name alone.
    if (command.place === 'inline' && workspace.named(basename(file.paths[0] ?? '')).length > 0) continue;
    missing.push({ span: spanOf(file.word), name: file.name, near: nearOf(file, folders, study) });
  }
  return missing;
}

const spanOf = ({ start, end }: Word): Span => ({ start, end });

/** The folders of the repository in which a reader may be: what the commands say, the README's own, and those above it. */
function foldersFor(command: Command, { workspace }: CaseStudy): readonly string[] {
  const folders = foldersOf(command, (folder) => workspace.has(folder) === true).flatMap(
    (folder) => resolvePath(workspace.folder, folder) ?? [],
  );
  const all = new Set([...folders, workspace.folder]);
  for (let folder = workspace.folder; folder !== ''; folder = dirname(folder)) all.add(dirname(folder));
  return [...all];
}

const join = (folder: string, path: string): string | undefined => resolvePath(folder, path);

/** Whether it is in one of the folders, or may be: git ignores it, or it lies outside of the repository. */
function isThere(path: string, folders: readonly string[], { workspace }: CaseStudy): boolean {
  return folders.some((folder) => {
    const target = join(folder, path);
    return target === undefined || workspace.repository.has(target) !== false;
  });
}

/** A package may lie in a folder that its installation takes in. */
const isThereByModule = ({ isModule, paths }: FileInCommand, { workspace }: CaseStudy): boolean =>
  isModule &&
  paths.some((path) =>
    workspace.repository.index.pathsOf(basename(path)).some((file) => file === path || file.endsWith(`/${path}`)),
  );

/** Other modules are those of a library. */
function isOwnPackage({ paths }: FileInCommand, folders: readonly string[], { workspace }: CaseStudy): boolean {
  const [top = '', ...rest] = paths[0]?.split('/') ?? [];
  return (
    rest.length > 0 &&
    folders.some((folder) => {
      const path = join(folder, top);
      return path !== undefined && workspace.repository.index.hasFolder(path);
    })
  );
}

/** Whether something in front of it, or the text, makes a file of that name. */
function isMadeBefore({ name }: FileInCommand, earlier: readonly Command[], { body }: CaseStudy): boolean {
  const own = basename(name.replaceAll('\\', '/'));
  const mentions = (text: string): boolean => text.replaceAll('\\', '/').includes(own);
  const makes =
    /^(?:wget|curl|gdown|touch|cp|mv|copy|move|echo|cat|kaggle|aws|gsutil|dvc|unzip|tar|nano|vim?|code|jupyter|cookiecutter|mkdir|ln|scp|gcloud|git|python|tee|printf|papermill)$/;
  if (
    earlier.some(
      ({ words }) =>
        makes.test(words[0]?.text ?? '') && words.slice(1).some(({ text }) => mentions(text)) && !isSameUse(words, own),
    )
  )
    return true;
  const told = new RegExp(
    String.raw`\b(?:creat\w*|add|write|save|generat\w*|download\w*|renam\w*|put|make|place|copy|convert\w*|export\w*)\b[^.\r\n]{0,80}${own.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`,
    'gi',
  );
  // The word for it stands in the text; in a command it is another one's option.
  return Array.from(body.text.matchAll(told)).some(({ index }) => !body.isCode(body.span.start + index));
}

/** To run a script twice does not make it. */
const isSameUse = (words: readonly Word[], own: string): boolean =>
  basename(fileIn(words)?.name.replaceAll('\\', '/') ?? '') === own;

/** Commands behind the clone of another project are about its files. */
function isForeignClone({ words }: Command, { workspace }: CaseStudy): boolean {
  const { remote } = workspace;
  if (words[0]?.text !== 'git' || words[1]?.text !== 'clone' || !remote) return false;
  const url = words.slice(2).find(({ text }) => /[/:]/.test(text) && !text.startsWith('-'))?.text;
  if (url === undefined || /[<>{}$*[\]]|your/i.test(url)) return false;
  return !url.toLowerCase().includes(remote.name.toLowerCase());
}

/** The only file of that name, or of one with a slip in it. */
function nearOf(file: FileInCommand, folders: readonly string[], { workspace }: CaseStudy): string | undefined {
  const [from = ''] = folders;
  const [path = ''] = file.paths;
  if (file.isModule) return undefined;
  const ending = path.replace(/^.*(?=\.)/, '');
  const own = workspace.facts.files.filter((candidate) => candidate.endsWith(ending) && candidate !== path);
  const same = own.filter((candidate) => basename(candidate).toLowerCase() === basename(path).toLowerCase());
  const [only] = same;
  if (only !== undefined) return same.length === 1 ? relativePath(from, only) : undefined;
  const target = join(from, path) ?? path;
  const near = nearest(target, own, 6);
  return near === undefined ? undefined : relativePath(from, near);
}
