// What the language server and its client say to each other about adding one artifact to a repository.

/** Request without parameters for what can be added. */
export const ARTIFACT_KINDS = 'mlPortfolio/artifactKinds';

export interface ArtifactKind {
  /** As `$defs/artifact` of `schemas/plan.schema.json` names it. */
  readonly id: string;
  readonly title: string;
  /** One line. */
  readonly description: string;
}

/** Request for the files of an artifact, placed and filled by what the folder holds. */
export const ADD_ARTIFACT = 'mlPortfolio/addArtifact';

export interface AddArtifactParams {
  /** URI of the workspace's folder. */
  readonly folder: string;
  readonly kind: string;
  /** URI of the file that the user is at, which tells one project of several from the others. */
  readonly near?: string;
}

export type AddArtifactAnswer =
  | {
      readonly kind: 'files';
      /** None of them was there a moment ago. */
      readonly files: readonly { readonly uri: string; readonly text: string }[];
      /** URI of the file to show. */
      readonly open: string;
    }
  /** There is one, and one is enough. */
  | { readonly kind: 'exists'; readonly uri: string }
  /** Why not, and what to do, in a sentence or two. */
  | { readonly kind: 'refused'; readonly reason: string };
