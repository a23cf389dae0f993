import type { Stats } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { pathProblem, tooLongPath } from '../../core/scaffold/safe-path';
import type { TextFile } from '../../core/scaffold/template';
import { decode } from '../read-file';
import { codeOf, type Disk } from './disk';
import { Refusal } from './refusal';
import { STAGING_INSIDE } from './staging';

/** What lies at the place of a file. */
export type Found =
  | { readonly kind: 'nothing' }
  /** The same text, whatever its line ends are. */
  | { readonly kind: 'same' }
  | { readonly kind: 'differing'; readonly looks: Stats };

/** A place for a project, as it is before anything is written. */
export interface Survey {
  /** Absolute and without links. */
  readonly root: string;
  /** Folders that have to be made, the outermost first; with `root` as the last one when it is not there. */
  readonly missing: readonly string[];
  readonly isEmpty: boolean;
  readonly found: ReadonlyMap<string, Found>;
}

/** Of anything longer nobody looks whether it is a file of the template, in bytes. */
const LONGEST_COMPARED = 5_000_000;

/**
 * @param folder absolute
 * @throws Refusal when no project can be made there
 */
export async function survey(folder: string, files: readonly TextFile[], disk: Disk): Promise<Survey> {
  refuseUnsafe(files.map(({ path }) => path));
  const { existing, names } = await nearestExisting(resolve(folder), disk);
  const root = join(existing, ...names);
  const long =
    process.platform === 'win32'
      ? tooLongPath(
          root,
          files.map(({ path }) => path),
        )
      : undefined;
  if (long !== undefined)
    throw new Refusal(
      `The path of ${long} would be too long for Windows`,
      'Choose a folder further up, or a shorter name.',
    );
  if (names.length > 0) {
    const missing = names.map((_, index) => join(existing, ...names.slice(0, index + 1)));
    for (const name of process.platform === 'win32' ? names : []) refuseUnsafe([name]);
    await disk.mayWrite(existing);
    return { root, missing, isEmpty: true, found: new Map(files.map(({ path }) => [path, { kind: 'nothing' }])) };
  }
  await disk.mayWrite(root);
  const isEmpty = (await disk.list(root)).every((name) => name === STAGING_INSIDE);
  const found = new Map<string, Found>();
  for (const file of files) found.set(file.path, await find(root, file, disk));
  return { root, missing: [], isEmpty, found };
}

/** The next folder upwards that is there, without links, and the names from there on. */
async function nearestExisting(folder: string, disk: Disk): Promise<{ existing: string; names: string[] }> {
  const names: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    const there = await disk.look(current).catch((error: unknown) => {
      // A file lies further up, which is said of that file.
      if (codeOf(error) === 'ENOTDIR') return undefined;
      throw error;
    });
    if (!there) {
      names.unshift(basename(current));
      continue;
    }
    const existing = await disk.real(current).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT')
        throw new Refusal(`${current} is a link that leads nowhere`, 'Choose another folder.');
      throw error;
    });
    if ((await disk.look(existing))?.isDirectory() !== true)
      throw new Refusal(`${current} is a file, and not a folder`, 'Choose another name, or take the file away.');
    return { existing, names };
  }
}

/** What lies at the place of a file, and whether the way there stays inside of the folder. */
async function find(root: string, { path, text }: TextFile, disk: Disk): Promise<Found> {
  const parts = path.split('/');
  for (const [index] of parts.slice(1).entries()) {
    const way = parts.slice(0, index + 1).join('/');
    const there = await disk.look(join(root, way));
    if (!there) return { kind: 'nothing' };
    if (there.isSymbolicLink())
      throw new Refusal(`${way} is a link, and the project would be written through it`, 'Take the link away.');
    if (!there.isDirectory())
      throw new Refusal(`${way} is a file, and the project needs a folder there`, 'Move it away.');
  }
  const file = join(root, ...parts);
  const looks = await disk.look(file);
  if (!looks) return { kind: 'nothing' };
  if (looks.isSymbolicLink())
    throw new Refusal(`${path} is a link, and a file of the project is to be there`, 'Take the link away.');
  if (looks.isDirectory())
    throw new Refusal(`${path} is a folder, and a file of the project is to be there`, 'Move it away.');
  if (!looks.isFile()) throw new Refusal(`${path} is no ordinary file`, 'Move it away.');
  if (looks.size > LONGEST_COMPARED) return { kind: 'differing', looks };
  const before = decode(await disk.read(file));
  const isSame = 'text' in before && before.text.replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n');
  return isSame ? { kind: 'same' } : { kind: 'differing', looks };
}

/** A template must not lead anywhere else. @throws Refusal */
function refuseUnsafe(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const problem = pathProblem(path);
    if (problem !== undefined) throw new Refusal(`${path} is refused: ${problem}`);
    // Many disks do not tell capital letters from small ones.
    const key = path.toLowerCase();
    if (seen.has(key)) throw new Refusal(`${path} would be written twice`);
    seen.add(key);
  }
}

/** Just before something is written into a folder: that nobody has put a link in its way since. @throws Refusal */
export async function refuseOutside(root: string, folder: string, disk: Disk): Promise<void> {
  const real = await disk.real(folder);
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep))
    throw new Refusal(`${folder} leads out of the folder`, 'Take the link away and try again.');
}
