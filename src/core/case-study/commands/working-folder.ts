import { resolvePath } from '../../portfolio/path';
import type { Command, Found } from './command';

/** Says of each command where it is typed: `cd` leads into folders, and that of a fresh clone is the README's own. */
export function inFolders(found: readonly Found[]): Command[] {
  const clones = new Set(found.flatMap(cloneFolder));
  let carried: string | undefined = '';
  let own: string | undefined = '';
  let block: Found['block'] | undefined;
  let unnamed = false;
  return found.map((command): Command => {
    if (command.block !== block) own = '';
    block = command.block;
    const { start, end, words, line, comment, place } = command;
    const here: Command = { start, end, words, line, comment, place, block, folder: own, carriedFolder: carried };
    const [program, target] = command.words;
    if (program && /^(?:cd|pushd|chdir)$/i.test(program.text)) {
      if (unnamed && target) clones.add(topOf(target.text));
      own = changed(own, target?.text, clones);
      carried = changed(carried, target?.text, clones);
    }
    // Of an address like `<url of this repository>` the next folder is the name.
    unnamed = isClone(command) ? cloneFolder(command).every((name) => /[<>{}[\]$*]|^$/.test(name)) : unnamed && !target;
    return here;
  });
}

const isClone = ({ words }: Found): boolean => words[0]?.text === 'git' && words[1]?.text === 'clone';

const topOf = (folder: string): string => folder.replaceAll('\\', '/').replace(/^\.\//, '').split('/')[0] ?? '';

/** The folder that `git clone` makes. */
function cloneFolder(command: Found): string[] {
  if (!isClone(command)) return [];
  const rest = command.words.slice(2).map(({ text }) => text);
  const [url, folder] = rest.filter((word) => !word.startsWith('-'));
  const name =
    folder ??
    url
      ?.replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split(/[/:]/)
      .at(-1)
      ?.replace(/\.git$/, '');
  return name === undefined ? [] : [name];
}

const LONGEST_FOLDER = 300;

function changed(
  from: string | undefined,
  target: string | undefined,
  clones: ReadonlySet<string>,
): string | undefined {
  // A way that goes deeper and deeper was not typed by a person.
  if (target === undefined || (from ?? '').length > LONGEST_FOLDER) return undefined;
  const written = target.replaceAll('\\', '/').replace(/\/+$/, '');
  const [top = '', ...below] = written.replace(/^\.\//, '').split('/');
  if (clones.has(top)) return below.join('/');
  if (from === undefined || /^(?:[/~$%<{-]|[A-Za-z]:)|[<>$%{}*]/.test(written)) return undefined;
  return resolvePath(from, written) ?? (/^[./]*$/.test(written) ? '' : undefined);
}

/**
 * The folders from the README's in which a command may be typed, the likeliest first. A first folder that is not there is
 * that of a clone under another name.
 * @param isFolder whether there is such a folder
 */
export function foldersOf(
  { folder, carriedFolder }: Command,
  isFolder: (folder: string) => boolean,
): readonly string[] {
  const candidates = [folder, carriedFolder].flatMap((candidate) => {
    if (candidate === undefined) return [];
    const inside = candidate.split('/').slice(1).join('/');
    return isFolder(candidate) || candidate === '' ? [candidate] : [inside];
  });
  return [...new Set([...candidates, ''])];
}
