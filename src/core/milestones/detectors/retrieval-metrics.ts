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

const NONE = 'Write eval/retrieval_metrics.json with recall@5 and mrr of the query set.';

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
    // A recommender and a list of calls for the next day have such scores as well.
    const embeds = embeddingsIn(evidence) !== undefined;
    const isOfSearch = embeds || rank !== undefined || codeOf(evidence).length === 0;
    if (!isOfSearch) return notMet(NONE);
    if (recall) return partly(there, `Add the mean reciprocal rank (mrr) to ${recall.path}.`);
    if (rank) return partly(there, `Add recall among the first results, such as recall@5, to ${rank.path}.`);
    if (other) return partly([shown(other, `Measured: ${other.said}`)], `Add recall@k and mrr to ${other.path}.`);
    const computed = embeds ? firstHit(codeOf(evidence), COMPUTES_RETRIEVAL) : undefined;
    if (computed)
      return partly(
        [lacking(computed, 'Scores are computed here, and no report of them is in the repository')],
        `Keep recall@k and mrr that ${computed.path} computes in eval/retrieval_metrics.json.`,
      );
    return notMet(NONE);
  },
};
