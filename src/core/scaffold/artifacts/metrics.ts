import { isReferenceName } from '../../case-study/numbers/reference';
import type { MetricsFile, MetricsValue } from '../../case-study/workspace/metrics-file';
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
  readonly values: readonly MetricsValue[];
}

function readReported(file: MetricsFile, text: string): ReportedMetrics {
  const groups = groupsOf(file.values);
  const references = groups.filter(({ owner }) => isReferenceName(owner));
  const others = groups.filter((group) => !references.includes(group) && !/\btrain(?:ing)?\b/i.test(group.owner));
  const own =
    others.find(({ owner }) => splitOf(owner) === 'test') ??
    others.find(({ owner }) => splitOf(owner) === 'holdout') ??
    others[0];
  const split = splitOf(own?.owner ?? '');
  const reference = references.find(({ owner }) => splitOf(owner) === split) ?? references[0];
  const root = readData(file.path, text);
  const model = (own?.values ?? []).slice(0, MOST).map(reportedOf);
  return {
    path: file.path,
    file,
    split: split ?? splitOf(textOf(under(root, 'split')) ?? ''),
    model,
    baseline: (reference?.values ?? [])
      .map(reportedOf)
      .filter(({ metric }) => model.some((one) => one.metric === metric)),
    baselineName: reference && baselineName(reference, textOf(under(under(root, 'baseline'), 'name'))),
  };
}

const splitOf = (owner: string): string | undefined => SPLITS.find(([words]) => words.test(owner))?.[1];

function groupsOf(values: readonly MetricsValue[]): readonly Group[] {
  const groups = new Map<string, MetricsValue[]>();
  for (const value of values) {
    const metric = metricOf(value.keys.at(-1) ?? '');
    // A number that is no share of one belongs to something else of that name.
    if (!metric || (metric.max !== undefined && value.value > metric.max)) continue;
    const owner = value.keys.slice(0, -1).join(' ').replaceAll('_', ' ');
    groups.set(owner, [...(groups.get(owner) ?? []), value]);
  }
  return Array.from(groups, ([owner, own]) => ({ owner, values: own }));
}

/** A file may name what is behind the key `baseline`, and its key may say more than that word. */
function baselineName({ owner }: Group, said: string | undefined): string {
  const bare = owner.replace(/\b(?:metrics|test|hold-?out|validation|val|scores?)\b/gi, '').trim();
  return said ?? (bare === '' ? 'baseline' : bare);
}

function reportedOf({ keys, written }: MetricsValue): Reported {
  const metric = keys.at(-1) ?? '';
  return { metric, label: labelOf(metric), better: metricOf(metric)?.better, written };
}
