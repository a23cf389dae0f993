import { lstatSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readRecord, RECORD, writeRecord, type ProjectRecord } from '../../core/scaffold/record';
import { pathProblem } from '../../core/scaffold/safe-path';
import { updatedRecord, type FileUpdate } from '../../core/scaffold/update';
import { decode, encode } from '../read-file';
import { realDisk, type Disk } from './disk';
import { sha256 } from './hash';
import { asOneStep, carryOut } from './one-step';
import type { CreateOutcome } from './outcomes';
import type { Change } from './place-files';
import { reasonOf, Refusal } from './refusal';
import { survey, type Found } from './survey';

/** A project that was made from a template, as it lies on the disk now. */
export interface Project {
  readonly record: ProjectRecord;
  /** The text of a file by its path from the folder; undefined when there is no such file. */
  readonly files: (path: string) => string | undefined;
}

/** @param folder absolute */
export function readProject(folder: string): Promise<Project | { readonly problem: string }> {
  const files = (path: string): string | undefined => textAt(folder, path);
  return Promise.resolve().then(() => {
    try {
      const text = files(RECORD);
      if (text === undefined)
        return { problem: `This folder has no ${RECORD}, so it was not made from a template of ML Portfolio.` };
      const record = readRecord(text);
      return record ? { record, files } : { problem: `${RECORD} is damaged. Take its last good version from git.` };
    } catch (error) {
      return { problem: reasonOf(error) };
    }
  });
}

/** A record could name anything: only files of the folder are read, and no links. */
function textAt(folder: string, path: string): string | undefined {
  if (pathProblem(path) !== undefined) return undefined;
  const parts = path.split('/');
  const looksOf = (count: number) => lstatSync(join(folder, ...parts.slice(0, count)), { throwIfNoEntry: false });
  if (!parts.every((_, index) => index === 0 || looksOf(index)?.isDirectory() === true)) return undefined;
  if (looksOf(parts.length)?.isFile() !== true) return undefined;
  const read = decode(readFileSync(join(folder, path)));
  return 'text' in read ? read.text : read.approximately;
}

/**
 * Does what an author has taken of the updates, all of it or nothing, and notes it in the record.
 * @param folder absolute
 * @param version of the template that they come from
 */
export async function applyUpdates(
  folder: string,
  taken: readonly FileUpdate[],
  record: ProjectRecord,
  version: string,
  disk: Disk = realDisk,
): Promise<CreateOutcome> {
  return asOneStep(folder, undefined, disk, async (work) => {
    const after = writeRecord(updatedRecord(record, version, taken, sha256));
    const seen = taken.map(({ path, before = '' }) => ({ path, text: before }));
    const surveyed = await survey(resolve(folder), [...seen, { path: RECORD, text: after }], disk);
    const changes: Change[] = [];
    for (const update of taken)
      changes.push(await changeOf(update, surveyed.found.get(update.path), surveyed.root, disk));
    const found = surveyed.found.get(RECORD);
    if (found?.kind !== 'same') changes.push({ path: RECORD, bytes: Buffer.from(after), replaces: looksOf(found) });
    await carryOut(surveyed, changes, work, () => undefined);
    return { kind: 'created', written: changes.map(({ path }) => path), kept: [] };
  });
}

const looksOf = (found: Found | undefined): Change['replaces'] =>
  found && found.kind !== 'nothing' ? found.looks : undefined;

async function changeOf(
  { path, before, after }: FileUpdate,
  found: Found | undefined,
  root: string,
  disk: Disk,
): Promise<Change> {
  if (found?.kind !== (before === undefined ? 'nothing' : 'same'))
    throw new Refusal(`${path} has changed in the meantime. Compare with the template again.`);
  const replaces = looksOf(found);
  if (after === undefined) return { path, bytes: undefined, replaces };
  if (before === undefined) return { path, bytes: Buffer.from(after), replaces };
  const old = decode(await disk.read(join(root, path)));
  const text = before.includes('\r\n') ? after.replaceAll(/\r?\n/g, '\r\n') : after;
  return { path, bytes: 'text' in old ? encode(text, old) : Buffer.from(text), replaces };
}
