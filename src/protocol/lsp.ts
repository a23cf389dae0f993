// What the language server and its client say to each other beyond the Language Server Protocol itself.

/** Value of `mlPortfolio.documents` that takes a file out: it is not a portfolio document, whatever it looks like. */
export const NOT_A_PORTFOLIO_DOCUMENT = 'none';

/** Sent as `initializationOptions`; another LSP client may leave all of it out. */
export interface InitializationOptions {
  /** Ids of extensions that report some of the same mistakes in the same files, such as `redhat.vscode-yaml`. */
  readonly neighbours?: readonly string[];
  /** `push` for a client that can pull diagnostics and yet wants them sent; the others pull when they can. */
  readonly diagnostics?: 'push';
  /** Prefix, with its slash, of the address of the rules' pages in `codeDescription`. */
  readonly docsRoot?: string;
  /** The client tells of changed files and settings without being asked to. */
  readonly watchesFiles?: boolean;
  /** The client has the commands that code lenses name. Without it the server offers to run them. */
  readonly hasCommands?: boolean;
  /** Programs of the workspace's tools, such as git, may be run; `TRUST_CHANGED` tells when that changes. */
  readonly trusted?: boolean;
  /** The section `mlPortfolio` of the settings, for a client that cannot be asked for it. */
  readonly settings?: unknown;
}

/** Server to client, whenever an open document was recognised as something, or as nothing. */
export const DOCUMENT_STATUS = 'mlPortfolio/documentStatus';

export interface DocumentStatus {
  readonly uri: string;
  /** Id of the recognised format (see `FORMATS`), or null for a file that is no portfolio document. */
  readonly format: string | null;
  /** The kind of document that the format is one form of (`model-card`, `datasheet`, ...), or null. */
  readonly kind: string | null;
  /** Short name for people: "Model card". */
  readonly label: string;
  /** Why, in a few words without a full stop: "Hugging Face front matter". */
  readonly reason: string;
}

/** Request without parameters, answered by every format that a document can be corrected to. */
export const FORMATS = 'mlPortfolio/formats';

export interface DocumentFormat {
  readonly id: string;
  /** Name for people: "Model card (Hugging Face front matter)". */
  readonly label: string;
  readonly kind: string;
}

/**
 * Request: check every portfolio document of the workspace, also those that are not open, and publish what was found.
 * Progress goes to `workDoneToken`; cancelling the request keeps what was published so far.
 */
export const CHECK_WORKSPACE = 'mlPortfolio/checkWorkspace';

export interface CheckWorkspaceParams {
  readonly workDoneToken?: string | number;
}

export interface CheckWorkspaceResult {
  /** Number of portfolio documents that were checked. */
  readonly documents: number;
  /** Number of findings by severity. */
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
  /** URIs of files that look like portfolio documents and could not be read. */
  readonly unreadable: readonly string[];
}

/** What the server answers to the command that updates the blocks of results of a README. */
export type UpdateResultsAnswer =
  /** The document is no README of a project, or is not open. */
  | { readonly kind: 'no-case-study' }
  /** The client did not take the edit. */
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'done';
      /** How many blocks there are that can be written, and how many were not up to date. */
      readonly blocks: number;
      readonly updated: number;
      /** How many mistakes keep blocks from being written, and the first of them in words. */
      readonly faults: number;
      readonly fault?: string;
    };
