import type { TextFile } from './template';

/** A place in a new project where only its author knows the answer. */
export interface AuthorsPart {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What is to be written there, without the brackets. */
  readonly text: string;
}

/** The form that the rules on placeholders find too. */
const PART = /\[your ([^\][\r\n]{1,40})\](?!\(|:|\[)/g;

/** Where the author has something to write, in the order of the files. */
export function authorsParts(files: readonly TextFile[]): readonly AuthorsPart[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        Array.from(line.matchAll(PART), (match) => ({ path, line: index + 1, text: `your ${match[1]}` })),
      ),
  );
}
