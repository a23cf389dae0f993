import { fingerprint, RECORD, type Hash, type ProjectRecord } from './record';
import type { TextFile } from './template';

/** What the template has become in one file, against what it was when the project was made. */
export interface FileUpdate {
  readonly path: string;
  /**
   * `changed`: the author left the file as it was made. `changed-by-both`: the author has changed it too, or wrote a file of
   * that name. `deleted-by-author`: the author took it out. `added` and `removed`: by the template.
   */
  readonly kind: 'added' | 'changed' | 'changed-by-both' | 'deleted-by-author' | 'removed';
  /** As it lies there; undefined when it does not. */
  readonly before: string | undefined;
  /** As the template has it now; undefined when it has it no more. */
  readonly after: string | undefined;
}

/**
 * What the template could change in a project.
 * @param files the project as the template would make it now, from the same answers
 * @param read what lies in the project's folder
 */
export function updatesOf(
  record: ProjectRecord,
  files: readonly TextFile[],
  read: (path: string) => string | undefined,
  hash: Hash,
): readonly FileUpdate[] {
  const after = new Map(files.map(({ path, text }) => [path, text]));
  const paths = [...new Set([...after.keys(), ...Object.keys(record.files)])].filter((path) => path !== RECORD);
  return paths
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((path) => updateOf(path, record.files[path], read(path), after.get(path), hash) ?? []);
}

function updateOf(
  path: string,
  made: string | undefined,
  before: string | undefined,
  after: string | undefined,
  hash: Hash,
): FileUpdate | undefined {
  const is = before === undefined ? undefined : fingerprint(before, hash);
  const becomes = after === undefined ? undefined : fingerprint(after, hash);
  if (is === becomes || made === becomes) return undefined;
  const update = (kind: FileUpdate['kind']): FileUpdate => ({ path, kind, before, after });
  if (becomes === undefined) return is === made ? update('removed') : undefined;
  if (is === undefined) return update(made === undefined ? 'added' : 'deleted-by-author');
  return update(is === made ? 'changed' : 'changed-by-both');
}

/** The record of a project after some of the updates were taken; the others are offered again the next time. */
export function updatedRecord(
  record: ProjectRecord,
  version: string,
  taken: readonly FileUpdate[],
  hash: Hash,
): ProjectRecord {
  const files = { ...record.files };
  for (const { path, after } of taken) {
    if (after === undefined) delete files[path];
    else files[path] = fingerprint(after, hash);
  }
  return { ...record, version, files };
}
