import type { PortfolioDocument } from './document/document';
import type { DocumentSettings } from './document/recognise';
import type { HistoryAnswer, HistoryOptions } from './milestones/history';
import type { Repository } from './portfolio/repository';
import type { ScaffoldTexts } from './scaffold/template';

export interface LoadOptions {
  readonly documents: DocumentSettings;
  readonly maxFileSize: number;
  /** An `AbortSignal`; loading ends early when it is aborted. */
  readonly signal: { readonly aborted: boolean };
}

export interface GitFacts {
  readonly author?: string;
  /** Short id of the commit. */
  readonly revision?: string;
}

/** One file of a repository as it is on the disk now; one that is left out is there and does not belong to it. */
export type FileState =
  | { readonly state: 'missing' | 'left-out' }
  | { readonly state: 'there'; readonly document: PortfolioDocument | undefined };

/** What core and its server need of the machine they run on; a test gives them a world in memory. */
export interface Ports {
  /** Lists a folder and parses its documents; `root` is a URI. */
  loadRepository(root: string, options: LoadOptions): Promise<Repository>;
  /** Reads what the files around a case study say about the project, when the repository did not hold one as it was loaded. */
  readEvidence(root: string, repository: Repository): Promise<void>;
  /**
   * Reads what the milestone tracker asks of the files, as far as it was not read yet.
   * @param named files beside those that are always read
   */
  readTrackerTexts(root: string, repository: Repository, named: Iterable<string>): Promise<void>;
  /**
   * Looks at one file as loading the whole repository would.
   * @param hasFile whether a file of a path from the root exists; absent when the repository was not listed
   */
  readAgain(
    root: string,
    path: string,
    options: Pick<LoadOptions, 'documents' | 'maxFileSize'>,
    hasFile?: (path: string) => boolean,
  ): Promise<FileState>;
  /** The text of a file, or undefined when it cannot be read as text. */
  readText(uri: string, maxFileSize: number): Promise<string | undefined>;
  /** What git tells of a folder, read to its end or from what was read before; `root` is a URI. It never rejects. */
  readHistory(root: string, options: HistoryOptions): Promise<HistoryAnswer>;
  /** Who commits in a folder, and the commit that it is at, as far as git tells; `root` is a URI. It never rejects. */
  readGitFacts(root: string): Promise<GitFacts>;
  /** What projects and artifacts are made from. @throws Error when it was not installed with the program */
  loadScaffoldTexts(): Promise<ScaffoldTexts>;
  /** Gives unused memory back to the system; the process stands still for some tens of milliseconds. */
  giveBackMemory(): Promise<unknown>;
  /** For the work of a quiet moment. */
  setTimer(run: () => void, milliseconds: number): { cancel(): void };
  /** Milliseconds from an arbitrary start. */
  now(): number;
  /** The day where the user is, `YYYY-MM-DD`. */
  today(): string;
}
