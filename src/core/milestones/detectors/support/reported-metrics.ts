import { readMetricsFile } from '../../../case-study/workspace/metrics-file';
import { isMetricsFile } from '../../../portfolio/evidence-files';
import type { Evidence } from '../detector';
import { pagesLike } from './pages';
import { readLike } from './project';
import { readRows } from './rows';

/** A metric that a file reports. */
export interface ReportedMetric {
  /** In lower case, words joined by underscores: `recall_5`, `mrr`. */
  readonly name: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** As people read it: "dense recall@5 0.74"; without a value for a column of a table. */
  readonly said: string;
}

const REPORT =
  /(?:^|\/)(?:reports?|results?|metrics|eval(?:s|uations?)?|outputs?|artifacts)\/.*\.(?:json|ya?ml|csv)$|(?:^|[-_./])(?:metrics|scores|results?|eval(?:uation)?|retrieval|ragas|benchmark)(?:[-_.][\w-]+)*\.(?:json|ya?ml|csv)$/i;
const NO_REPORT = /(?:^|\/)(?:configs?|conf|tests?|\.github)\//i;

/** The metrics of every file that reports some: those of runs, of experiments, and tables of results. */
export const reportedMetrics = (evidence: Evidence): readonly ReportedMetric[] =>
  evidence.once('reported metrics', () => {
    const files = readLike(evidence, (path) => (isMetricsFile(path) || REPORT.test(path)) && !NO_REPORT.test(path));
    const fromFiles = files.flatMap(({ path, text }) => {
      if (/\.csv$/i.test(path))
        return (readRows(path, text)?.columns ?? []).map((name) => ({
          name: folded(name),
          path,
          line: 1,
          said: name,
        }));
      return readMetricsFile(path, text).values.map(({ keys, line, written }) => ({
        name: folded(keys.join('.')),
        path,
        line,
        said: `${keys.join(' ')} ${written}`,
      }));
    });
    return [...fromFiles, ...fromDocuments(evidence), ...fromTables(evidence)];
  });

function fromDocuments({ repository }: Evidence): ReportedMetric[] {
  return Array.from(repository.all()).flatMap((document) => {
    const { experiment, card } = repository.factsOf(document);
    return [...(experiment?.results ?? []), ...(card?.results ?? [])].map(({ metric, metricSpan }) => ({
      name: folded(metric),
      path: document.path,
      line: document.source.rangeOf(metricSpan).start.line + 1,
      said: metric,
    }));
  });
}

/** Tables of results in READMEs and reports: a column or a row of numbers under a name. */
const fromTables = (evidence: Evidence): ReportedMetric[] =>
  pagesLike(evidence, /(?:^|\/)readme[^/]*\.md$|(?:^|\/)(?:docs|reports?|results?|eval\w*)\/.*\.md$/i).flatMap((page) =>
    (NAMES.test(page.text) ? page.tables : []).flatMap(({ line, columns, rows }) => [
      ...columns.flatMap((name, index): ReportedMetric[] =>
        rows.some(({ cells }) => isValue(cells[index]))
          ? [{ name: folded(name), path: page.path, line, said: name }]
          : [],
      ),
      ...rows.flatMap(({ line: at, cells: [name = '', ...values] }): ReportedMetric[] =>
        values.some(isValue)
          ? [{ name: folded(name), path: page.path, line: at, said: [name, ...values].join(' ') }]
          : [],
      ),
    ]),
  );

/** A page without any of these words has no table that is asked for. */
const NAMES = /recall|hit.?rate|mrr|reciprocal|ndcg|faithful|grounded|exact.?match|relevanc|hallucinat/i;

const isValue = (cell = ''): boolean => /^\W{0,3}(?:\d*\.\d+|\d+(?:\.\d+)?\s*%)/.test(cell);

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/@/g, '_')
    .replace(/[^a-z0-9]+/g, '_');

/** Shares of the wanted documents among the first ones. */
export const RECALL = /(?:^|_)(?:recall|hit_?rate|hits?)_?(?:at_?)?(?:\d+|k)(?:_|$)/;
export const RECIPROCAL_RANK = /(?:^|_)(?:mrr(?:_?(?:at_?)?\d+)?|mean_reciprocal_rank)(?:_|$)/;
export const RANKING =
  /(?:^|_)(?:n?dcg|map|precision)_?(?:at_?)?(?:\d+|k)(?:_|$)|(?:^|_)(?:context_(?:recall|precision)|retrieval_\w+)(?:_|$)/;
/** What of an answer is judged. */
export const ANSWER =
  /(?:^|_)(?:faithful(?:ness)?|grounded(?:ness)?|answer_\w+|citation_\w+|hallucination\w*|exact_match|em|correctness|helpfulness|rouge\w*|bleu|bert_?score|judge_\w+|refusal_\w+|token_f1)(?:_|$)/;

/** Functions and classes that compute these scores. */
export const COMPUTES_RETRIEVAL =
  /\b(?:recall_at(?:_k)?|hit_rate|mrr|mean_reciprocal_rank|reciprocal_rank|ndcg_at_k|Contextual(?:Recall|Precision|Relevancy)Metric|context_(?:recall|precision)|RetrieverEvaluator)\b/;
export const COMPUTES_ANSWER =
  /\b(?:faithfulness|FaithfulnessMetric|Faithfulness\w*Evaluator|answer_(?:relevancy|correctness|similarity)|AnswerRelevancyMetric|groundedness|HallucinationMetric)\b/;

export const metricLike = (
  metrics: readonly ReportedMetric[],
  ...names: readonly RegExp[]
): ReportedMetric | undefined => metrics.find(({ name }) => names.some((pattern) => pattern.test(name)));
