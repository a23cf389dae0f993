import { metricOf } from '../../metrics/metric';
import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { placeOf } from './support/documents';
import { notebookCode } from './support/notebooks';
import { firstHit, programs } from './support/python-source';
import { listed } from './support/said';

const NAMED = 4;
const MEASURES =
  /\b(?:classification_report|(?:accuracy|f1|fbeta|precision|recall|roc_auc|average_precision|r2|brier|matthews\w*)_score(?:_loss)?|log_loss|mean_(?:absolute|squared)\w*_error|root_mean_squared_error)\(/;

/** How far two values are apart is no metric of its own. */
const DIFFERENCE = /Δ|\bdelta\b|\bvs\b|\bchange\b|\bimprovement\b/i;

/** More than one metric of a run, in a file. */
export const severalMetrics: Detector = {
  id: 'several-metrics',
  detect(evidence) {
    const [best] = [...inFiles(evidence), ...inDocuments(evidence)].sort((a, b) => b.metrics.size - a.metrics.size);
    if (best && best.metrics.size > 1) {
      const names = [...best.metrics].slice(0, NAMED);
      return met([shown(best, `The metrics ${listed(names)}`)]);
    }
    const [only] = best ? best.metrics : [];
    if (best && only !== undefined)
      return partly(
        [lacking(best, `${only} is the only metric`)],
        `Write a second metric beside ${only} into ${best.path}, one that shows what the first one hides.`,
      );
    const code = firstHit(programs(evidence), MEASURES) ?? firstHit(notebookCode(evidence), MEASURES);
    if (code)
      return partly(
        [lacking(code, 'Measured, and not written to a file of the repository')],
        `Write the metrics of ${code.path} to a file that is committed, such as reports/metrics.json.`,
      );
    const study = evidence.studies.find(({ numbers }) => numbers.length > 0);
    const [number] = study?.numbers ?? [];
    const next = 'Let the evaluation write its metrics to a file, such as reports/metrics.json.';
    if (!study || !number) return notMet(next);
    return partly([lacking(placeOf(study.document, number.span), 'Numbers in the README alone')], next);
  },
};

interface Measured {
  readonly path: string;
  readonly line: number;
  /** Ids, each once. */
  readonly metrics: ReadonlySet<string>;
}

const inFiles = ({ facts }: Evidence): readonly Measured[] =>
  facts.metricsFiles.flatMap(({ path, values }) => {
    const known = values.filter(({ keys }) => metricIn(keys) !== undefined);
    const [first] = known;
    return first
      ? [{ path, line: first.line, metrics: new Set(known.flatMap(({ keys }) => metricIn(keys) ?? [])) }]
      : [];
  });

/** The metric is the last key, or else the one above `mean`, `value` or the name of a part. */
const metricIn = (keys: readonly string[]): string | undefined =>
  keys
    .slice(-2)
    .reverse()
    .map((key) => metricOf(key)?.id)
    .find((id) => id !== undefined);

const inDocuments = ({ repository }: Evidence): readonly Measured[] =>
  [...repository.ofKind('experiment'), ...repository.ofKind('model-card')].flatMap((document) => {
    const { experiment, card } = repository.factsOf(document);
    const results = (experiment ?? card)?.results ?? [];
    const measured = results.filter(({ metric, value }) => value !== undefined && !DIFFERENCE.test(metric));
    const [first] = measured;
    if (!first) return [];
    const metrics = new Set(measured.map(({ metric }) => metricOf(metric)?.id ?? metric));
    return [{ ...placeOf(document, first.metricSpan), metrics }];
  });
