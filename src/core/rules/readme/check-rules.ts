import type { Rule } from '../rule';
import { architectureDiagram } from './architecture-diagram';
import { baseline } from './baseline';
import { dataset } from './dataset';
import { decisions } from './decisions';
import { demo } from './demo';
import { deployment } from './deployment';
import { errorAnalysis } from './error-analysis';
import { latencyCost } from './latency-cost';
import { license } from './license';
import { limitations } from './limitations';
import { metricReason } from './metric-reason';
import { modelCard } from './model-card';
import { monitoring } from './monitoring';
import { nextSteps } from './next-steps';
import { oneCommand } from './one-command';
import { pinnedDependencies } from './pinned-dependencies';
import { problem } from './problem';
import { result } from './result';
import { resultVsBaseline } from './result-vs-baseline';
import { run } from './run';
import { seed } from './seed';
import { split } from './split';
import { testsOrCi } from './tests-or-ci';
import { trainingEntryPoint } from './training-entry-point';
import { whatChanged } from './what-changed';

/** What a reviewer looks for, as rules: the checks of a case study in their order. */
export const CHECK_RULES: readonly Rule[] = [
  problem,
  baseline,
  result,
  resultVsBaseline,
  metricReason,
  dataset,
  split,
  run,
  oneCommand,
  pinnedDependencies,
  seed,
  trainingEntryPoint,
  limitations,
  errorAnalysis,
  decisions,
  whatChanged,
  architectureDiagram,
  nextSteps,
  demo,
  deployment,
  monitoring,
  testsOrCi,
  modelCard,
  latencyCost,
  license,
];
