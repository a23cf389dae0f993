import type { Span } from '../text/span';
import type { CaseStudy } from './case-study';
import type { Check, CheckId, Verdict } from './check';

/** Where a README half answers a check, and what is missing there. */
export interface HalfSaid {
  readonly span: Span;
  readonly message: string;
}

/** The checks in the order in which a reviewer misses their answers. */
export const BY_WEIGHT: readonly CheckId[] = [
  'readme/result',
  'readme/baseline',
  'readme/split',
  'readme/run',
  'readme/problem',
  'readme/dataset',
  'readme/limitations',
  'readme/result-vs-baseline',
  'readme/metric-reason',
  'readme/decisions',
  'readme/one-command',
  'readme/training-entry-point',
  'readme/pinned-dependencies',
  'readme/seed',
  'readme/error-analysis',
  'readme/what-changed',
  'readme/tests-or-ci',
  'readme/next-steps',
  'readme/license',
  'readme/architecture-diagram',
  'readme/deployment',
  'readme/demo',
  'readme/model-card',
  'readme/monitoring',
  'readme/latency-cost',
];

const KNOWN = new WeakMap<CaseStudy, ReadonlyMap<CheckId, HalfSaid>>();

/** One place for each check that is half answered. No two are on one line: the weightier check takes it. */
export function halfSaid(study: CaseStudy): ReadonlyMap<CheckId, HalfSaid> {
  const known = KNOWN.get(study);
  if (known) return known;
  const { source } = study.document;
  const taken = new Set<number>();
  const found = new Map<CheckId, HalfSaid>();
  // Behind a fence that is not closed the answers may stand as code.
  const judged = study.blocks.fenceFaults.length > 0 ? [] : byWeight(study);
  for (const [{ id }, { state, evidence, message, isToFillIn }] of judged) {
    // What is to be filled in is found as that already.
    if (state !== 'weak' || isToFillIn === true) continue;
    const lines = evidence.map((span) => ({ span, line: source.rangeOf(span).start.line }));
    const free = lines.find(({ line }) => !taken.has(line));
    if (!free) continue;
    taken.add(free.line);
    found.set(id, { span: free.span, message });
  }
  KNOWN.set(study, found);
  return found;
}

const WEIGHTS = new Map(BY_WEIGHT.map((id, index) => [id, index]));

const weightOf = ({ id }: Check): number => WEIGHTS.get(id) ?? -1;

/** The verdicts, that of the weightiest check first. */
export const byWeight = ({ verdicts }: CaseStudy): (readonly [Check, Verdict])[] =>
  Array.from(verdicts).sort(([a], [b]) => weightOf(a) - weightOf(b));
