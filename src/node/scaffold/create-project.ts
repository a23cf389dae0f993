import type { TextFile } from '../../core/scaffold/template';
import { realDisk, type Disk } from './disk';
import type { CreateOutcome, Place } from './outcomes';
import { asOneStep, carryOut } from './one-step';
import type { Change } from './place-files';
import { reasonOf } from './refusal';
import { survey } from './survey';

export interface CreateRequest {
  /** Absolute; made when it is not there, with the folders above it. */
  readonly folder: string;
  readonly files: readonly TextFile[];
  /** Differing files that are to be replaced, by their paths; all others are kept. */
  readonly replace?: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What lies where a project is to be made. Nothing is changed. @param folder absolute */
export async function lookAt(folder: string, files: readonly TextFile[], disk: Disk = realDisk): Promise<Place> {
  try {
    const { isEmpty, found } = await survey(folder, files, disk);
    if (isEmpty) return { kind: 'free' };
    const paths = (kind: 'same' | 'differing'): string[] =>
      files.flatMap(({ path }) => (found.get(path)?.kind === kind ? [path] : []));
    return { kind: 'occupied', same: paths('same'), differing: paths('differing') };
  } catch (error) {
    return { kind: 'impossible', reason: reasonOf(error) };
  }
}

/**
 * Writes a project, all of it or nothing. Files of other names are left alone, and so is a differing file that nobody agreed
 * to replace. It never throws for what a disk can do.
 */
export async function createProject(request: CreateRequest, disk: Disk = realDisk): Promise<CreateOutcome> {
  const { folder, files, replace = [], signal, onProgress } = request;
  return asOneStep(folder, signal, disk, async (work) => {
    const surveyed = await survey(folder, files, work.careful);
    const kept: string[] = [];
    const changes: Change[] = [];
    for (const { path, text } of files) {
      const found = surveyed.found.get(path);
      const bytes = Buffer.from(text, 'utf8');
      if (found?.kind === 'nothing') changes.push({ path, bytes, replaces: undefined });
      else if (found?.kind === 'differing' && replace.includes(path))
        changes.push({ path, bytes, replaces: found.looks });
      else if (found?.kind === 'differing') kept.push(path);
    }
    let done = 0;
    await carryOut(surveyed, changes, work, () => onProgress?.(++done, changes.length));
    return { kind: 'created', written: changes.map(({ path }) => path), kept };
  });
}
