/** A file that a commit has changed. */
export interface FileChange {
  readonly status: 'added' | 'changed' | 'deleted' | 'renamed';
  /** From the folder that was asked for, with forward slashes. */
  readonly path: string;
  /** The name before, for `renamed`. */
  readonly from?: string;
}

export interface CommitRecord {
  /** Seconds since 1970, when it was committed. */
  readonly time: number;
  readonly changes: readonly FileChange[];
}

/** When a file that is there today first appeared, under whatever name, and last changed; seconds since 1970. */
export interface FileDates {
  readonly firstSeen: number;
  readonly lastChanged: number;
}

/** What git tells of a folder. */
export interface FolderHistory {
  readonly commits: readonly number[];
  readonly files: ReadonlyMap<string, FileDates>;
  /** What it could not know, as a sentence; empty when it knows all. */
  readonly limits: string;
}

/** Or why it tells nothing, as a sentence that says what to do. */
export type HistoryAnswer = FolderHistory | { readonly unknown: string };
