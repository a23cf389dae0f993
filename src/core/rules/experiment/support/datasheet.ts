import type { PortfolioDocument } from '../../../document/document';
import type { DatasheetFacts } from '../../../facts/datasheet';
import { dirname } from '../../../portfolio/path';
import type { CheckContext } from '../../context';

/** The datasheet of the data that an experiment uses. */
export interface DatasheetOf {
  readonly document: PortfolioDocument;
  readonly facts: DatasheetFacts;
  /** Whether the experiment names it by its path; else it is the only one near. */
  readonly linked: boolean;
}

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** Titles say more than names: "Telecom churn (2026)" is `telecom-churn`. */
function namesAgree(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)].toSorted((x, y) => x.length - y.length);
  return a === b || (a !== undefined && b !== undefined && a.length > 3 && b.includes(a));
}

/** Folders that divide one project by kinds of files, against those that hold one project each. */
const DIVISION =
  /(^|\/)(experiments?|conf|configs?|pipelines?|sweeps?|src|data|datasets?|datasheets?|docs?|raw|interim|processed|external)$/i;

function projectOf(path: string): string {
  let folder = dirname(path);
  while (DIVISION.test(folder)) folder = dirname(folder);
  return folder;
}

/** Whether a datasheet lies in the project of the experiment or above it: that of a neighbour describes other data. */
function isOfOneProject(experiment: string, datasheet: string): boolean {
  const [own, other] = [projectOf(experiment), projectOf(datasheet)];
  return other === '' || own === other || own.startsWith(`${other}/`);
}

/**
 * The datasheet that the experiment links to, by a path from its own folder or from the root; without a link the nearest
 * one, when both name the same data set or at least lie in one project.
 */
export function datasheetOf({ document, repository, experiment }: CheckContext): DatasheetOf | undefined {
  const link = experiment?.data?.datasheet?.value;
  const linked =
    link === undefined ? undefined : (repository.linked(document.path, link) ?? repository.linked('', link));
  const found = linked ?? (link === undefined ? repository.nearest(document.path, 'datasheet') : undefined);
  const facts = found && repository.factsOf(found).datasheet;
  if (!found || !facts) return undefined;
  if (!linked) {
    const [ours, theirs] = [experiment?.data?.name?.value, facts.name?.value];
    const named = ours !== undefined && theirs !== undefined;
    if (named ? !namesAgree(ours, theirs) : !isOfOneProject(document.path, found.path)) return undefined;
  }
  return { document: found, facts, linked: linked !== undefined };
}
