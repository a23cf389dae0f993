import { entryOf } from '../document/data/locate';
import type { DataNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { PortfolioFacts, ProjectFact, SignalFact } from './portfolio';
import { itemsAt, present, textAt, textsAt } from './read-values';

/** Reads `schemas/portfolio.schema.json`; of a document that is half typed, what is there. */
export function readPortfolio({ data }: PortfolioDocument): PortfolioFacts {
  const root = data?.root;
  return present({
    targetRole: textAt(root, 'target_role'),
    targetRoleSpan: entryOf(root, 'target_role')?.keySpan,
    track: textAt(root, 'track'),
    signals: itemsAt(root, 'signals').flatMap(signalOf),
    projects: itemsAt(root, 'projects').flatMap(projectOf),
  });
}

function signalOf(item: DataNode): SignalFact[] {
  const claim = textAt(item, 'claim');
  return claim ? [present({ id: textAt(item, 'id'), claim, evidence: textsAt(item, 'evidence') })] : [];
}

function projectOf(item: DataNode): ProjectFact[] {
  const name = textAt(item, 'name');
  if (!name) return [];
  return [
    present({
      name,
      path: textAt(item, 'path'),
      constraint: textAt(item, 'constraint'),
      signals: textsAt(item, 'signals'),
      evidence: textsAt(item, 'evidence'),
    }),
  ];
}
