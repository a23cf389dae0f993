import type { Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, type Disk } from './disk';
import { Refusal } from './refusal';
import type { Staging } from './staging';
import { refuseOutside } from './survey';
import type { Work } from './one-step';

/** What becomes of one file. */
export interface Change {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
  /** Of the file that lies there; undefined when there must be none. */
  readonly replaces: Stats | undefined;
}

/** Writes new files where nobody sees them yet. @param onFile told after each */
export async function stage(
  { fresh }: Staging,
  changes: readonly Change[],
  disk: Disk,
  onFile: () => void,
): Promise<void> {
  const made = new Set<string>();
  for (const { path, bytes, replaces } of changes) {
    for (const folder of foldersOf(path))
      if (!made.has(folder)) {
        await disk.makeFolder(join(fresh, folder));
        made.add(folder);
      }
    const file = join(fresh, path);
    await disk.write(file, bytes);
    if (replaces) await disk.giveLooks(file, replaces);
    onFile();
  }
}

/** Puts staged files into a folder that is there, each in one step. */
export async function place(root: string, staging: Staging, changes: readonly Change[], work: Work): Promise<void> {
  const { careful, disk, log } = work;
  for (const [index, { path, replaces }] of changes.entries()) {
    const [file, staged] = [join(root, path), join(staging.fresh, path)];
    for (const folder of foldersOf(path)) await ensureFolder(join(root, folder), work);
    await refuseOutside(root, dirname(file), careful);
    if (replaces) {
      const old = join(staging.old, String(index));
      await refuseChanged(file, path, replaces, careful);
      await keep(file, old, replaces, careful);
      // A step that fails has not been done, so what would take it back is noted behind it.
      await careful.move(staged, file);
      log.did(file, 'former', () => disk.move(old, file));
    } else {
      await appear(staged, file, careful);
      log.did(file, 'made', () => disk.removeFile(file));
    }
  }
}

/** `a/b/c.txt`: `a`, `a/b`. */
const foldersOf = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};

async function ensureFolder(folder: string, { careful, disk, log }: Work): Promise<void> {
  if (await careful.look(folder)) return;
  await careful.makeFolder(folder);
  log.did(folder, 'made', () => disk.removeFolder(folder));
}

async function refuseChanged(file: string, path: string, before: Stats, disk: Disk): Promise<void> {
  const now = await disk.look(file);
  if (now?.isFile() !== true || now.ino !== before.ino || now.size !== before.size || now.mtimeMs !== before.mtimeMs)
    throw new Refusal(`${path} has changed in the meantime`, 'Look at it and try again.');
}

/** Disks without second names for a file say so in many ways. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EISDIR']);

/** Calls what is best, or where the disk has no links what comes nearest. */
async function unlessNoLinks(best: () => Promise<void>, otherwise: () => Promise<void>): Promise<void> {
  try {
    await best();
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
    await otherwise();
  }
}

/** Keeps what a file holds under another name. */
const keep = (file: string, old: string, looks: Stats, disk: Disk): Promise<void> =>
  unlessNoLinks(
    () => disk.link(file, old),
    async () => {
      await disk.copy(file, old);
      await disk.giveLooks(old, looks);
    },
  );

/** Lets a file appear, whole, where nothing is. */
const appear = (from: string, to: string, disk: Disk): Promise<void> =>
  unlessNoLinks(
    () => disk.link(from, to),
    async () => {
      if (await disk.look(to)) throw new Refusal(`${to} was written by somebody else in the meantime`, 'Try again.');
      await disk.move(from, to);
    },
  );
