import { basename } from '../../portfolio/path';
import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { readLike } from './support/project';
import { readRows } from './support/rows';

const SET =
  /(?:^|\/)(?:eval(?:s|uations?)?|benchmarks?|golden|queries|qrels)\/(?:.*\/)?[^/]+\.(?:csv|tsv|jsonl?|ya?ml)$|(?:quer(?:y|ies)|question|qrel|qa[-_]|golden|gold[-_]|eval|benchmark|retrieval|search)[^/]*\.(?:csv|tsv|jsonl?|ya?ml)$/i;
const QUERY = /^(?:.*[_ -])?(?:quer(?:y|ies)|question|search_?term|user_?input|utterance)s?(?:[_ -](?:id|text))?$/i;
const LABEL =
  /relevan|expected|^(?:.*[_ -])?(?:answer|gold|label|target|positive|reference|ground[_ ]?truth|correct)s?(?:[_ -].*)?$|^(?:.*[_ -])?(?:doc(?:ument)?|corpus|passage|chunk|item|product|source)s?(?:[_ -]?ids?)?$|^qrels?$|^score$/i;

/** Fewer queries say little: one of them more or less moves the score by more than two points. */
const ENOUGH = 50;

/** Whether queries with what should be found for them lie in a file, and enough of them. */
export const querySet: Detector = {
  id: 'query-set',
  detect(evidence) {
    const sets = readLike(evidence, SET).flatMap(({ path, text }) => {
      const rows = readRows(path, text);
      if (!rows || !rows.columns.some((name) => QUERY.test(name.trim()))) return [];
      const isLabelled = rows.columns.some((name) => LABEL.test(name.trim()) && !QUERY.test(name.trim()));
      return [{ path, count: rows.count, isLabelled }];
    });
    const [best] = sets.toSorted((a, b) => Number(b.isLabelled) - Number(a.isLabelled) || b.count - a.count);
    if (!best) return notMet(`Write eval/queries.csv with ${ENOUGH} queries and the documents that each should find.`);
    const { path, count, isLabelled } = best;
    const there = shown(
      { path, line: 1 },
      `${count} ${isLabelled ? 'labelled ' : ''}${count === 1 ? 'query' : 'queries'}`,
    );
    if (!isLabelled)
      return partly(
        [there, lacking({ path, line: 1 }, 'No column says what a query should find')],
        `Add a column to ${basename(path)} with the documents that each query should find.`,
      );
    if (count < ENOUGH)
      return partly(
        [there],
        `Add ${ENOUGH - count} more labelled queries to ${path}; with fewer than ${ENOUGH} one query moves the score too far.`,
      );
    return met([there]);
  },
};
