import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk';
import { clearLeftover, MARK, markOf, PARTS } from './leftover';
import { Refusal } from './refusal';

/** Name of the folder in a folder that is there. */
export const STAGING_INSIDE = '.ml-portfolio-unfinished';

/** Where files are written before they take their places, on the same disk as these. */
export interface Staging {
  readonly path: string;
  /** What the file in it says that tells whose it is. */
  readonly mark: string;
  /** What is to take its place. */
  readonly fresh: string;
  /** What is replaced, until everything has succeeded. */
  readonly old: string;
}

/** For a folder that is not there yet: beside it, so that it appears in one step. */
export const stagingBeside = (folder: string): Staging =>
  stagingAt(join(dirname(folder), `.${basename(folder)}${STAGING_INSIDE}`));

/** For a folder that is there: in it, because it may be the root of a disk or of all that may be written. */
export const stagingInside = (folder: string): Staging => stagingAt(join(folder, STAGING_INSIDE));

function stagingAt(path: string): Staging {
  // Of two runs at once, one may take the other for a leftover; neither may take its files for its own.
  const run = randomBytes(4).toString('hex');
  return { path, mark: markOf(run), fresh: join(path, PARTS.fresh + run), old: join(path, PARTS.old + run) };
}

/**
 * Makes the folder, after clearing away what a run that was killed has left of it.
 * @param onMade told as soon as there is something to take back
 */
export async function openStaging(staging: Staging, disk: Disk, onMade: () => void): Promise<void> {
  const { path, mark, fresh, old } = staging;
  await clearLeftover(path, disk);
  await disk.makeFolder(path);
  onMade();
  await disk.write(join(path, MARK), Buffer.from(mark));
  await disk.makeFolder(fresh);
  await disk.makeFolder(old);
}

/** Just before anybody sees something: that no other run has begun at the same place. @throws Refusal */
export async function refuseLost({ path, mark }: Staging, disk: Disk): Promise<void> {
  const found = await disk.read(join(path, MARK));
  if (found.toString('utf8') !== mark)
    throw new Refusal('Another program began to write there in the meantime', 'Wait for it.');
}

/** Removes the folder, but not one that is of another run by now. Cut off at any point, it can be called again. */
export async function closeStaging({ path, mark, fresh, old }: Staging, disk: Disk): Promise<void> {
  await disk.removeAll(fresh);
  await disk.removeAll(old);
  const file = join(path, MARK);
  if (await disk.look(file)) {
    // A mark whose writing failed is the beginning of one.
    if (!mark.startsWith((await disk.read(file)).toString('utf8'))) return;
    await disk.removeFile(file);
  }
  if (await disk.look(path)) await disk.removeFolder(path);
}
