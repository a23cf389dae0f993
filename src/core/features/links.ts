import type { DocumentLink } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';

/** Paths that exist in the repository, and ids of the Hub, as links. */
export function links(_document: PortfolioDocument, _repository: Repository): DocumentLink[] {
  return [];
}
