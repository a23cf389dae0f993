import { AUTHORS_PART } from '../text/authors-part';
import type { TextFile } from './template';

/** A place in a new project where only its author knows the answer. */
export interface AuthorsPart {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What is to be written there, without the brackets. */
  readonly text: string;
}

const EACH_PART = new RegExp(AUTHORS_PART, 'g');

/** Where the author has something to write, in the order of the files. */
export function authorsParts(files: readonly TextFile[]): readonly AuthorsPart[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        Array.from(line.matchAll(EACH_PART), (match) => ({ path, line: index + 1, text: `your ${match[1]}` })),
      ),
  );
}
