import type { View } from '../render';
import type { Surroundings } from './surroundings';

/** What the caller knows beside the repository. */
export interface ArtifactFacts {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly author?: string;
  /** Licence of the repository: as front matters name it, and as SPDX does. */
  readonly license?: { readonly id: string; readonly spdx: string };
  /** Commit that is checked out. */
  readonly revision?: string;
  /** File that is active, from the repository's root; it tells which of several projects is meant. */
  readonly near?: string;
  /** First lines of `unreadTables`, by their paths. */
  readonly heads?: ReadonlyMap<string, TableHead>;
}

/** The first lines of a table. */
export interface TableHead {
  readonly text: string;
  /** Whether they are all that it holds. */
  readonly isWhole: boolean;
}

/** A file that is to be made from a text of `texts/`. */
export interface DraftFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  /** Name of the text. */
  readonly text: string;
  readonly view: View;
}

/** The files that make up an artifact, the one to show first in front; or where it is already. */
export type Draft = readonly DraftFile[] | { readonly exists: string };

/** A kind of file that a milestone asks for. */
export interface Artifact {
  /** As `$defs/artifact` of the plan's schema names it. */
  readonly id: string;
  readonly title: string;
  /** One line for a list. */
  readonly description: string;
  /** Fills it from what is there. Pure. */
  draft(around: Surroundings): Draft;
}

/** One file with a text. */
export const fileOf = (path: string, text: string, view: View): Draft => [{ path, text, view }];

/** The places of a table that are to be filled in, as many as are missing to `wanted`. */
export const missingRows = (count: number, wanted: number): readonly { readonly number: string }[] =>
  Array.from({ length: Math.max(0, wanted - count) }, (_, index) => ({ number: String(count + index + 1) }));
