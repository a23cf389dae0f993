import type { Detector } from './detector';
import { detectParts, isAbout, lineSaying } from './support/page-parts';

const NUMBER = /\d/;
const number = (
  name: string,
  words: RegExp,
): { name: string; find: (page: Parameters<typeof lineSaying>[0]) => number | undefined } => ({
  name,
  find: (page) => lineSaying(page, words, NUMBER),
});

/** Whether the state of a service is written down in five numbers. */
export const serviceBaseline: Detector = {
  id: 'service-baseline',
  detect: (evidence) =>
    detectParts(
      evidence,
      isAbout(/\bservice (?:baseline|health|report)\b|\bbaseline (?:of|for)\b.*\bservice\b/i),
      [
        number('the latency', /\blatency\b|\bp9[059]\b|\bresponse time\b/i),
        number('the error rate', /\berror[- ]?rate\b|\berrors\b|\b5xx\b|\bfailure rate\b/i),
        number(
          'the offline metric',
          /\boffline\b|\b(?:auc|f1|recall|precision|accuracy|mae|rmse|mape|ndcg|mrr|map|brier|log ?loss)\b/i,
        ),
        number('the drift', /\bdrift\b|\bpsi\b/i),
        number('the cost', /\bcosts?\b|\bspend\b|[$€£]/i),
      ],
      'Write docs/service-baseline.md with latency, error rate, offline metric, drift and cost of one service.',
    ),
};
