import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { codeOf, type Disk } from './disk';
import { Refusal } from './refusal';

const NAME = 'ml-portfolio-unfinished';

/** Says whose folder it is. Written first and removed last. */
const MARK = 'made-by-ml-portfolio.txt';
const FIRST_LINE =
  'ML Portfolio keeps unfinished files here. When no program is writing a project, delete this folder.';

/** Parts of the folder. */
const NEW = 'new';
const OLD = 'old';

/** Where files are written before they take their places, on the same disk as these. */
export interface Staging {
  readonly path: string;
  /** What is to take its place. */
  readonly fresh: string;
  /** What is replaced, until everything has succeeded. */
  readonly old: string;
}

/** For a folder that is not there yet: beside it, so that it appears in one step. */
export const stagingBeside = (folder: string): Staging =>
  stagingAt(join(dirname(folder), `.${basename(folder)}.${NAME}`));

/** For a folder that is there: in it, because it may be the root of a disk or of all that may be written. */
export const stagingInside = (folder: string): Staging => stagingAt(join(folder, `.${NAME}`));

/** Name of the folder in a folder that is there. */
export const STAGING_INSIDE = `.${NAME}`;

const stagingAt = (path: string): Staging => ({ path, fresh: join(path, NEW), old: join(path, OLD) });

/**
 * Makes the folder, after clearing away what a run that was killed has left of it.
 * @param onMade told as soon as there is something to take back
 */
export async function openStaging(staging: Staging, disk: Disk, onMade: () => void): Promise<void> {
  if (await disk.look(staging.path)) {
    await refuseForeign(staging.path, disk);
    await closeStaging(staging, disk);
  }
  await disk.makeFolder(staging.path);
  onMade();
  await disk.write(join(staging.path, MARK), Buffer.from(`${FIRST_LINE}\n${hostname()} ${process.pid}\n`));
  await disk.makeFolder(staging.fresh);
  await disk.makeFolder(staging.old);
}

/** Clears away what a run that was killed has left, where that is possible. */
export async function clearLeftover(staging: Staging, disk: Disk): Promise<void> {
  try {
    if (!(await disk.look(staging.path))) return;
    await refuseForeign(staging.path, disk);
    await closeStaging(staging, disk);
  } catch {
    // It is in nobody's way.
  }
}

/** Removes the folder. Cut off at any point, it can be called again. */
export async function closeStaging({ path, fresh, old }: Staging, disk: Disk): Promise<void> {
  await disk.removeAll(fresh);
  await disk.removeAll(old);
  const mark = join(path, MARK);
  if (await disk.look(mark)) await disk.removeFile(mark);
  if (await disk.look(path)) await disk.removeFolder(path);
}

/** Somebody may have a folder of that name, and another program may be at work in ours. */
async function refuseForeign(path: string, disk: Disk): Promise<void> {
  const foreign = new Refusal(`${path} is in the way, and ML Portfolio did not make it. Rename it or move it away.`);
  if ((await disk.look(path))?.isDirectory() !== true) throw foreign;
  const names = await disk.list(path);
  if (names.length === 0) return;
  if (!names.includes(MARK) || names.some((name) => ![MARK, NEW, OLD].includes(name))) throw foreign;
  if ((await disk.look(join(path, MARK)))?.isFile() !== true) throw foreign;
  const [first = '', owner = ''] = (await disk.read(join(path, MARK))).toString('utf8').split('\n');
  // Whoever was killed while writing the mark has left a part of it, and nothing else.
  if (first !== FIRST_LINE && names.length === 1 && FIRST_LINE.startsWith(first)) return;
  if (first !== FIRST_LINE) throw foreign;
  if (isAtWork(owner))
    throw new Refusal(
      `Another program is writing there at the moment. Wait for it, or delete ${path} when there is none.`,
    );
}

/** @param owner host and process, as in the mark */
function isAtWork(owner: string): boolean {
  const [host = '', id = ''] = owner.split(' ');
  if (host !== hostname()) return host !== '';
  const running = Number(id);
  // In this process whatever was left has failed.
  if (!Number.isInteger(running) || running <= 0 || running === process.pid) return false;
  try {
    process.kill(running, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
