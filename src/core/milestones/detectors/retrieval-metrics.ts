import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { codeOf } from './support/code';
import { embeddingsIn } from './support/language-models';
import { firstHit } from './support/python-source';
import {
  COMPUTES_RETRIEVAL,
  metricLike,
  RANKING,
  RECALL,
  RECIPROCAL_RANK,
  reportedMetrics,
} from './support/reported-metrics';

/** Whether a search is measured by recall among the first results and by the rank of the right one. */
export const retrievalMetrics: Detector = {
  id: 'retrieval-metrics',
  detect(evidence) {
    const metrics = reportedMetrics(evidence);
    const [recall, rank, other] = [
      metricLike(metrics, RECALL),
      metricLike(metrics, RECIPROCAL_RANK),
      metricLike(metrics, RANKING),
    ];
    const there = [recall, rank].flatMap((metric) => (metric ? [shown(metric, `Measured: ${metric.said}`)] : []));
    if (recall && rank) return met(there);
    if (recall) return partly(there, `Add the mean reciprocal rank (mrr) to ${recall.path}.`);
    if (rank) return partly(there, `Add recall among the first results, such as recall@5, to ${rank.path}.`);
    if (other) return partly([shown(other, `Measured: ${other.said}`)], `Add recall@k and mrr to ${other.path}.`);
    // A recommender has such scores as well.
    const computed = embeddingsIn(evidence) && firstHit(codeOf(evidence), COMPUTES_RETRIEVAL);
    if (computed)
      return partly(
        [lacking(computed, 'Scores are computed here, and no report of them is in the repository')],
        `Keep recall@k and mrr that ${computed.path} computes in eval/retrieval_metrics.json.`,
      );
    return notMet('Write eval/retrieval_metrics.json with recall@5 and mrr of the query set.');
  },
};
