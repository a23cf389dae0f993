/** A file that a commit has touched; one that was renamed and rewritten at once is both. */
export interface FileChange {
  readonly status: 'added' | 'changed' | 'deleted' | 'renamed';
  /** From the folder that was asked for, with forward slashes. */
  readonly path: string;
  /** The name before, for `renamed`. */
  readonly from?: string;
}

export interface CommitRecord {
  /** Seconds since 1970, when the author made it: a rebase does not move it. */
  readonly time: number;
  readonly changes: readonly FileChange[];
  /** What came before is not in this clone: what the commit adds may be older. */
  readonly isCutOff: boolean;
}

/** When a file that is there today first appeared, under whatever name, and last changed; seconds since 1970. */
export interface FileDates {
  /** Undefined when it was there before what the clone holds begins. */
  readonly firstSeen: number | undefined;
  readonly lastChanged: number;
}

/** What git tells of a folder. */
export interface FolderHistory {
  /** When each commit was made, in seconds since 1970, in no order. */
  readonly commits: readonly number[];
  /** By today's path. */
  readonly files: ReadonlyMap<string, FileDates>;
  /** What it could not know, as a sentence; empty when it knows all. */
  readonly limits: string;
}

/** Or why it tells nothing, as a sentence that says what to do. */
export type HistoryAnswer = FolderHistory | { readonly unknown: string };

export interface HistoryOptions {
  /** Ends the reading early; an `AbortSignal`. */
  readonly signal?: {
    readonly aborted: boolean;
    addEventListener(type: 'abort', listener: () => void): void;
  };
  /** Told how many commits were read, of how many; undefined when nobody has counted. */
  progress?(done: number, total: number | undefined): void;
}
