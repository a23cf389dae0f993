import type { TrackId } from '../milestones/plan';

/** A command that is run in a new project. */
export interface ProjectCommand {
  /** What it does, in words for a list. */
  readonly title: string;
  readonly run: string;
}

/** What a project can be made from. */
export interface Template {
  /** Name of its folder in `templates/`. */
  readonly id: string;
  readonly title: string;
  /** One line. */
  readonly summary: string;
  /** Goes up when its files change, so that projects made from it can be updated. */
  readonly version: string;
  readonly defaultName: string;
  readonly track: TrackId;
  /** What to do next in a project that was just made, in order. */
  readonly commands: readonly ProjectCommand[];
  /** Milestones of the six-chapter transition whose evidence the project holds as it is made. */
  readonly milestones: readonly string[];
  /** Milestones that want something of the author yet. */
  readonly partlyShown: readonly string[];
  readonly files: readonly TextFile[];
}

/** A file by its path from the project's folder, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface License {
  /** As front matters name it: `mit`. */
  readonly id: string;
  /** As SPDX names it: `MIT`. */
  readonly spdx: string;
  readonly title: string;
  /** The licence itself, with slots for year and author. */
  readonly text: string;
}

/** All that projects and artifacts are made from. */
export interface ScaffoldTexts {
  readonly templates: readonly Template[];
  readonly licenses: readonly License[];
  /** Texts of single artifacts by the name of their file. */
  readonly artifacts: Readonly<Record<string, string>>;
}
