import type { FoldingRange } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';

/** Everything over more than one line that an editor can fold away. */
export function folding(_document: PortfolioDocument): FoldingRange[] {
  return [];
}
