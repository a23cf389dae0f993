import { nameFrom, nameProblem } from '../core/scaffold/safe-path';
import type { License, ScaffoldTexts, Template } from '../core/scaffold/template';
import { nearest } from '../core/text/nearest';
import { TRACKS } from '../protocol/milestones-report';
import type { GitIdentity } from '../node/scaffold/outcomes';

/** Something that was given and cannot be, in words that say what can. */
export class Mistake extends Error {}

/** What the person wants no more. */
export class Cancelled extends Error {}

/** One of a list by its id. @throws Mistake that names the nearest */
function oneOf<Item extends { readonly id: string }>(what: string, given: string, items: readonly Item[]): Item {
  const found = items.find(({ id }) => id === given.toLowerCase());
  if (found) return found;
  const ids = items.map(({ id }) => id);
  const near = nearest(given, ids);
  throw new Mistake(
    `There is no ${what} \`${given}\`. ${near === undefined ? `There are ${ids.join(', ')}.` : `Did you mean \`${near}\`?`}`,
  );
}

export const templateNamed = (given: string, { templates }: ScaffoldTexts): Template =>
  oneOf('template', given, templates);

export type Track = (typeof TRACKS)[number];

export const trackNamed = (given: string): Track => oneOf<Track>('track', given, TRACKS);

const NO_LICENSE = 'none';

/** @returns undefined for none */
export const licenseNamed = (given: string, { licenses }: ScaffoldTexts): License | undefined => {
  const found = oneOf('licence', given, [...licenses, { id: NO_LICENSE, spdx: '', title: '', text: '' }]);
  return found.id === NO_LICENSE ? undefined : found;
};

/** @throws Mistake */
export function checkedName(given: string): string {
  const problem = nameProblem(given);
  if (problem !== undefined) throw new Mistake(problem);
  return given;
}

/** What a project is called of which only the folder is known. @throws Mistake when nothing of its name can stay */
export function nameOfFolder(folder: string): string {
  const name = nameFrom(folder);
  if (name === undefined)
    throw new Mistake(`A project cannot be called \`${folder}\`. Name another folder, or give --name.`);
  return name;
}

/** `Ada <ada@example.org>`, or the name alone. */
export function authorOf(given: string): { readonly name: string; readonly identity: GitIdentity | undefined } {
  const [, name = '', email = ''] = /^\s*([^<>]+?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(given) ?? [];
  return name === '' ? { name: given.trim(), identity: undefined } : { name, identity: { name, email } };
}
