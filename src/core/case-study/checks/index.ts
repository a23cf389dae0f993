import type { Check } from '../check';
import { baseline } from './baseline';
import { dataset } from './dataset';
import { decisions } from './decisions';
import { errorAnalysis } from './error-analysis';
import { latencyCost } from './latency-cost';
import { limitations } from './limitations';
import { metricReason } from './metric-reason';
import { nextSteps } from './next-steps';
import { problem } from './problem';
import { resultVsBaseline } from './result-vs-baseline';
import { result } from './result';
import { split } from './split';
import { whatChanged } from './what-changed';

/** Everything that a README is asked, in the order in which people read the answers. */
export const CHECKS: readonly Check[] = [
  problem,
  baseline,
  result,
  resultVsBaseline,
  metricReason,
  dataset,
  split,
  limitations,
  errorAnalysis,
  decisions,
  whatChanged,
  nextSteps,
  latencyCost,
];
