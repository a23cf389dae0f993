import type { PortfolioDocument } from '../document/document';
import type { CardFacts } from './card';
import { readCard } from './read-card';
import type { DatasheetFacts } from './datasheet';
import { readDatasheet } from './read-datasheet';
import type { ExperimentFacts } from './experiment';
import { readExperiment } from './read-experiment';
import type { MilestoneLogFacts } from './milestone-log';
import { readMilestoneLog } from './read-milestone-log';
import type { PortfolioFacts } from './portfolio';
import { readPortfolio } from './read-portfolio';

/** What one document says; at most one of them is there. */
export interface Facts {
  readonly card?: CardFacts;
  readonly datasheet?: DatasheetFacts;
  readonly experiment?: ExperimentFacts;
  readonly milestones?: MilestoneLogFacts;
  readonly portfolio?: PortfolioFacts;
}

/** Reads the facts of a document in any of its formats. A document that does not parse gives what could be read. */
export function readFacts(document: PortfolioDocument): Facts {
  switch (document.format.kind) {
    case 'model-card':
      return { card: readCard(document) };
    case 'datasheet':
      return { datasheet: readDatasheet(document) };
    case 'experiment':
      return { experiment: readExperiment(document) };
    case 'milestones':
      return { milestones: readMilestoneLog(document) };
    case 'portfolio':
      return { portfolio: readPortfolio(document) };
    case 'milestone-plan':
    case 'results':
    case 'space':
    case 'case-study':
    case 'resume':
      return {};
  }
}
