import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, RECORD, type ProjectRecord } from '../../core/scaffold/record';
import { pathProblem } from '../../core/scaffold/safe-path';
import { decode } from '../read-file';
import { reasonOf } from './refusal';

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
