import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf, type Disk } from './disk';
import { Refusal } from './refusal';

/** Says whose folder it is. Written first and removed last. */
export const MARK = 'made-by-ml-portfolio.txt';

const FIRST_LINE =
  'ML Portfolio keeps unfinished files here. When no program is writing a project, delete this folder.';

/** How the names of the folder's parts begin. */
export const PARTS = { fresh: 'new-', old: 'old-', gone: 'gone-' } as const;

const isPart = (name: string): boolean => Object.values(PARTS).some((start) => name.startsWith(start));

/** The text of the mark. */
export const markOf = (run: string): string => `${FIRST_LINE}\n${hostname()} ${process.pid} ${run}\n`;

/** Clears away the folder of a run that was killed. @throws Refusal when it is somebody else's, or of a run at work */
export async function clearLeftover(path: string, disk: Disk): Promise<void> {
  const there = await disk.look(path);
  if (!there) return;
  if (!there.isDirectory()) throw foreign(path);
  const names = await disk.list(path);
  await refuseForeign(path, names, disk);
  for (const name of names.filter(isPart).sort()) {
    const isGone = name.startsWith(PARTS.gone);
    const gone = join(path, isGone ? name : PARTS.gone + name);
    // Another run of this process could be at work all the same: either it gets its files or this one, in one step.
    if (!isGone) await disk.move(join(path, name), gone);
    await disk.removeAll(gone);
  }
  if (names.includes(MARK)) await disk.removeFile(join(path, MARK));
  await disk.removeFolder(path);
}

const foreign = (path: string): Refusal =>
  new Refusal(`${path} is in the way, and ML Portfolio did not make it`, 'Rename it or move it away.');

async function refuseForeign(path: string, names: readonly string[], disk: Disk): Promise<void> {
  if (names.length === 0) return;
  if (!names.includes(MARK) || !names.every((name) => name === MARK || isPart(name))) throw foreign(path);
  if ((await disk.look(join(path, MARK)))?.isFile() !== true) throw foreign(path);
  const [first = '', owner = ''] = (await disk.read(join(path, MARK))).toString('utf8').split('\n');
  // Whoever was killed while writing the mark has left a part of it, and nothing else.
  if (first !== FIRST_LINE && names.length === 1 && FIRST_LINE.startsWith(first)) return;
  if (first !== FIRST_LINE) throw foreign(path);
  if (isAtWork(owner))
    throw new Refusal(
      'Another program is writing there at the moment',
      `Wait for it, or delete ${path} when there is none.`,
    );
}

/** @param owner host, process and run, as in the mark */
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
