import type { Location } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';

/**
 * All places that name the field, the file or the anchor at `offset`.
 * @param offset in UTF-16 code units, 0-based
 */
export function references(
  _document: PortfolioDocument,
  _offset: number,
  _repository: Repository,
  _includeDeclaration: boolean,
): Location[] {
  return [];
}
