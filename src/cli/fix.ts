import { fileURLToPath } from 'node:url';
import type { CheckHost, RuleSettings } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import { fixAll } from '../core/fixes/fix-all';
import type { Repository } from '../core/portfolio/repository';
import { replaceText } from '../node/write-file';

export interface Fixed {
  /** Fixes that were applied and files that were written. */
  readonly fixes: number;
  readonly files: number;
  /** What could not be written, by the document's path, in words. */
  readonly failures: ReadonlyMap<string, string>;
}

/** Puts the text of the second document in place of that of the first. @returns why it did not, in words */
type Write = (before: PortfolioDocument, after: PortfolioDocument) => Promise<{ readonly message: string } | undefined>;

const toDisk: Write = ({ source, text }, after) => replaceText(fileURLToPath(source.uri), text, after.text);

/** Applies every preferred fix to the documents and writes them. A file that cannot be written stays as it is, also in the repository. */
export async function fixDocuments(
  documents: readonly PortfolioDocument[],
  repository: Repository,
  settings: RuleSettings,
  host: CheckHost,
  write = toDisk,
): Promise<Fixed> {
  const failures = new Map<string, string>();
  let fixes = 0;
  let files = 0;
  for (const document of documents) {
    if (document.unreadable) continue;
    const result = fixAll(document, repository, { settings, host });
    if (result.edits.length === 0) continue;
    const failure = await write(document, result.document);
    if (failure) {
      failures.set(document.path, failure.message);
      continue;
    }
    repository.put(result.document);
    fixes += result.fixed;
    files++;
  }
  return { fixes, files, failures };
}

/** How many fixes `fixDocuments` would apply; files and repository stay as they are. */
export async function countFixes(
  documents: readonly PortfolioDocument[],
  repository: Repository,
  settings: RuleSettings,
  host: CheckHost,
): Promise<number> {
  const { fixes } = await fixDocuments(documents, repository, settings, host, () => Promise.resolve(undefined));
  for (const document of documents) repository.put(document);
  return fixes;
}
