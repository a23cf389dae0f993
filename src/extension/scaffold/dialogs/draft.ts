import { basename, join } from 'node:path';
import { completeAnswers } from '../../../core/scaffold/answers';
import { projectFiles } from '../../../core/scaffold/project';
import { nameFrom } from '../../../core/scaffold/safe-path';
import type { License, Template, TextFile } from '../../../core/scaffold/template';
import type { TrackId } from '../../../core/milestones/plan';
import type { GitIdentity } from '../../../node/scaffold/outcomes';
import { today } from '../../days';

/** Where the project is to be: in a folder of its own below `parent`, or in `folder` itself. */
export type Whereabouts = { readonly parent: string } | { readonly folder: string };

/** What is to become of git: a commit by whom git says or by `identity`, a repository without one, or nothing. */
export type GitWish =
  | { readonly kind: 'commit'; readonly identity?: GitIdentity }
  | { readonly kind: 'repository' }
  | { readonly kind: 'none' };

/** What was answered so far. An answer stays when its question is asked again. */
export interface Draft {
  readonly template?: Template;
  readonly where?: Whereabouts;
  readonly name?: string;
  readonly track?: TrackId;
  /** `license: undefined` in it stands for none. */
  readonly chosenLicense?: { readonly license: License | undefined };
  readonly git?: GitWish;
  /** Whom git knows, where nobody else was named. */
  readonly author?: string;
}

/** A draft of which enough is known to say what is made where. */
export interface Project {
  readonly template: Template;
  readonly folder: string;
  readonly name: string;
  readonly files: readonly TextFile[];
}

/** @param hash SHA-256; @returns undefined while it is not known from what or where */
export function projectOf(draft: Draft, hash: (text: string) => string): Project | undefined {
  const { template, where, author, track, chosenLicense } = draft;
  if (!template || !where) return undefined;
  const name = nameOf(draft, template);
  const license = chosenLicense?.license;
  const answers = completeAnswers(template, today(), { name, author, track, license: license?.id });
  return { template, name, folder: folderOf(where, name), files: projectFiles(template, answers, license, hash) };
}

export const folderOf = (where: Whereabouts, name: string): string =>
  'folder' in where ? where.folder : join(where.parent, name);

/** What the project is called when nothing else was said: like its folder, or like the template's own example. */
export function nameOf({ name, where }: Draft, template: Template): string {
  if (name !== undefined) return name;
  const own = where && 'folder' in where ? nameFrom(basename(where.folder)) : undefined;
  return own ?? template.defaultName;
}
