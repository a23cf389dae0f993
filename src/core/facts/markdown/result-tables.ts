import type { MarkdownBody, Table } from '../../document/markdown/body';
import type { Span } from '../../text/span';
import type { ResultFact } from '../fact';
import { present } from '../read-values';
import { metricOfLabel } from './metric-name';
import { numberAtStart, splitIn, SPREAD } from './number';
import { headingsAbove } from './topics';

const MODEL_COLUMN =
  /\b(?:models?|approach(?:es)?|methods?|algorithms?|classifiers?|estimators?|systems?|variants?|config(?:uration)?|checkpoint|experiment|run|baseline)\b/i;
const DATASET_COLUMN = /\b(?:data ?sets?|benchmarks?|corpus|tasks?)\b/i;
const SPLIT_COLUMN = /\b(?:splits?|subset|partition)\b/i;
const VALUE_COLUMN = /\b(?:values?|scores?|results?|performance)\b/i;

/** Columns beside a value that hold no value of the model: limits, goals, remarks. */
const OTHER_COLUMN =
  /notes?\b|descri|comment|meaning|target|threshold|floor|goal|interpret|defin|range|formula|better|required|expected|weight|\bmin|\bmax/i;

/** Of a column that names a metric: what stands there is a goal or a part of a sum, not a value. */
const GOAL_COLUMN = /target|threshold|goal|\bmin(?:imum)?\b|required|expected|weight|\bsla\b|\bslo\b/i;

/** A column of how many cases stand behind each value. */
const COUNT_COLUMN =
  /^(?:support|n|#|count|(?:number of |# ?|n |test )?(?:cases|samples|examples|rows|instances|customers|patients|images|documents|questions))$/i;

/** Rows of a training log are not results. */
const LOG_COLUMN = /^(?:epochs?|steps?|iterations?|training loss)$/i;

const SLICE_HEADING = /\b(?:by|per)\s+\p{L}|slice|segment|subgroup|breakdown|disaggregat/iu;

/** A column of groups of the data: its rows are results for each of them, whatever the heading says. */
const SLICE_COLUMN =
  /^(?:languages?|locales?|dialects?|accents?|regions?|countr(?:y|ies)|segments?|(?:sub-?)?groups?|cohorts?|class(?:es)?|categor(?:y|ies)|genders?|sex|age(?: (?:group|band|range)s?)?|ethnicity|skin (?:type|tone)s?|domains?|slices?|customers?)\b/i;

/** The values that tables report, one metric a column or one metric a row. */
export function resultsOfTables(body: MarkdownBody, tables: readonly Table[] = body.tables): ResultFact[] {
  return tables.flatMap((table) => {
    const titles = table.header.map((cell) => body.proseIn(cell).trim());
    if (titles.some((title) => LOG_COLUMN.test(title))) return [];
    const metrics = titles.map((title) => metricOfLabel(title));
    const inColumns = metrics.some((metric, index) => metric !== undefined && index > 0);
    // A model may be named after its loss: "MSE baseline" beside another model, over rows that are metrics.
    const inRows =
      /^(?:metrics?|measure|score)s?$/i.test(titles[0] ?? '') &&
      metrics.some((metric, index) => metric === undefined && index > 0) &&
      table.rows.some(([cell]) => cell && metricOfLabel(body.proseIn(cell).trim()) !== undefined);
    return inColumns && !inRows ? byColumn(body, table, titles) : byRow(body, table, titles);
  });
}

function byColumn(body: MarkdownBody, { header, rows, start }: Table, titles: readonly string[]): ResultFact[] {
  const column = (pattern: RegExp): number =>
    titles.findIndex((title) => pattern.test(title) && metricOfLabel(title) === undefined);
  const [model, dataset, split] = [column(MODEL_COLUMN), column(DATASET_COLUMN), column(SPLIT_COLUMN)];
  const above = headingsAbove(body, start);
  const sliced =
    model >= 0 ||
    above.some((heading) => SLICE_HEADING.test(heading)) ||
    titles.some((title) => SLICE_COLUMN.test(title));
  // What names a row and is no model, data set or split divides the data.
  const named = titles.map((_, index) => index).filter((index) => ![model, dataset, split].includes(index));
  const slice = named.find(
    (index) => isTextColumn(body, rows, index) && metricOfLabel(titles[index] ?? '') === undefined,
  );
  const splitAbove = splitIn(above.join(' '));
  // What a title says is read once, not for each row.
  const columns = titles.flatMap((title, index) => {
    const cell = header[index];
    return cell && metricOfLabel(title) && !GOAL_COLUMN.test(title)
      ? [{ title, index, cell, split: splitIn(title) }]
      : [];
  });
  const counts = titles.findIndex((title) => COUNT_COLUMN.test(title));
  return rows.flatMap((row) => {
    const text = (index: number | undefined): string | undefined => {
      const cell = index === undefined || index < 0 ? undefined : row[index];
      const value = cell && body.proseIn(cell).trim();
      return value === '' ? undefined : value;
    };
    const counted = /^\d/.test(text(counts) ?? '');
    return columns.flatMap(({ title, index, cell, split: ofTitle }) => {
      const at = row[index];
      const value = at && numberAtStart(body, at);
      if (!value) return [];
      return [
        present({
          metric: title,
          metricSpan: cell,
          value,
          split: ofTitle ?? splitIn(text(split) ?? '') ?? splitAbove,
          slice: sliced ? text(slice) : undefined,
          model: text(model) ?? (slice === 0 && !sliced ? text(0) : undefined),
          dataset: text(dataset),
          uncertainty: counted || SPREAD.test(body.proseIn(at)),
        }),
      ];
    });
  });
}

function isTextColumn(body: MarkdownBody, rows: readonly (readonly Span[])[], index: number): boolean {
  return rows.every((row) => {
    const cell = row[index];
    return cell === undefined || numberAtStart(body, cell) === undefined;
  });
}

/** The metric's name may stand behind a number or the name of a model. */
const LABEL_COLUMNS = 3;

function byRow(body: MarkdownBody, { header, rows, start }: Table, titles: readonly string[]): ResultFact[] {
  const above = headingsAbove(body, start);
  const metricAt = (cell: Span | undefined): boolean =>
    cell !== undefined && metricOfLabel(body.proseIn(cell).trim()) !== undefined;
  const labels = titles.findIndex((_, index) => index < LABEL_COLUMNS && rows.some((row) => metricAt(row[index])));
  const models = titles.findIndex(
    (title, index) => index !== labels && MODEL_COLUMN.test(title) && isTextColumn(body, rows, index),
  );
  return rows.flatMap((row) => {
    const label = row[labels];
    const metric = label && metricOfLabel(body.proseIn(label).trim());
    if (!label || !metric) return [];
    const model = row[models];
    return header.flatMap((_, index) => {
      const title = titles[index] ?? '';
      const cell = row[index];
      const value = cell && numberAtStart(body, cell);
      if (index <= labels || index === models || !value || OTHER_COLUMN.test(title)) return [];
      const split = splitIn(title) ?? splitIn(body.proseIn(label)) ?? splitIn(above.join(' '));
      const plain = title === '' || VALUE_COLUMN.test(title) || splitIn(title) !== undefined;
      return [
        present({
          metric: body.proseIn(label).trim(),
          metricSpan: label,
          value,
          split,
          model: plain ? model && body.proseIn(model).trim() : title,
          uncertainty: SPREAD.test(row.map((other) => body.proseIn(other)).join(' ')),
        }),
      ];
    });
  });
}
