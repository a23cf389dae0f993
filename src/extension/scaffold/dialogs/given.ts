import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';
import { nameProblem } from '../../../core/scaffold/safe-path';
import type { ScaffoldTexts } from '../../../core/scaffold/template';
import { TRACKS } from '../../../protocol/milestones-report';
import type { GivenProject } from '../../../protocol/scaffold-commands';
import type { Draft, GitWish } from './draft';

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * What a caller has answered in place of the user.
 * @throws Error that says which answer cannot be taken
 */
export function draftOf(value: unknown, { templates, licenses }: ScaffoldTexts): Draft {
  const given: { readonly [Key in keyof GivenProject]?: unknown } = isObject(value) ? value : {};
  const { template, parent, folder, name, track, license, git } = given;
  return {
    ...(template !== undefined && { template: found(templates, template, 'template') }),
    ...(track !== undefined && { track: found(TRACKS, track, 'track').id }),
    ...(license !== undefined && {
      chosenLicense: { license: license === null ? undefined : found(licenses, license, 'license') },
    }),
    ...(git !== undefined && { git: wishOf(git) }),
    ...(isObject(git) && { author: identityOf(git).name }),
    ...(name !== undefined && { name: nameIn(name) }),
    ...(parent !== undefined && { where: { parent: absolute(parent) } }),
    ...(folder !== undefined && { where: { folder: absolute(folder) } }),
  };
}

function found<Item extends { readonly id: string }>(items: readonly Item[], id: unknown, what: string): Item {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error(`There is no ${what} ${String(id)}; there are ${items.map((one) => one.id).join(', ')}.`);
  return item;
}

function nameIn(name: unknown): string {
  const problem = typeof name === 'string' ? nameProblem(name) : 'The name has to be a text.';
  if (problem !== undefined) throw new Error(problem);
  return String(name);
}

function absolute(path: unknown): string {
  if (typeof path !== 'string' || !isAbsolute(path))
    throw new Error(`The folder has to be an absolute path, such as ${homedir()}.`);
  return path;
}

function wishOf(git: unknown): GitWish {
  if (git === 'commit' || git === 'repository' || git === 'none') return { kind: git };
  return { kind: 'commit', identity: identityOf(git) };
}

function identityOf(git: unknown): { readonly name: string; readonly email: string } {
  const { name, email }: { readonly name?: unknown; readonly email?: unknown } = isObject(git) ? git : {};
  if (typeof name !== 'string' || typeof email !== 'string') throw new Error('Who commits has a name and an e-mail.');
  return { name, email };
}
