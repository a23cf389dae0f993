import type { DeclaredState, NoteField } from '../../protocol/milestones-report';
import type { Span } from '../text/span';
import type { Fact } from './fact';

/** A plan that the author follows. */
export interface ChosenPlan {
  /** Id of a built-in plan, or the path of a plan file from the folder of the log. */
  readonly plan: Fact<string>;
  /** Its place in the list, in which there may be items that name no plan. */
  readonly index: number;
  /** As written; `isDay` says whether it is a date. */
  readonly start?: Fact<string>;
}

/** What the author says of one milestone. */
export interface LoggedMilestone {
  /** The span is that of the key. */
  readonly id: Fact<string>;
  /** Absent when what stands there is none of the four. */
  readonly status?: Fact<DeclaredState>;
  /** As written; `isDay` says whether it is a date. */
  readonly due?: Fact<string>;
  /** Paths from the folder of the log, and addresses. */
  readonly evidence: readonly Fact<string>[];
  /** The key `evidence`, also when nothing stands behind it. */
  readonly evidenceSpan?: Span;
  readonly note: Readonly<Partial<Record<NoteField, Fact<string>>>>;
  /** The key `note`, also when nothing stands behind it. */
  readonly noteSpan?: Span;
}

export interface LoggedKpi {
  /** The span is that of the key. */
  readonly id: Fact<string>;
  readonly value?: Fact<string>;
  readonly target?: Fact<string>;
  readonly source?: Fact<string>;
}

export interface LoggedScore {
  /** The span is that of the key. */
  readonly id: Fact<string>;
  readonly score?: Fact<number>;
}

/** What a `milestones.yaml` says. */
export interface MilestoneLogFacts {
  readonly track?: Fact<string>;
  readonly plans: readonly ChosenPlan[];
  /** In the order of the file. */
  readonly milestones: readonly LoggedMilestone[];
  readonly kpis: readonly LoggedKpi[];
  readonly scorecard: readonly LoggedScore[];
}
