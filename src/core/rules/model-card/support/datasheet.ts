import type { PortfolioDocument } from '../../../document/document';
import type { DatasheetFacts } from '../../../facts/datasheet';
import type { CheckContext } from '../../context';

/** The datasheet of the data that a model was trained on. */
export interface DatasheetOf {
  readonly document: PortfolioDocument;
  readonly facts: DatasheetFacts;
}

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** The datasheet that the card links to; without a link the nearest one, unless the two name different data sets. */
export function datasheetOf({ document, repository, card }: CheckContext): DatasheetOf | undefined {
  const link = card?.trainingDatasheet?.value;
  const linked =
    link === undefined ? undefined : (repository.linked(document.path, link) ?? repository.linked('', link));
  const found = linked ?? (link === undefined ? repository.nearest(document.path, 'datasheet') : undefined);
  const facts = found && repository.factsOf(found).datasheet;
  if (!found || !facts) return undefined;
  const name = facts.name?.value;
  const named = card?.datasets ?? [];
  const differs = name !== undefined && named.length > 0 && !named.some(({ value }) => alike(value, name));
  return !linked && differs ? undefined : { document: found, facts };
}

/** Whether a name or an id on the Hub names the same data set. */
const alike = (written: string, name: string): boolean => {
  const [a, b] = [fold(written.split('/').at(-1) ?? written), fold(name)];
  return a === b || (a.length > 5 && b.length > 5 && (a.includes(b) || b.includes(a)));
};
