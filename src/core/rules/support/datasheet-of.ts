import type { PortfolioDocument } from '../../document/document';
import type { DatasheetFacts } from '../../facts/datasheet';
import { dirname } from '../../portfolio/path';
import type { CheckContext } from '../context';

/** The datasheet of the data that a document is about. */
export interface DatasheetOf {
  readonly document: PortfolioDocument;
  readonly facts: DatasheetFacts;
  /** Whether the document names it by its path; else it is the only one near. */
  readonly linked: boolean;
  /** Whether it is linked or has the very name of the data, so that its values may be taken over. */
  readonly sure: boolean;
}

/**
 * The datasheet that a document links to, by a path from its own folder or from the root. Without a link the nearest one:
 * when it has the name of the data, or lies in the same project and may have it.
 * @param link as written
 * @param names of the data, none when the document does not say
 */
export function findDatasheet(
  { document, repository }: CheckContext,
  link: string | undefined,
  names: readonly string[],
): DatasheetOf | undefined {
  const linked =
    link === undefined ? undefined : (repository.linked(document.path, link) ?? repository.linked('', link));
  const found = linked ?? (link === undefined ? repository.nearest(document.path, 'datasheet') : undefined);
  const facts = found && repository.factsOf(found).datasheet;
  if (!found || !facts) return undefined;
  if (linked) return { document: found, facts, linked: true, sure: true };
  const name = facts.name?.value;
  const agreements = name === undefined ? [] : names.map((written) => agreement(written, name));
  if (agreements.includes('same')) return { document: found, facts, linked: false, sure: true };
  const differs = agreements.length > 0 && !agreements.includes('maybe');
  if (differs || !isOfOneProject(document.path, found.path)) return undefined;
  return { document: found, facts, linked: false, sure: false };
}

/**
 * The datasheet, when what it says may be held against the document: it is of this very data without doubt, and it is the
 * only one of that name, or the document links to it and neither calls the data by another name.
 * @param name of the data as the document has it
 */
export function withoutDoubt(
  found: DatasheetOf | undefined,
  name: string | undefined,
  { repository }: CheckContext,
): DatasheetOf | undefined {
  if (!found?.sure || found.document.syntaxProblems.length > 0) return undefined;
  const own = found.facts.name?.value;
  if (name === undefined || own === undefined) return found.linked ? found : undefined;
  if (found.linked) return mayBeOfOne(name, own) ? found : undefined;
  const namesakes = Array.from(repository.ofKind('datasheet')).filter((document) => {
    const other = repository.factsOf(document).datasheet?.name?.value;
    return other !== undefined && fold(other) === fold(own);
  });
  return namesakes.length === 1 ? found : undefined;
}

/** Whether two names may be of one data set. */
export const mayBeOfOne = (one: string, other: string): boolean => agreement(one, other) !== undefined;

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A shorter name is part of too many others. */
const SHORTEST = 4;

/**
 * Whether two names are of one data set. Titles say more than names, and an id of the Hub has its owner in front:
 * "Telecom churn (2026)" and `lab/telecom-churn` may be `telecom-churn`, and may be another one.
 */
function agreement(one: string, other: string): 'same' | 'maybe' | undefined {
  if (fold(one) === fold(other)) return 'same';
  if (one.includes('/') && other.includes('/')) return undefined;
  const [shorter = '', longer = ''] = [one, other]
    .map((name) => fold(name.slice(name.lastIndexOf('/') + 1)))
    .toSorted((a, b) => a.length - b.length);
  return shorter === longer || (shorter.length >= SHORTEST && longer.includes(shorter)) ? 'maybe' : undefined;
}

/** Folders that divide one project by kinds of files, against those that hold one project each. */
const DIVISION =
  /(^|\/)(experiments?|conf|configs?|pipelines?|sweeps?|src|data|datasets?|datasheets?|docs?|models?|reports?|raw|interim|processed|external)$/i;

function projectOf(path: string): string {
  let folder = dirname(path);
  while (DIVISION.test(folder)) folder = dirname(folder);
  return folder;
}

/** Whether a datasheet lies in the project of the document or above it: that of a neighbour describes other data. */
function isOfOneProject(path: string, datasheet: string): boolean {
  const [own, other] = [projectOf(path), projectOf(datasheet)];
  return other === '' || own === other || own.startsWith(`${other}/`);
}
