import type { Location } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';

/**
 * Where what stands at `offset` is described: the file of a path, the entry of a field in its datasheet, the anchor of an alias.
 * @param offset in UTF-16 code units, 0-based
 */
export function definition(
  _document: PortfolioDocument,
  _offset: number,
  _repository: Repository,
): Location | undefined {
  return undefined;
}
