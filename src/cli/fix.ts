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

/** Applies every preferred fix to the documents and writes them. A file that cannot be written stays as it is, also in the repository. */
export async function fixDocuments(
  documents: readonly PortfolioDocument[],
  repository: Repository,
  settings: RuleSettings,
  host: CheckHost,
): Promise<Fixed> {
  const failures = new Map<string, string>();
  let fixes = 0;
  let files = 0;
  for (const document of documents) {
    if (document.unreadable) continue;
    const result = fixAll(document, repository, { settings, host });
    if (result.edits.length === 0) continue;
    const failure = await replaceText(fileURLToPath(document.source.uri), document.text, result.document.text);
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
