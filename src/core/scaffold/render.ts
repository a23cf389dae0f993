import Mustache from 'mustache';
import { TRACKS } from '../milestones/plan';
import type { Answers } from './answers';
import type { License } from './template';

/** Unlike double braces they mean nothing to workflows, prompts and Python. */
const TAGS: [string, string] = ['<%', '%>'];

/** Formats in which a slot stands between double quotes. */
const QUOTED = /\.(?:ya?ml|json|jsonl|toml|cff)$/i;

/** What slots may ask for. */
export type View = Readonly<Record<string, unknown>>;

export function viewOf(answers: Answers, license: License | undefined): View {
  const isTrack = TRACKS.map(({ id }) => [flagOf(id), id === answers.track]);
  return {
    ...Object.fromEntries(isTrack),
    name: answers.name,
    title: answers.title,
    author: answers.author,
    date: answers.date,
    year: answers.date.slice(0, 4),
    track: answers.track,
    trackTitle: TRACKS.find(({ id }) => id === answers.track)?.title ?? answers.track,
    license: license ? { id: license.id, spdx: license.spdx, licenseTitle: license.title } : false,
  };
}

/** `ml-engineer` as `isMlEngineer`. */
const flagOf = (track: string): string =>
  `is${track.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/**
 * Fills the slots of a text.
 * @param path decides how values are escaped
 */
export function render(text: string, path: string, view: View): string {
  const escape = QUOTED.test(path) ? (value: string) => JSON.stringify(value).slice(1, -1) : (value: string) => value;
  return Mustache.render(text, view, {}, { tags: TAGS, escape });
}

/** Names of all slots and sections of a text. @throws Error when a tag is not closed */
export function slotsOf(text: string): string[] {
  const names = (tokens: readonly (readonly unknown[])[]): string[] =>
    tokens.flatMap(([type, name, , , inner]) => [
      ...(type !== 'text' && typeof name === 'string' ? [name] : []),
      ...(Array.isArray(inner) ? names(inner as (readonly unknown[])[]) : []),
    ]);
  return [...new Set(names(Mustache.parse(text, TAGS)))];
}
