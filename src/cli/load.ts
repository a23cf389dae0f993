import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PortfolioDocument } from '../core/document/document';
import type { Repository } from '../core/portfolio/repository';
import { loadRepository, readDocument, type LoadedRepository, type Progress } from '../node/load-repository';
import type { Target, Workspace } from './targets';

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
  const loading = await loadRepository(workspace.root, { ...workspace.settings, signal: never }, progress);
  const paths = new Set<string>();
  const failures: string[] = [];
  const notes = notesOn(loading, show);
  for (const target of workspace.targets) {
    if (target.isFolder) {
      const isInside = isBelow(target.path);
      for (const { path } of loading.repository.all()) if (isInside(path)) paths.add(path);
      for (const [path, { message }] of loading.failures)
        if (isInside(path)) failures.push(`${show(path)}: ${message}`);
    } else {
      const found = await loadFile(target, workspace, loading);
      if (found && 'path' in found) paths.add(found.path);
      else if (found) failures.push(`${target.given}: ${found.failure}`);
      else notes.push(`${target.given}: it is no document that can be checked, as far as its name and content say`);
    }
  }
  const documents = [...paths].sort().flatMap((path) => loading.repository.get(path) ?? []);
  return { repository: loading.repository, documents, failures: [...new Set(failures)], notes };
}

type FoundFile = { readonly path: string } | { readonly failure: string } | undefined;

/** A file that was named is looked at even when the walk left it out: because it is ignored, or a link. */
async function loadFile(
  { path }: Target,
  { root, settings }: Workspace,
  loading: LoadedRepository,
): Promise<FoundFile> {
  const { repository, listing } = loading;
  if (repository.get(path)) return { path };
  const real = relative(await realpath(root), await realpath(join(root, path)))
    .split(sep)
    .join('/');
  if (repository.get(real)) return { path: real };
  const document = await readDocument(root, path, settings, (other) => listing.files.includes(other));
  if (document instanceof PortfolioDocument) {
    repository.put(document);
    return { path };
  }
  return document && { failure: document.message };
}

function isBelow(folder: string): (path: string) => boolean {
  return folder === '' ? () => true : (path) => path.startsWith(`${folder}/`);
}

function notesOn({ listing }: LoadedRepository, show: (path: string) => string): string[] {
  const notes = listing.unreadable.map((path) => `${show(path)}: the folder cannot be read and is left out`);
  if (!listing.complete) notes.push(`${show('')}: only the first ${listing.files.length} files are looked at`);
  return notes;
}
