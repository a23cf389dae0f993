import type { FormatId } from '../format';

/** What a file most likely is and why, in words for the status bar. */
export type Guess = readonly [format: FormatId, reason: string] | undefined;
