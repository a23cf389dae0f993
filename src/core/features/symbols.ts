import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';

/** The keys of a document and the headings of its Markdown, nested as they are written. */
export function symbols(_document: PortfolioDocument): DocumentSymbol[] {
  return [];
}
