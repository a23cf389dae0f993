import type { PortfolioDocument } from '../../../document/document';
import type { DatasheetFacts, FieldFact } from '../../../facts/datasheet';
import type { CheckContext } from '../../context';

/** The datasheet of the data that an experiment uses. */
export interface DatasheetOf {
  readonly document: PortfolioDocument;
  readonly facts: DatasheetFacts;
  /** Whether the experiment names it by its path; else it is the only one near. */
  readonly linked: boolean;
}

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

/**
 * The datasheet that the experiment links to, by a path from its own folder or from the root; without a link the nearest
 * one, unless the two name different data sets.
 */
export function datasheetOf({ document, repository, experiment }: CheckContext): DatasheetOf | undefined {
  const link = experiment?.data?.datasheet?.value;
  const linked =
    link === undefined ? undefined : (repository.linked(document.path, link) ?? repository.linked('', link));
  const found = linked ?? (link === undefined ? repository.nearest(document.path, 'datasheet') : undefined);
  const facts = found && repository.factsOf(found).datasheet;
  if (!found || !facts) return undefined;
  const [ours, theirs] = [experiment?.data?.name?.value, facts.name?.value];
  if (!linked && ours !== undefined && theirs !== undefined && fold(ours) !== fold(theirs)) return undefined;
  return { document: found, facts, linked: linked !== undefined };
}

/** The field of that name. */
export const fieldOf = (datasheet: DatasheetOf | undefined, name: string): FieldFact | undefined =>
  datasheet?.facts.fields.find(({ value }) => value === name);
