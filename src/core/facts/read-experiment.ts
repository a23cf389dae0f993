import type { PortfolioDocument } from '../document/document';
import type { ExperimentFacts } from './experiment';

export function readExperiment(_document: PortfolioDocument): ExperimentFacts {
  return { expresses: new Set(), features: [], metrics: [], results: [], paths: [] };
}
