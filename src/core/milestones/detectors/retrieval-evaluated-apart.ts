import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { ANSWER, metricLike, RANKING, RECALL, RECIPROCAL_RANK, reportedMetrics } from './support/reported-metrics';

/** Whether retrieval and answers have scores of their own, so that one can tell which of them failed. */
export const retrievalEvaluatedApart: Detector = {
  id: 'retrieval-evaluated-apart',
  detect(evidence) {
    const metrics = reportedMetrics(evidence);
    const retrieval = metricLike(metrics, RECALL, RECIPROCAL_RANK, RANKING);
    const answer = metricLike(
      metrics.filter(({ path }) => retrieval || /rag|answer|llm|generation|qa|judge/i.test(path)),
      ANSWER,
    );
    const there = [
      ...(retrieval ? [shown(retrieval, `A score of retrieval: ${retrieval.said}`)] : []),
      ...(answer ? [shown(answer, `A score of the answers: ${answer.said}`)] : []),
    ];
    if (retrieval && answer) return met(there);
    if (retrieval)
      return partly(
        [...there, lacking(retrieval, 'No score of the answers stands beside it')],
        'Score the answers as well, such as their faithfulness to the passages that were found.',
      );
    if (answer)
      return partly(
        [...there, lacking(answer, 'No score of retrieval stands beside it')],
        'Score retrieval by itself, such as recall@5 on the same questions.',
      );
    return notMet(
      'Write eval/rag_metrics.json with a score of retrieval, such as recall@5, and one of the answers, such as faithfulness.',
    );
  },
};
