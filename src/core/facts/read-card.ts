import type { PortfolioDocument } from '../document/document';
import type { CardFacts } from './card';

export function readCard(_document: PortfolioDocument): CardFacts {
  return { licenses: [], datasets: [], baseModels: [], metrics: [], results: [], generative: false };
}
