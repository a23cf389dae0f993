import type { PortfolioDocument } from '../document/document';
import type { DatasheetFacts } from './datasheet';

export function readDatasheet(_document: PortfolioDocument): DatasheetFacts {
  return { licenses: [], fields: [] };
}
