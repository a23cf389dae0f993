import { authorsParts, type AuthorsPart } from '../core/scaffold/authors-parts';
import type { Template, TextFile } from '../core/scaffold/template';
import type { CommitOutcome } from '../node/scaffold/outcomes';
import type { Paint } from './paint';
import { plural } from './report';

const KILOBYTE = 1000;

/** `412 B`, `3.1 KB`. */
const sizeOf = (bytes: number): string => (bytes < KILOBYTE ? `${bytes} B` : `${(bytes / KILOBYTE).toFixed(1)} KB`);

const bytesOf = ({ text }: TextFile): number => Buffer.byteLength(text);

/** What there is to choose from. */
export function templatesText(templates: readonly Template[], paint: Paint): string {
  const width = Math.max(...templates.map(({ id }) => id.length), 0);
  const rows = templates.map(
    ({ id, title, summary }) =>
      `  ${paint('bold', id.padEnd(width))}  ${title}\n  ${' '.repeat(width)}  ${paint('dim', summary)}`,
  );
  return [
    'Projects can be made from these templates:',
    '',
    ...rows,
    '',
    'ml-portfolio new <template> <folder> makes one; --track, --license and the rest are in ml-portfolio --help.',
    '',
  ].join('\n');
}

/** The files as a tree, with their sizes. @param mark what to say behind a path */
export function treeText(files: readonly TextFile[], paint: Paint, mark: (path: string) => string = () => ''): string {
  const lines: { readonly text: string; readonly size: string; readonly mark: string }[] = [];
  let above: readonly string[] = [];
  for (const file of files.toSorted((a, b) => (treeKey(a) < treeKey(b) ? -1 : 1))) {
    const parts = file.path.split('/');
    const folders = parts.slice(0, -1);
    const common = folders.findIndex((name, index) => above[index] !== name);
    const shared = common < 0 ? folders.length : common;
    for (const [index, name] of folders.entries())
      if (index >= shared) lines.push({ text: `${'  '.repeat(index + 1)}${name}/`, size: '', mark: '' });
    above = folders;
    const text = `${'  '.repeat(parts.length)}${parts.at(-1) ?? ''}`;
    lines.push({ text, size: sizeOf(bytesOf(file)), mark: mark(file.path) });
  }
  const width = Math.max(...lines.map(({ text }) => text.length));
  const rows = lines.map(({ text, size, mark: said }) =>
    size === '' ? text : `${text.padEnd(width)}  ${paint('dim', size.padStart(8))}${said === '' ? '' : `  ${said}`}`,
  );
  const total = sizeOf(files.reduce((sum, file) => sum + bytesOf(file), 0));
  return [...rows, `  ${plural(files.length, 'file')}, ${total}`].map((line) => `${line}\n`).join('');
}

/** Sorts folders before files. */
const treeKey = ({ path }: TextFile): string => {
  const parts = path.split('/');
  return parts.map((part, index) => `${index < parts.length - 1 ? '0' : '1'}${part}`).join('\0');
};

/** What to do in a project that was just made. */
export function nextSteps(
  { commands }: Pick<Template, 'commands'>,
  files: readonly TextFile[],
  folder: string,
  paint: Paint,
): string {
  const runs = [...(folder === '.' ? [] : [{ run: `cd ${quoted(folder)}`, title: '' }]), ...commands];
  const width = Math.max(...runs.map(({ run }) => run.length), 0);
  const next = runs.map(({ run, title }) => `  ${paint('bold', run.padEnd(width))}  ${paint('dim', title)}`.trimEnd());
  const parts = authorsParts(files);
  return [
    ...(next.length > 0 ? ['', 'Next:', ...next] : []),
    ...(parts.length > 0 ? ['', `Yours to write, ${plural(parts.length, 'place')}:`, ...placesOf(parts, paint)] : []),
    '',
  ].join('\n');
}

/** Of a longer list nobody reads every line. */
const MOST_PLACES = 12;

/** The places one by one, or the first of each file with the number of the others. */
function placesOf(parts: readonly AuthorsPart[], paint: Paint): string[] {
  const line = ({ path, line: at, text }: AuthorsPart): string => `  ${path}:${at}  ${paint('dim', text)}`;
  if (parts.length <= MOST_PLACES) return parts.map(line);
  return [...new Set(parts.map(({ path }) => path))].flatMap((file) => {
    const [first, ...others] = parts.filter(({ path }) => path === file);
    return first
      ? [others.length === 0 ? line(first) : `${line(first)}${paint('dim', `, and ${others.length} more`)}`]
      : [];
  });
}

/** As a shell takes it. */
const quoted = (text: string): string =>
  /^[\w./~+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What became of the first commit. */
export const commitText = (outcome: CommitOutcome): string =>
  outcome.kind === 'committed' ? `git: the first commit is ${outcome.revision} on ${outcome.branch}.` : outcome.reason;

/** A difference in colours. @param difference undefined when there is none to be shown */
export function diffText(difference: string | undefined, paint: Paint): string {
  if (difference === undefined) return 'The two have next to nothing in common.\n';
  // Whatever a file holds, a terminal must not obey it.
  const lines = difference
    .trimEnd()
    .replaceAll(/[^\P{Cc}\n\t]/gu, '?')
    .split('\n');
  return lines
    .map((line) =>
      line.startsWith('+') ? paint('green', line) : line.startsWith('-') ? paint('red', line) : paint('dim', line),
    )
    .map((line) => `${line}\n`)
    .join('');
}
