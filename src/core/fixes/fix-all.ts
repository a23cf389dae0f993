import type { CheckHost, RuleSettings } from '../check';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import type { Edit } from '../text/edit';

export interface FixAllOptions {
  readonly settings: RuleSettings;
  readonly host: CheckHost;
  /** Only findings of this rule; all of them when absent. */
  readonly rule?: string;
}

export interface FixAllResult {
  /** From the text as it was to the text as it is now; empty when nothing was fixed. */
  readonly edits: readonly Edit[];
  readonly document: PortfolioDocument;
  /** How many fixes were applied. */
  readonly fixed: number;
}

/** Applies preferred fixes until none is left that leaves the document with fewer findings. */
export function fixAll(document: PortfolioDocument, _repository: Repository, _options: FixAllOptions): FixAllResult {
  return { edits: [], document, fixed: 0 };
}
