/** What lies where a project is to be made. */
export type Place =
  /** Nothing, or an empty folder. */
  | { readonly kind: 'free' }
  /** A folder with something in it. Files that the project does not have are left alone. */
  | {
      readonly kind: 'occupied';
      /** Files of the project that lie there already, word for word, whatever their line ends. */
      readonly same: readonly string[];
      /** Files that would be replaced. */
      readonly differing: readonly string[];
    }
  /** Nothing can be made there; `reason` is a sentence or two that say why, and what to do. */
  | { readonly kind: 'impossible'; readonly reason: string };

export type CreateOutcome =
  | { readonly kind: 'created'; readonly written: readonly string[]; readonly kept: readonly string[] }
  /** It failed or was cancelled, and the disk is as it was before; `reason` is a sentence or two that say so, and what to do. */
  | { readonly kind: 'undone'; readonly reason: string }
  /**
   * It failed, and these files and folders could not be taken back; their paths are from the project's folder. Making the
   * project again goes on from there. `why` is a sentence without its full stop.
   */
  | { readonly kind: 'partial'; readonly why: string; readonly left: readonly string[] };

export interface GitIdentity {
  readonly name: string;
  readonly email: string;
}

/** What git is like for a new project. */
export type GitState =
  | {
      readonly kind: 'ready';
      /** As git is configured where the project will be; undefined when it does not know who commits. */
      readonly identity: GitIdentity | undefined;
      /**
       * Folder of the repository that the project would lie in. The project's own folder counts when something was committed
       * there: without a commit, that of the project is the first.
       */
      readonly inside: string | undefined;
    }
  /** Not installed, or it does not work; `reason` says which, and what to do. */
  | { readonly kind: 'unusable'; readonly reason: string };

export type CommitOutcome =
  | { readonly kind: 'committed'; readonly branch: string; readonly revision: string }
  /** The repository is there and the files are staged, but nothing was committed. */
  | { readonly kind: 'staged'; readonly reason: string }
  /** Nothing was committed, and no repository is left that was not there; the project itself is as it should be. */
  | { readonly kind: 'none'; readonly reason: string };
