import { basename, dirname, resolvePath } from '../../portfolio/path';
import { csvColumns, type Column, type CsvTable } from './csv-columns';
import type { Repository } from '../../portfolio/repository';
import type { ArtifactFacts } from './artifact';
import { Surroundings } from './surroundings';

/** The table that a project learns from. */
export interface Dataset extends CsvTable {
  readonly path: string;
  /** Column that is predicted; undefined when no document and no name says so. */
  readonly target: Column | undefined;
}

/** What a run or a test has written, and lists of other things. */
const NO_DATASET =
  /(?:^|\/)(?:reports?|results?|outputs?|predictions?|submissions?|logs?|runs?|tests?|fixtures|evals?|evaluation|golden|career|jobs?|quarantine)\/|(?:^|[-_./])(?:metrics|results?|predictions?|submission|epochs?|history|slices?|quarantine|applications?|pipeline|queries|golden|sample_submission|importances?)[\w-]*\.[ct]sv$/i;
const TABLE = /\.(?:csv|tsv)$/i;

const TARGET = /^(?:target|label|outcome|class|y)$/i;

/** The dataset that is meant: the table that is active, the one that an experiment names, or the one nearest to the top. */
export function datasetOf(around: Surroundings): Dataset | undefined {
  for (const path of candidates(around)) {
    const text = around.headOf(path);
    const table = text === undefined ? undefined : csvColumns(path, text, around.textOf(path) !== undefined);
    if (table) return { path, ...table, target: targetIn(table.columns, around) };
  }
  return undefined;
}

function candidates(around: Surroundings): readonly string[] {
  const tables = around.project.files.filter(isDataset).toSorted((a, b) => rankOf(a) - rankOf(b));
  return [...namedTables(around), ...tables];
}

/** The table that is active, and the one that the experiment reads. */
function namedTables({ facts, experiment }: Surroundings): readonly string[] {
  const named = experiment?.facts.data?.path?.value;
  const read = experiment && named !== undefined ? resolvePath(dirname(experiment.document.path), named) : undefined;
  return [facts.near, read].filter((path) => path !== undefined).filter(isDataset);
}

const isDataset = (path: string): boolean => TABLE.test(path) && !NO_DATASET.test(path);

/**
 * Tables that are meant and that nobody has read, such as those that git leaves out: with their first lines as
 * `ArtifactFacts.heads` an artifact names their columns.
 * @returns paths from the repository's root, two at most
 */
export function unreadTables(repository: Repository, facts: ArtifactFacts): readonly string[] {
  const around = new Surroundings(repository, facts);
  return [...new Set(namedTables(around))].filter((path) => around.headOf(path) === undefined);
}

/** Raw data before parts of it, training data before test data; otherwise the order of depth and names stays. */
const rankOf = (path: string): number =>
  (/(?:^|[-_])(?:test|val|valid|validation|holdout|dev|sample)(?![a-z])/i.test(basename(path)) ? 2 : 0) +
  (/(?:^|\/)(?:data|datasets?)\//i.test(path) ? 0 : 1);

function targetIn(columns: readonly Column[], around: Surroundings): Column | undefined {
  const said = around.experiment?.facts.target?.value ?? around.datasheet?.facts.target?.value;
  const bySaid = columns.find(({ name }) => name === said);
  return bySaid ?? columns.find(({ name }) => TARGET.test(name));
}
