import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PortfolioDocument } from '../core/document/document';
import type { Repository } from '../core/portfolio/repository';
import type { LoadOptions } from '../core/ports';
import { addFolder, loadRepository, readDocument, type LoadedRepository, type Progress } from '../node/load-repository';
import type { ReadFailure } from '../node/read-file';
import type { Workspace } from './targets';

export interface Loaded {
  readonly repository: Repository;
  /** Those that were asked for, in the order of their paths. */
  readonly documents: readonly PortfolioDocument[];
  /** What could not be read, in words. */
  readonly failures: readonly string[];
  /** What is worth knowing and no failure. */
  readonly notes: readonly string[];
}

const never = { aborted: false };

/** Reads a workspace and picks out what was asked for; the rest is there to be compared with. */
export async function load(workspace: Workspace, show: (path: string) => string, progress: Progress): Promise<Loaded> {
  const { root, targets } = workspace;
  const options = { ...workspace.settings, signal: never };
  const loaded = await loadRepository(root, options, progress);
  const { repository } = loaded;
  repository.profiles = workspace.settings.caseStudy.profile;
  const paths = new Set<string>();
  const failures = new Set<string>();
  const notes = notesOn(loaded, show);
  for (const target of targets) {
    if (target.isFolder) {
      const isInside = isBelow(await loadFolder(target.path, loaded, options));
      for (const { path } of repository.all()) if (isInside(path)) paths.add(path);
      for (const [path, { message }] of loaded.failures) if (isInside(path)) failures.add(`${show(path)}: ${message}`);
    } else {
      const found = await loadFile(target.path, loaded, options);
      if (found && 'path' in found) paths.add(found.path);
      else if (found) failures.add(`${target.given}: ${found.message}`);
      else notes.push(`${target.given}: it is no document that can be checked, as far as its name and content say`);
    }
  }
  const documents = [...paths].sort().flatMap((path) => repository.get(path) ?? []);
  return { repository, documents, failures: [...failures], notes };
}

/**
 * A folder that was named is looked at even when the walk left it out.
 * @returns the name under which its documents are in the repository
 */
export async function loadFolder(path: string, loaded: LoadedRepository, options: LoadOptions): Promise<string> {
  const { listing } = loaded;
  const isListed = (folder: string): boolean => {
    const isInside = isBelow(folder);
    return listing.files.some((file) => isInside(file) && !listing.aliases.has(file));
  };
  if (path === '' || isListed(path)) return path;
  const real = await realPath(path, loaded);
  if (isListed(real)) return real;
  await addFolder(loaded, path, options);
  return path;
}

/** A file that was named is looked at even when the walk left it out: because it is ignored, or a link. */
async function loadFile(
  path: string,
  loaded: LoadedRepository,
  options: LoadOptions,
): Promise<PortfolioDocument | ReadFailure | undefined> {
  const { root, repository, listing } = loaded;
  const known = repository.get(path) ?? repository.get(await realPath(path, loaded));
  if (known) return known;
  const document = await readDocument(root, path, options, (other) => listing.files.includes(other));
  if (document instanceof PortfolioDocument) repository.put(document);
  return document;
}

/** Where links lead to, from the root. */
const realPath = async (path: string, { root }: LoadedRepository): Promise<string> =>
  relative(await realpath(root), await realpath(join(root, path)))
    .split(sep)
    .join('/');

/** @param folder from the root; empty for the root itself */
export function isBelow(folder: string): (path: string) => boolean {
  return folder === '' ? () => true : (path) => path.startsWith(`${folder}/`);
}

/** What was not looked at, in words. */
export function notesOn({ listing }: LoadedRepository, show: (path: string) => string): string[] {
  const notes = listing.unreadable.map((path) => `${show(path)}: the folder cannot be read and is left out`);
  if (!listing.complete) notes.push(`${show('')}: only the first ${listing.files.length} files are looked at`);
  return notes;
}
