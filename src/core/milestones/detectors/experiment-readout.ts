import type { Detector } from './detector';
import { detectParts, isAbout, lineSaying, lineUnder } from './support/page-parts';

/** Whether an online experiment ends with its effect, what it may not harm, and a decision. */
export const experimentReadout: Detector = {
  id: 'experiment-readout',
  detect: (evidence) =>
    detectParts(
      evidence,
      isAbout(
        /\ba ?b(?: test)?(?: \w+)? (?:readout|results?|report)\b|\breadout\b|\b(?:shadow|online|canary) (?:test|experiment)\b.*(?:readout|results?|report)?|\bab test\b/i,
      ),
      [
        {
          name: 'the effect',
          find: (page) => lineSaying(page, /\b(?:effect|lift|uplift|difference|delta|treatment|variant)\b/i, /\d/),
        },
        {
          name: 'its interval',
          find: (page) =>
            lineSaying(
              page,
              /\b(?:confidence|credible) interval\b|\b9[059] ?%|\bci\b|±|\binterval\b|\bp[- ]?value\b/i,
              /\d/,
            ),
        },
        {
          name: 'the guardrails',
          find: (page) => lineSaying(page, /\bguard[- ]?rails?\b/i) ?? lineUnder(page, /guard[- ]?rails?/i),
        },
        {
          name: 'the decision',
          find: (page) =>
            lineSaying(
              page,
              /\bdecision\b\W*[:|—–-]\W*\p{L}{3}|\bwe (?:decided|will|do not|did not)? ?(?:to )?(?:ship|launch|roll|keep|stop|revert)\w*/iu,
            ) ?? lineUnder(page, /\bdecision\b/i),
        },
      ],
      'Write docs/ab-readout.md with effect, interval, guardrails and the decision.',
    ),
};
