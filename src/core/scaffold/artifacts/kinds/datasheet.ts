import { basename, dirname } from '../../../portfolio/path';
import { fileOf, type Artifact, type Draft } from '../artifact';
import type { Column } from '../csv-columns';
import { datasetOf, type Dataset } from '../dataset';
import { freePath } from '../placement';
import { saidAt } from '../said';
import { shapeOfOthers } from '../structured';
import type { Surroundings } from '../surroundings';
import { flowList, scalar, scalarOr, yours } from '../yaml';

export const datasheet: Artifact = {
  id: 'datasheet',
  title: 'Datasheet',
  description: 'What the dataset is, with its columns read from the table',
  draft(around) {
    const dataset = datasetOf(around);
    const exists = existingFor(around, dataset);
    if (exists !== undefined) return { exists };
    const folder = dataset ? dirname(dataset.path) : around.folder;
    const wished = folder === '' ? nameOf(around) : `${folder}/${nameOf(around)}`;
    return draftAt(around, freePath(around, wished), dataset);
  },
};

/** A table that is active may be another one than the one that a datasheet tells of already. */
function existingFor(around: Surroundings, dataset: Dataset | undefined): string | undefined {
  const sheets = around.documentsOf('datasheet');
  const isActive = dataset !== undefined && dataset.path === around.facts.near;
  const found = isActive ? sheets.find(({ path }) => dirname(path) === dirname(dataset.path)) : sheets[0];
  return found?.path;
}

/** Fields have a place in a structured datasheet; Markdown where the other documents are. */
function nameOf(around: Surroundings): string {
  const shape = shapeOfOthers(around);
  return shape === 'markdown' ? 'DATASHEET.md' : shape === 'json' ? 'datasheet.json' : 'datasheet.yaml';
}

function draftAt(around: Surroundings, path: string, dataset: Dataset | undefined): Draft {
  const { experiment } = around;
  const isMarkdown = path.endsWith('.md');
  const write = isMarkdown ? (value: string): string => value : scalar;
  const or = isMarkdown ? (value: string | undefined, what: string): string => value ?? yours(what) : scalarOr;
  const said = (...keys: readonly string[]): string | undefined => saidAt(experiment?.document, ...keys);
  const name =
    experiment?.facts.data?.name?.value ?? (dataset ? basename(dataset.path).replace(/\.\w+$/, '') : around.name);
  const [from, to] = periodOf(dataset);
  return fileOf(path, isMarkdown ? 'datasheet.md' : 'datasheet.yaml', {
    name: write(name),
    today: around.facts.today,
    table: dataset && { file: basename(dataset.path) },
    size: dataset?.rows === undefined ? false : { rows: String(dataset.rows), columns: String(dataset.columns.length) },
    period: from !== undefined && to !== undefined && { from, to },
    balance: balanceOf(dataset)?.map(({ value, share }) => ({ value: write(value), share: String(share) })) ?? false,
    hasBalance: balanceOf(dataset) !== undefined,
    version: or(said('data', 'version'), 'version or date of the data'),
    target: or(dataset?.target?.name ?? said('target', 'name'), 'column that is predicted'),
    definition: or(said('target', 'definition'), 'definition of the target'),
    moment: or(said('task', 'prediction_moment'), 'moment of prediction'),
    window: or(said('task', 'outcome_window'), 'outcome window'),
    allowed: or(said('task', 'allowed_data'), 'data that is allowed by then'),
    split: or(said('split', 'reason'), 'split, and the reason for it'),
    strategy: splitOf(around) ?? false,
    fields: (dataset?.columns ?? []).map((column) => fieldOf(column, dataset)),
    noFields: dataset === undefined,
    owner: or(around.author, 'name'),
  });
}

function fieldOf(column: Column, dataset: Dataset | undefined) {
  const isTarget = column.name === dataset?.target?.name;
  return {
    field: scalar(column.name),
    cell: column.name.replaceAll('|', String.raw`\|`),
    kind: column.type ?? false,
    range: column.range ? flowList(column.range) : false,
    seen: column.range ? rangeInWords(column) : '',
    empty: column.nullable === undefined ? false : { isNullable: String(column.nullable) },
    gaps: column.nullable === undefined ? '' : column.nullable ? 'yes' : 'no',
    isTarget,
  };
}

const rangeInWords = ({ range = [], type }: Column): string =>
  (type === 'category' ? range.join(', ') : range.join(' to ')).replaceAll('|', String.raw`\|`);

/** The first and the last day of the only column of days. */
function periodOf(dataset: Dataset | undefined): readonly (string | undefined)[] {
  const [days, another] = dataset?.columns.filter(({ type, range }) => type === 'date' && range) ?? [];
  return another ? [] : (days?.range ?? []).map(String);
}

/** Shares of the classes of the target. */
function balanceOf(
  dataset: Dataset | undefined,
): readonly { readonly value: string; readonly share: number }[] | undefined {
  const { type, counts } = dataset?.target ?? {};
  if (!counts || counts.size < 2 || (type !== 'boolean' && type !== 'category')) return undefined;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Array.from(counts, ([value, count]) => ({ value, share: Number((count / all).toFixed(3)) }));
}

/** How the experiment splits the data, where it says so with a word that datasheets have too. */
const splitOf = ({ experiment }: Surroundings): string | undefined => saidAt(experiment?.document, 'split', 'strategy');
