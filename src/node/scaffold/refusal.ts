import { codeOf } from './disk';

/** Why something is not done, in words for people. Nothing was changed by the step that throws it. */
export class Refusal extends Error {
  /**
   * @param why a sentence without its full stop
   * @param advice a sentence that says what to do; empty when there is nothing
   */
  constructor(
    readonly why: string,
    readonly advice = '',
  ) {
    super(`${why}. ${advice}`.trimEnd());
  }

  /** The same, with what has come of it behind the reason. */
  with(consequence: string): string {
    return new Refusal(`${this.why}, ${consequence}`, this.advice).message;
  }
}

/** What a failed call of the system means, and what to do. */
const SENTENCES: Readonly<Record<string, readonly [why: string, advice: string]>> = {
  ENOSPC: ['The disk is full', 'Free some space, or choose a folder on another disk.'],
  EDQUOT: ['Your share of this disk is used up', 'Free some space, or choose a folder on another disk.'],
  EROFS: ['This disk is read-only', 'Choose a folder on another disk.'],
  EACCES: [
    'Writing there is not permitted',
    'Choose a folder of your own, or ask for permission to write into this one.',
  ],
  EPERM: [
    'Writing there is not permitted',
    'Choose a folder of your own, or ask for permission to write into this one.',
  ],
  ENAMETOOLONG: ['The path is too long for this disk', 'Choose a shorter name, or a folder further up.'],
  EMFILE: ['This program has too many files open', 'Close some windows and try again.'],
  ENFILE: ['This machine has too many files open', 'Close some programs and try again.'],
  ENOTDIR: ['There is a file where a folder is needed', 'Choose another folder, or take the file away.'],
  ELOOP: ['Links lead in a circle there', 'Choose another folder, or mend the links.'],
  EXDEV: ['Files cannot be moved to a part of the folder that lies on another disk', 'Choose a folder on one disk.'],
  EBUSY: ['Another program keeps it busy', 'Close what uses the folder and try again.'],
  ENOENT: ['Something took the folder away in the meantime', 'Try again.'],
  EEXIST: ['Something else was written there in the meantime', 'Try again.'],
  ENOTEMPTY: ['Something else was written there in the meantime', 'Try again.'],
  EIO: ['The disk does not work as it should', 'Choose a folder on another disk.'],
  ETXTBSY: ['Another program keeps it busy', 'Close what uses the folder and try again.'],
  EINVAL: ['This disk does not take that name', 'Choose another name or another folder.'],
};

/**
 * What failed, in words that say what to do.
 * @throws what is no failure of the system but a mistake of the program
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  if (code === undefined) throw error;
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  const [why, advice] = SENTENCES[code] ?? [`The disk refused it (${code})`, 'Choose another folder.'];
  return new Refusal(path + why, advice);
}

/** The same as one text, of a sentence or two. */
export const reasonOf = (error: unknown): string => refusalOf(error).message;
