import { labelOf } from '../../metrics/label';
import { metricOf } from '../../metrics/metric';
import type { MetricsValue } from '../workspace/metrics-file';
import { formatValue } from './format-value';
import { ofReference } from './select-values';

/** One value with its place in a table. */
interface Cell {
  /** What was measured: a model, a split; empty when the file does not say. */
  readonly owner: string;
  readonly metric: string;
  readonly shown: string;
}

export interface TableOptions {
  /** Whether shares are shown in percent. */
  readonly percent: boolean;
  readonly title: string | undefined;
}

const SPLIT = /^(?:train(?:ing)?|val(?:id(?:ation)?)?|dev|test(?:ing)?|hold-?out|oof|cv)\b/i;

/** Markdown lines with the values: models by metrics, or metrics one below the other when there is one model or its baseline. */
export function tableOf(values: readonly MetricsValue[], options: TableOptions): string[] {
  const cells = cellsOf(values, options.percent);
  const owners = [...new Set(cells.map(({ owner }) => owner))];
  const metrics = [...new Set(cells.map(({ metric }) => metric))];
  const shown = new Map(cells.map(({ owner, metric, shown: text }) => [`${owner}\n${metric}`, text]));
  const at = (owner: string, metric: string): string => shown.get(`${owner}\n${metric}`) ?? '';
  const isFlat = values.every(({ keys }) => keys.length === 1);
  const table =
    isFlat || owners.length === 1
      ? [
          ['Metric', ...owners.map((owner) => (owner === '' ? (owners.length > 1 ? 'Result' : 'Value') : owner))],
          ...metrics.map((metric) => [labelled(metric), ...owners.map((owner) => at(owner, metric))]),
        ]
      : [
          [owners.every((owner) => SPLIT.test(owner)) ? 'Split' : 'Model', ...metrics.map(labelled)],
          ...owners.map((owner) => [owner === '' ? 'Result' : owner, ...metrics.map((metric) => at(owner, metric))]),
        ];
  const lines = markdownTable(table.map((row) => row.map(escaped)));
  return options.title === undefined ? lines : [`**${escaped(options.title)}**`, '', ...lines];
}

function cellsOf(values: readonly MetricsValue[], percent: boolean): Cell[] {
  const nested = values.filter(({ keys }) => keys.length > 1);
  // `{"f1": {"baseline": 0.6, "trees": 0.8}}` has the metrics outside.
  const isMetricFirst =
    nested.length > 0 && nested.every(({ keys }) => metricOf(keys[0] ?? '') && !metricOf(keys.at(-1) ?? ''));
  const flat = new Set(values.filter(({ keys }) => keys.length === 1).map(({ keys }) => keys[0] ?? ''));
  return values.map(({ keys, written, value }) => {
    const [first = ''] = keys;
    const reference = keys.length === 1 ? ofReference(first) : undefined;
    const isReference = reference !== undefined && flat.has(reference);
    const metric = isReference ? reference : isMetricFirst ? first : (keys.at(-1) ?? '');
    const owner = isReference ? 'Baseline' : (isMetricFirst ? keys.slice(1) : keys.slice(0, -1)).join(' / ');
    return { owner, metric, shown: formatValue(metric, written, value, percent) };
  });
}

const labelled = (metric: string): string => (metricOf(metric) ? labelOf(metric) : metric);

/** Text that stays text in a cell, whatever a file holds. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\|*[\]`~]/g, String.raw`\$&`)
    .replace(/^_|_$/g, String.raw`\_`)
    .replaceAll('<', '&lt;');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A GFM table in the layout of formatters: names to the left, numbers to the right. */
function markdownTable([header = [], ...rows]: readonly (readonly string[])[]): string[] {
  const widths = header.map((name, column) =>
    Math.max(column === 0 ? 3 : 4, name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const pad = (row: readonly string[]): string[] =>
    widths.map((width, column) =>
      column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
    );
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(pad(header)), line(rule), ...rows.map((row) => line(pad(row)))];
}
