import { labelOf } from '../../metrics/label';
import { metricOf } from '../../metrics/metric';
import type { CaseStudy } from '../case-study';
import { gapFor } from '../gaps';
import { isReferenceName } from '../numbers/reference';
import { resultsBlockOf } from '../results-block/insert';
import { readResultsBlocks } from '../results-block/results-block';
import type { MetricsFile, MetricsValue } from '../workspace/metrics-file';

/** More rows are a log and no summary. */
const MOST_ROWS = 6;

/** The metrics of a file as a table with a column for the baseline. */
export interface ResultsTable {
  /** As the README names it. */
  readonly file: string;
  readonly lines: readonly string[];
  /** The same as a block that is written anew from its file after each run; it has no place for what the file does not hold. */
  readonly managed: readonly string[] | undefined;
  /** Whether the file also says what the baseline reaches. */
  readonly hasReference: boolean;
}

/** @returns undefined when no file of the repository holds values of metrics */
export function resultsTable(study: CaseStudy): ResultsTable | undefined {
  const { workspace, body } = study;
  const { blocks, unclosed } = readResultsBlocks(body);
  // Two blocks of one file would say the same twice.
  const hasBlock = blocks.length > 0 || unclosed.length > 0;
  for (const file of workspace.facts.metricsFiles) {
    const { own, reference } = valuesIn(file);
    if (own.length === 0) continue;
    const rows = own.slice(0, MOST_ROWS).map((value) => {
      const other = reference.find((one) => keyOf(one) === keyOf(value));
      const baseline = other ? rounded(other) : gapFor('readme/result-vs-baseline', 'which value?');
      return `| ${labelOf(keyOf(value))} | ${baseline} | ${rounded(value)} |`;
    });
    return {
      file: workspace.nameOf(file.path),
      lines: ['| Metric | Baseline | Model |', '| --- | --- | --- |', ...rows],
      managed: hasBlock ? undefined : resultsBlockOf(file, study),
      hasReference: reference.length > 0,
    };
  }
  return undefined;
}

/** What the baseline reaches by a metric, when a file says so. */
export function baselineValue(study: CaseStudy, metric: string): string | undefined {
  for (const file of study.workspace.facts.metricsFiles) {
    const found = valuesIn(file).reference.find((value) => metricOf(keyOf(value))?.id === metric);
    if (found) return rounded(found);
  }
  return undefined;
}

/** The values of one model, those of the test data before others, and those of what it is compared with. */
function valuesIn({ values }: MetricsFile): {
  readonly own: readonly MetricsValue[];
  readonly reference: readonly MetricsValue[];
} {
  const groups = new Map<string, MetricsValue[]>();
  for (const value of values) {
    const metric = metricOf(keyOf(value));
    if (!metric || (metric.max !== undefined && value.value > metric.max * 100)) continue;
    const owner = value.keys.slice(0, -1).join(' ').replaceAll('_', ' ');
    const group = groups.get(owner);
    if (group) group.push(value);
    else groups.set(owner, [value]);
  }
  const owners = [...groups.keys()];
  const reference = owners.find(isReferenceName);
  const others = owners.filter((owner) => !isReferenceName(owner) && !/\btrain(?:ing)?\b/i.test(owner));
  const own = others.find((owner) => /\btest\b/i.test(owner)) ?? others[0];
  return {
    own: own === undefined ? [] : (groups.get(own) ?? []),
    reference: reference === undefined ? [] : (groups.get(reference) ?? []),
  };
}

const keyOf = ({ keys }: MetricsValue): string => keys.at(-1) ?? '';

/** Three significant digits, as people report them. */
const rounded = ({ value }: MetricsValue): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
