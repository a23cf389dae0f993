import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { codeOf } from './support/code';
import { embeddingsIn, languageModelIn, withoutLanguageModel } from './support/language-models';
import { firstHit, tests } from './support/python-source';
import {
  ANSWER,
  COMPUTES_ANSWER,
  COMPUTES_RETRIEVAL,
  metricLike,
  RANKING,
  RECALL,
  RECIPROCAL_RANK,
  reportedMetrics,
} from './support/reported-metrics';

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
    const next =
      'Write eval/rag_metrics.json with a score of retrieval, such as recall@5, and one of the answers, such as faithfulness.';
    if (retrieval && answer) return met(there);
    // A recommender is scored by its ranks as well.
    if (!answer && !languageModelIn(evidence) && !embeddingsIn(evidence)) return withoutLanguageModel(evidence, next);
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
    const sources = [...codeOf(evidence), ...tests(evidence)];
    const computed = firstHit(sources, COMPUTES_RETRIEVAL) ?? firstHit(sources, COMPUTES_ANSWER);
    if (computed)
      return partly(
        [lacking(computed, 'Scores are computed here, and no report of them is in the repository')],
        `Keep the scores that ${computed.path} computes in eval/rag_metrics.json: one of retrieval, and one of the answers.`,
      );
    return notMet(next);
  },
};
