import { isReferenceName } from '../../case-study/numbers/reference';
import type { MetricsFile, MetricsValue } from '../../case-study/workspace/metrics-file';
import { ofReference } from '../../case-study/results-block/select-values';
import { readData, textOf, under } from '../../case-study/workspace/yaml-value';
import { labelOf } from '../../metrics/label';
import { metricOf } from '../../metrics/metric';
import type { Surroundings } from './surroundings';

/** A value of a metric as a file of metrics reports it. */
export interface Reported {
  /** The key that it stands under. */
  readonly metric: string;
  /** As people write its name. */
  readonly label: string;
  readonly better: 'higher' | 'lower' | undefined;
  /** As the file writes it. */
  readonly written: string;
}

/** What a file of metrics says of the model and of what it is compared with. */
export interface ReportedMetrics {
  readonly path: string;
  readonly file: MetricsFile;
  /** Data that it was measured on, as experiments name it; undefined when the file does not say. */
  readonly split: string | undefined;
  readonly model: readonly Reported[];
  /** Which of several models has these values; undefined when the file is about one. */
  readonly modelName: string | undefined;
  /** Values of the baseline for the same metrics. */
  readonly baseline: readonly Reported[];
  readonly baselineName: string | undefined;
}

const SPLITS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:test|testing)\b/i, 'test'],
  [/\b(?:hold-?out)\b/i, 'holdout'],
  [/\b(?:val|valid|validation|dev)\b/i, 'validation'],
];

/** More are a log, and nobody reads them in a card. */
const MOST = 8;

/** The first file of the project that holds values of metrics. */
export function reportedMetrics(around: Surroundings): ReportedMetrics | undefined {
  for (const file of around.project.metricsFiles) {
    const read = readReported(file, around.textOf(file.path) ?? '');
    if (read.model.length > 0) return read;
  }
  return undefined;
}

/** Values that one model reaches on one part of the data. */
interface Group {
  readonly owner: string;
  readonly values: readonly Reported[];
}

function readReported(file: MetricsFile, text: string): ReportedMetrics {
  const groups = groupsOf(file.values);
  const references = groups.filter(({ owner }) => isReferenceName(owner));
  const others = groups.filter((group) => !references.includes(group) && !/\btrain(?:ing)?\b/i.test(group.owner));
  const own = ownAmong(others);
  const split = splitOf(own?.owner ?? '');
  const reference = references.find(({ owner }) => splitOf(owner) === split) ?? references[0];
  const root = readData(file.path, text);
  const model = (own?.values ?? []).slice(0, MOST);
  const isOneOf = new Set(others.map(({ owner }) => bareName(owner))).size > 1;
  return {
    path: file.path,
    file,
    split: split ?? splitOf(textOf(under(root, 'split')) ?? ''),
    model,
    modelName: own && isOneOf ? bareName(own.owner) || undefined : undefined,
    baseline: (reference?.values ?? []).filter(({ metric }) => model.some((one) => one.metric === metric)),
    baselineName:
      reference && (textOf(under(under(root, 'baseline'), 'name')) ?? (bareName(reference.owner) || 'baseline')),
  };
}

/** Of test data before other data, and of data without a name before validation data; of several models the one with the best first metric. */
function ownAmong(groups: readonly Group[]): Group | undefined {
  const [first] = [/^test$/, /^holdout$/, /^$/, /^validation$/].flatMap((split) => {
    const found = groups.filter(({ owner }) => split.test(splitOf(owner) ?? ''));
    return found.length > 0 ? [found] : [];
  });
  const [leading] = first ?? [];
  const [metric] = leading?.values ?? [];
  if (!metric) return undefined;
  const valueOf = ({ values }: Group): number =>
    Number(values.find((one) => one.metric === metric.metric)?.written ?? Number.NaN);
  return (first ?? []).reduce<Group | undefined>((best, group) => {
    if (!best) return group;
    const gain = valueOf(group) - valueOf(best);
    return (metric.better === 'lower' ? -gain : gain) > 0 && metric.better !== undefined ? group : best;
  }, undefined);
}

const splitOf = (owner: string): string | undefined => SPLITS.find(([words]) => words.test(owner))?.[1];

function groupsOf(values: readonly MetricsValue[]): readonly Group[] {
  const groups = new Map<string, Reported[]>();
  for (const value of values) {
    const found = metricIn(value.keys);
    const metric = found && metricOf(found.metric);
    // A number that is no share of one belongs to something else of that name.
    if (!found || !metric || (metric.max !== undefined && value.value > metric.max)) continue;
    const own = { metric: found.metric, label: labelOf(found.metric), better: metric.better, written: value.written };
    groups.set(found.owner, [...(groups.get(found.owner) ?? []), own]);
  }
  return Array.from(groups, ([owner, own]) => ({ owner, values: own }));
}

/** Words in a key for the data that its value is of. */
const OF_DATA = /(?:^|_)(train(?:ing)?|val(?:id(?:ation)?)?|dev|test|holdout)(?:_|$)/i;

/** The metric that keys lead to and whose it is; `{"f1": {"baseline": 0.6, "trees": 0.8}}` has the metric outside. */
function metricIn(keys: readonly string[]): { readonly metric: string; readonly owner: string } | undefined {
  const last = keys.at(-1) ?? '';
  const before = keys.slice(0, -1);
  // `f1_validation` is a value of other data than the `f1` beside it.
  if (metricOf(last)) return { metric: last, owner: ownerOf([...before, ...(OF_DATA.exec(last) ?? []).slice(1)]) };
  const reference = ofReference(last);
  if (reference !== undefined && metricOf(reference))
    return { metric: reference, owner: ownerOf([...before, 'baseline']) };
  const [first = ''] = keys;
  const isOwner = isReferenceName(last.replaceAll('_', ' ')) || /model|ours|candidate|champion/i.test(last);
  return keys.length > 1 && metricOf(first) && isOwner ? { metric: first, owner: ownerOf(keys.slice(1)) } : undefined;
}

const ownerOf = (names: readonly string[]): string => names.join(' ').replaceAll('_', ' ');

/** The name without words for data and metrics. */
const bareName = (owner: string): string =>
  owner.replaceAll(/\b(?:metrics|results|test|testing|hold-?out|validation|valid|val|dev|scores?)\b/gi, '').trim();
