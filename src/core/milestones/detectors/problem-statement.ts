import type { Detector } from './detector';
import { DATE } from './support/dates';
import { detectParts, isAbout, lineSaying } from './support/page-parts';
import { MEASURE } from './support/pages';

const METRIC =
  /\bmetrics?\b|\bkpi\b|\b(?:precision|recall|f1|auc|mae|rmse|mape|latency|conversion|error rate|cost|revenue|time to|rate|accuracy|ctr)\b/i;

/** Whether the problem is stated with a metric, who owns it, and the day on which it was agreed. */
export const problemStatement: Detector = {
  id: 'problem-statement',
  detect: (evidence) =>
    detectParts(
      evidence,
      isAbout(/\bproblem statement\b|\bprediction contract\b|\bproblem\b.*\.md$|\bsuccess metrics\b/i),
      [
        { name: 'a success metric with its number', find: (page) => lineSaying(page, METRIC, MEASURE) },
        {
          name: 'an owner',
          find: (page) =>
            lineSaying(
              page,
              /\b(?:owners?|owned by|responsible|agreed (?:with|by)|signed off by|approved by)\b\W*\s*\p{L}{2}/iu,
            ),
        },
        { name: 'the day on which it was agreed', find: (page) => lineSaying(page, DATE) },
      ],
      'Write docs/problem-statement.md with users, what good means, one metric with its number, its owner and the day on which it was agreed.',
    ),
};
