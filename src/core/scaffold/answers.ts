import type { TrackId } from '../milestones/plan';
import type { Template } from './template';

/** What is asked before a project is made. */
export interface Answers {
  /** Name of the project and its package: lower-case words with hyphens. */
  readonly name: string;
  /** The name as people read it. */
  readonly title: string;
  readonly author: string;
  readonly track: TrackId;
  /** Id of a licence; undefined for none. */
  readonly license: string | undefined;
  /** The day the project begins, `YYYY-MM-DD`. */
  readonly date: string;
}

/** `late-parcels` as `Late parcels`. */
export const titleOf = (name: string): string => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('-', ' ');

/** What an author is called of whom nobody said a name. */
export const UNNAMED_AUTHOR = 'The author';

/** @param given what was answered; the rest is what most people take */
export function completeAnswers(
  template: Template,
  date: string,
  given: { readonly [Key in keyof Answers]?: Answers[Key] | undefined } = {},
): Answers {
  const name = given.name ?? template.defaultName;
  return {
    name,
    title: given.title ?? titleOf(name),
    author: oneLine(given.author ?? '') || UNNAMED_AUTHOR,
    track: given.track ?? template.track,
    license: 'license' in given ? given.license : 'mit',
    date: given.date ?? date,
  };
}

/** Text from outside as it can stand in one line of any file. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
