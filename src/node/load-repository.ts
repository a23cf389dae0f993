import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { PortfolioDocument } from '../core/document/document';
import { recognise, RECOGNISED_BY } from '../core/document/recognise';
import { wantedTexts } from '../core/milestones/report/wanted-texts';
import { dirname } from '../core/portfolio/path';
import { Repository } from '../core/portfolio/repository';
import type { LoadOptions } from '../core/ports';
import { SourceText } from '../core/text/source-text';
import { inParallel } from './in-parallel';
import { isEvidenceWanted, loadEvidence } from './load-evidence';
import { hasMilestones, loadTrackerTexts } from './load-tracker-texts';
import { readText, type FileText, type ReadFailure } from './read-file';
import { walk, type Listing } from './walk';

/** How many files are open at a time. */
const AT_ONCE = 16;

/** Names that a document of ours can have; all others need not be opened. */
const CANDIDATE = /\.(ya?ml|json|md|markdown)$|(^|\/)MLproject$/i;

export interface LoadedRepository {
  /** Absolute path of its folder. */
  readonly root: string;
  readonly repository: Repository;
  readonly listing: Listing;
  /** Documents that could not be read, by path. */
  readonly failures: Map<string, ReadFailure>;
}

/** Told how many of the files that may be documents have been looked at. */
export type Progress = (done: number, total: number) => void;

/**
 * Lists a folder and parses every document of ours in it. When the signal is aborted, what is there so far comes back.
 * @param root absolute path of the folder
 */
export async function loadRepository(
  root: string,
  options: LoadOptions,
  progress?: Progress,
): Promise<LoadedRepository> {
  const listing = await walk(root, options);
  const repository = new Repository(URI.file(root).toString());
  // Of an incomplete list nobody may say that a file is missing.
  if (listing.complete) repository.setFiles(listing.files, listing.ignored);
  const loaded = { root, repository, listing, failures: new Map<string, ReadFailure>() };
  await readAll(loaded, ownNames(listing), options, progress);
  if (isEvidenceWanted(repository)) await loadEvidence(root, repository, options.signal);
  if (hasMilestones(repository)) await loadTrackerTexts(root, repository, options.signal, wantedTexts(repository));
  return loaded;
}

/**
 * Parses the documents of a folder that git ignores as well.
 * @param folder from the root, with forward slashes
 */
export async function addFolder(loaded: LoadedRepository, folder: string, options: LoadOptions): Promise<void> {
  const listing = await walk(join(loaded.root, folder), { ...options, ignoredToo: true });
  const paths = ownNames(listing).map((path) => `${folder}/${path}`);
  await readAll(loaded, paths, options);
}

/** What is listed under two names is read once. */
const ownNames = ({ files, aliases }: Listing): readonly string[] => files.filter((path) => !aliases.has(path));

async function readAll(
  { root, repository, listing, failures }: LoadedRepository,
  paths: readonly string[],
  options: LoadOptions,
  progress?: Progress,
): Promise<void> {
  const candidates = paths.filter((path) => CANDIDATE.test(path));
  const files = new Set(listing.files);
  let done = 0;
  const read = async (path: string): Promise<readonly [string, PortfolioDocument | ReadFailure | undefined]> => {
    const result = await readDocument(root, path, options, (sibling) => files.has(sibling));
    progress?.(++done, candidates.length);
    return [path, result];
  };
  for (const [path, result] of await inParallel(candidates, AT_ONCE, read, () => options.signal.aborted)) {
    if (result instanceof PortfolioDocument) repository.put(result);
    else if (result) failures.set(path, result);
  }
}

/**
 * Reads and parses one file.
 * @param path from `root`, with forward slashes
 * @param hasFile whether a file of a path from `root` exists; absent when the folder was not listed
 * @returns undefined for a file that is none of ours; a failure only when the name alone says that it is
 */
export async function readDocument(
  root: string,
  path: string,
  { documents, maxFileSize }: Pick<LoadOptions, 'documents' | 'maxFileSize'>,
  hasFile?: (path: string) => boolean,
): Promise<PortfolioDocument | ReadFailure | undefined> {
  const file = join(root, path);
  const folder = dirname(path);
  const hasSibling = hasFile && ((name: string): boolean => hasFile(folder === '' ? name : `${folder}/${name}`));
  const head = await readText(file, RECOGNISED_BY);
  const candidate = { path, text: recognisable(head), ...(hasSibling && { hasSibling }) };
  const recognition = recognise(candidate, documents);
  if (!recognition) return undefined;
  const content = 'complete' in head && !head.complete ? await readText(file, maxFileSize) : head;
  const text = 'text' in content ? content.text : content.failure === 'not-text' ? BINARY : undefined;
  if (text === undefined) return 'failure' in content ? content : undefined;
  return PortfolioDocument.parse(new SourceText(URI.file(file).toString(), text, 0), path, recognition, maxFileSize);
}

/** Stands for the content of a file that is no text; the document then says so itself. */
const BINARY = '\0';

const recognisable = (head: FileText | ReadFailure): string =>
  'text' in head ? head.text : (head.approximately ?? '');
