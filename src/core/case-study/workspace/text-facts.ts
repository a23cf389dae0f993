/** A thing that a file says on one of its lines; lines are 1-based, as people count them. */
export interface Place {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly line: number;
}

/** The lines of a text, with any kind of line break. */
export const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
