import type { Command, CompletionList } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';

export interface CompletionOptions {
  /** Asks for suggestions again behind a key whose values are known; an editor that has such a command names it here. */
  readonly suggestAgain?: Command;
}

/**
 * What can be written at `offset`: keys that are still missing, allowed values, paths, names of fields and metrics.
 * @param offset in UTF-16 code units, 0-based
 */
export function complete(
  _document: PortfolioDocument,
  _offset: number,
  _repository: Repository,
  _options: CompletionOptions = {},
): CompletionList {
  return { isIncomplete: false, items: [] };
}
