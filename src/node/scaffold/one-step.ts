import { dirname, relative } from 'node:path';
import { slashed } from '../left-out';
import type { Disk } from './disk';
import { clearLeftover } from './leftover';
import type { CreateOutcome } from './outcomes';
import { place, stage, type Change } from './place-files';
import { refusalOf, Refusal } from './refusal';
import { closeStaging, openStaging, refuseLost, stagingBeside, stagingInside, type Staging } from './staging';
import { refuseOutside, type Survey } from './survey';
import { UndoLog } from './undo-log';

/** All that steps on the disk need. */
export interface Work {
  /** Stops at the first step after somebody has cancelled. */
  readonly careful: Disk;
  /** For what must happen all the same. */
  readonly disk: Disk;
  readonly log: UndoLog;
}

/** Everything is in place; what was needed on the way is not gone. */
class Leftover extends Refusal {}

/**
 * Runs steps that are taken back when one of them fails, or when somebody cancels.
 * @param folder paths of what is left are told from there
 */
export async function asOneStep(
  folder: string,
  signal: AbortSignal | undefined,
  disk: Disk,
  run: (work: Work) => Promise<CreateOutcome>,
): Promise<CreateOutcome> {
  const log = new UndoLog(disk);
  try {
    return await run({ careful: stoppable(disk, signal), disk, log });
  } catch (error) {
    const isDone = error instanceof Leftover;
    const left = isDone ? log.done : await log.takeBack();
    const refusal = refusalOf(error);
    if (left.length === 0) return { kind: 'undone', reason: refusal.with('so nothing was written') };
    return { kind: 'partial', why: refusal.why, left: left.map((path) => slashed(relative(folder, path)) || '.') };
  }
}

/** Writes into a folder, or makes it. @param onFile told after each file, of which nobody sees anything yet */
export async function carryOut(
  { root, missing }: Survey,
  changes: readonly Change[],
  work: Work,
  onFile: () => void,
): Promise<void> {
  const { careful, disk, log } = work;
  for (const folder of missing.slice(0, -1)) {
    await careful.makeFolder(folder);
    log.did(folder, 'made', () => disk.removeFolder(folder));
  }
  const beside = stagingBeside(root);
  const isNew = missing.length > 0;
  const staging = isNew ? beside : stagingInside(root);
  await openStaging(staging, careful, () => log.did(staging.path, 'drafts', () => closeStaging(staging, disk)));
  await stage(staging, changes, careful, onFile);
  await refuseLost(staging, careful);
  if (isNew) await moveIn(root, staging, work);
  else await place(root, staging, changes, work);
  await finish(staging, disk);
  // It is in nobody's way, and may be somebody else's.
  if (!isNew) await clearLeftover(beside.path, disk).catch(() => undefined);
}

async function moveIn(root: string, { path, fresh }: Staging, { careful, disk, log }: Work): Promise<void> {
  await refuseOutside(dirname(root), path, careful);
  if (await careful.look(root)) throw new Refusal(`${root} was made by somebody else in the meantime`, 'Try again.');
  await careful.move(fresh, root);
  log.did(root, 'made', () => disk.move(root, fresh));
}

/** Twice, because other programs look at new files for a moment. */
async function finish(staging: Staging, disk: Disk): Promise<void> {
  try {
    await closeStaging(staging, disk).catch(() => closeStaging(staging, disk));
  } catch (error) {
    throw new Leftover(`All files are in place, but ${staging.path} could not be removed (${refusalOf(error).why})`);
  }
}

/** The disk until somebody cancels. */
function stoppable(disk: Disk, signal: AbortSignal | undefined): Disk {
  if (!signal) return disk;
  return new Proxy(disk, {
    get(target, name, receiver) {
      if (signal.aborted) throw new Refusal('It was cancelled');
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}
