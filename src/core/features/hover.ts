import type { Hover } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';

/**
 * What the key, the value or the name of a field at `offset` means.
 * @param offset in UTF-16 code units, 0-based
 */
export function hover(_document: PortfolioDocument, _offset: number, _repository: Repository): Hover | undefined {
  return undefined;
}
