/** Ids of the commands that make projects and parts of them, as in `contributes.commands` of package.json. */
export const ScaffoldCommands = {
  addArtifact: 'mlPortfolio.addArtifact',
  newProject: 'mlPortfolio.newProject',
  updateFromTemplate: 'mlPortfolio.updateFromTemplate',
} as const;

/** Answers that a caller gives in place of the user, who is asked for the others only. */
export interface GivenProject {
  /** Id of a template. */
  readonly template?: string;
  /** Absolute path of the folder in which the project's own is made. */
  readonly parent?: string;
  /** Absolute path of the project's own folder, in place of `parent`. */
  readonly folder?: string;
  readonly name?: string;
  /** Id of a track. */
  readonly track?: string;
  /** Id of a licence, or null for none. */
  readonly license?: string | null;
  readonly git?: GivenGit;
  /** Nothing is shown before it is made. What would be replaced is asked for all the same. */
  readonly confirmed?: boolean;
}

/**
 * `commit`: a repository with a first commit, by whom git says or the given person. `repository`: one without a commit.
 */
export type GivenGit = 'commit' | 'repository' | 'none' | { readonly name: string; readonly email: string };

/** Answers of Add that a caller gives. */
export interface GivenArtifact {
  /** URI of the workspace's folder. */
  readonly folder?: string;
  /** Id of a kind of artifact, as plans name it. */
  readonly kind?: string;
}

/** Answers of Update From Template that a caller gives. */
export interface GivenUpdate {
  /** Absolute path of the project's folder. */
  readonly folder?: string;
  /** Paths of the files to update; nothing is asked then. */
  readonly take?: readonly string[];
}

/** What a caller passes. Nothing of it is trusted before it was looked at. */
export interface ScaffoldCommandArguments {
  /** See `GivenArtifact`. */
  [ScaffoldCommands.addArtifact]: [given?: unknown];
  /** See `GivenProject`. */
  [ScaffoldCommands.newProject]: [given?: unknown];
  /** See `GivenUpdate`; the explorer passes the record of a project. */
  [ScaffoldCommands.updateFromTemplate]: [given?: unknown];
}

export type ScaffoldCommandId = keyof ScaffoldCommandArguments;
