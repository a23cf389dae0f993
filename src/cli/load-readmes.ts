import { extname, join } from 'node:path';
import { URI } from 'vscode-uri';
import { PortfolioDocument } from '../core/document/document';
import { formatOf, type Format } from '../core/document/format';
import { matchesGlob } from '../core/document/glob';
import { NONE } from '../core/document/recognise';
import { isEvidenceFile } from '../core/portfolio/evidence-files';
import { basename } from '../core/portfolio/path';
import type { Settings } from '../core/settings';
import { SourceText } from '../core/text/source-text';
import { inParallel } from '../node/in-parallel';
import { loadEvidence, loadNamedFiles } from '../node/load-evidence';
import { loadRepository, type LoadedRepository, type Progress } from '../node/load-repository';
import { readText, type ReadFailure } from '../node/read-file';
import { repositoryRoot } from '../node/repository-root';
import { isBelow, loadFolder, notesOn, type Loaded } from './load';
import type { Workspace } from './targets';

/** How many files are open at a time. */
const AT_ONCE = 16;

const README = /^readme(?:[._-][\w-]+)?\.(?:md|markdown)$/i;

/** What somebody may call a Markdown file; a name without an ending counts as well. */
const MARKDOWN = /^(?:|\.(?:md|markdown|mdown|mkdn?|mdx|txt))$/i;

const never = { aborted: false };

/** Reads a workspace, and as case studies the Markdown files that were named and the READMEs of the folders that were. */
export async function loadReadmes(
  workspace: Workspace,
  show: (path: string) => string,
  progress: Progress,
): Promise<Loaded> {
  const { root, settings, targets } = workspace;
  const options = { ...settings, signal: never };
  const loaded = await loadRepository(root, options, progress);
  const { repository } = loaded;
  repository.profiles = settings.caseStudy.profile;
  const wanted = new Set<string>();
  const failures: string[] = [];
  const notes = notesOn(loaded, show);
  for (const target of targets) {
    if (!target.isFolder) {
      if (MARKDOWN.test(extname(target.path))) wanted.add(target.path);
      else failures.push(`${target.given}: it is no Markdown file`);
      continue;
    }
    const found = readmesIn(await loadFolder(target.path, loaded, options), loaded, settings);
    if (found.length === 0)
      notes.push(`${target.given}: there is no README in this folder; a Markdown file can be named`);
    for (const path of found) wanted.add(path);
  }
  const unread = [...wanted].filter((path) => repository.get(path)?.format.kind !== 'case-study');
  const read = async (path: string): Promise<void> => {
    const document = await readMarkdown(loaded, path, settings.maxFileSize);
    if (document instanceof PortfolioDocument) repository.put(document);
    else failures.push(`${show(path)}: ${document.message}`);
  };
  await inParallel(unread, AT_ONCE, read, () => false);
  const documents = [...wanted].sort().flatMap((path) => {
    const document = repository.get(path);
    return document?.format.kind === 'case-study' ? [document] : [];
  });
  if (!loaded.listing.files.some(isOfProject) && (await repositoryRoot(root)) === undefined) repository.forgetFiles();
  else if (documents.length > 0 && !repository.evidenceIsRead) await loadEvidence(root, repository, never);
  // What was named on the command line came in after the evidence was read, and may name files of its own.
  else await loadNamedFiles(root, repository, never);
  return { repository, documents, failures, notes };
}

/** Texts that lie on their own, outside of any repository, may speak of files that lie elsewhere. */
const isOfProject = (path: string): boolean => isEvidenceFile(path) || path.endsWith('.ipynb');

/** The case studies in a folder, and the READMEs that are no other document of ours. */
function readmesIn(folder: string, { repository, listing }: LoadedRepository, { documents }: Settings): string[] {
  const isInside = isBelow(folder);
  const isLeftOut = (path: string): boolean =>
    Object.entries(documents).findLast(([glob]) => matchesGlob(path, glob))?.[1] === NONE;
  const plain = listing.files.filter(
    (path) => README.test(basename(path)) && !repository.get(path) && !listing.aliases.has(path) && !isLeftOut(path),
  );
  const known = Array.from(repository.ofKind('case-study'), ({ path }) => path);
  return [...known, ...plain].filter(isInside);
}

/** Stands for the content of a file that is no text; the document then says so itself. */
const BINARY = '\0';

async function readMarkdown(
  { root }: LoadedRepository,
  path: string,
  maxFileSize: number,
): Promise<PortfolioDocument | ReadFailure> {
  const file = join(root, path);
  const content = await readText(file, maxFileSize);
  if ('failure' in content && content.failure !== 'not-text') return content;
  const text = 'text' in content ? content.text : BINARY;
  const recognition = { format: caseStudyFormat(), reason: 'it was named on the command line' };
  return PortfolioDocument.parse(new SourceText(URI.file(file).toString(), text, 0), path, recognition, maxFileSize);
}

function caseStudyFormat(): Format {
  const format = formatOf('case-study-markdown');
  if (!format) throw new Error('The format of case studies is not there.');
  return format;
}
