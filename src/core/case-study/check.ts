import type { Span } from '../text/span';
import type { CaseStudy } from './case-study';

/** What a reviewer asks of a case study: can it be believed, how much of the work is shown, what sets it apart. */
export type Axis = 'credibility' | 'scope' | 'differentiation';

export type State = 'present' | 'weak' | 'absent' | 'not-judged';

export type CheckId =
  | 'readme/problem'
  | 'readme/baseline'
  | 'readme/result'
  | 'readme/result-vs-baseline'
  | 'readme/metric-reason'
  | 'readme/dataset'
  | 'readme/split'
  | 'readme/run'
  | 'readme/one-command'
  | 'readme/pinned-dependencies'
  | 'readme/seed'
  | 'readme/training-entry-point'
  | 'readme/limitations'
  | 'readme/error-analysis'
  | 'readme/decisions'
  | 'readme/what-changed'
  | 'readme/architecture-diagram'
  | 'readme/next-steps'
  | 'readme/demo'
  | 'readme/deployment'
  | 'readme/monitoring'
  | 'readme/tests-or-ci'
  | 'readme/model-card'
  | 'readme/latency-cost'
  | 'readme/license';

/** What a check found. */
export interface Verdict {
  readonly state: State;
  /** The places that show it, the best one first, each within one line; empty unless `present` or `weak`. */
  readonly evidence: readonly Span[];
  /** For people, at most two sentences: what a reader finds, what is missing and how to say it, or why it was not judged. */
  readonly message: string;
  /** The evidence is a place that the author has marked as still to be filled in. */
  readonly isToFillIn?: boolean;
}

/** One question that a reviewer asks of a README. */
export interface Check {
  readonly id: CheckId;
  readonly axis: Axis;
  /** In a few words, for the panel: "Baseline". */
  readonly title: string;
  /** What counts as an answer, in a sentence. */
  readonly asks: string;
  judge(study: CaseStudy): Verdict;
}

export const present = (evidence: readonly Span[], message: string): Verdict => ({
  state: 'present',
  evidence,
  message,
});

export const weak = (evidence: readonly Span[], message: string): Verdict => ({ state: 'weak', evidence, message });

export const absent = (message: string): Verdict => ({ state: 'absent', evidence: [], message });

export const notJudged = (message: string): Verdict => ({ state: 'not-judged', evidence: [], message });
