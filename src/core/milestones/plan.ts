import type { CheckId } from '../case-study/check';
import type { DocumentKind } from '../document/format';
import { TRACKS } from '../../protocol/milestones-report';
import type { DetectorId } from './detectors/index';

export { TRACKS };
export type TrackId = (typeof TRACKS)[number]['id'];

/** One thing that the repository has to show for a milestone. A milestone is met when all are, and partly when some are. */
export interface Requirement {
  /** What is looked for, as a noun: "a pinned base image". */
  readonly title: string;
  /** What to do when it is missing, as one sentence: "Pin the base image of serving/Dockerfile to a version." */
  readonly next: string;
  /** Any of these files: globs from the repository's root (`*`, `**`, `?`, `{a,b}`), without regard to case. */
  readonly files?: readonly string[];
  /** With `files`: each of these words or phrases is in one of them, as a whole and without regard to case; `monitor*` stands for all with that beginning. */
  readonly contains?: readonly string[];
  /** With `files`: at least this many of them, and in each of these all the words. */
  readonly atLeast?: number;
  /** A document of ours of this kind, in which none of these rules (`family/*` for all of one) finds anything; with `files`, one of those. */
  readonly document?: { readonly kind: DocumentKind; readonly without?: readonly string[] };
  /** A check of the case study that is present. */
  readonly check?: CheckId;
  /** What takes code to see. */
  readonly detector?: DetectorId;
}

export interface PlanMilestone {
  /** Unique among all plans: `2.5-datasheet`. */
  readonly id: string;
  readonly title: string;
  readonly deliverable: string;
  readonly successHint: string;
  readonly source: string;
  /** Our own, where the source names none. */
  readonly isProposal?: boolean;
  /** For these tracks only; for all when left out. */
  readonly tracks?: readonly TrackId[];
  readonly requirements?: readonly Requirement[];
  /** Milestones of other plans whose requirements are this one's too. */
  readonly sameAs?: readonly string[];
  /** Kind of artifact that can be written for it at once. */
  readonly artifact?: string;
}

export interface PlanPart {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Its milestones are due this many days after the start of the plan. */
  readonly days: number;
  readonly isProposal?: boolean;
  readonly milestones: readonly PlanMilestone[];
}

export interface Kpi {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly example: string;
}

export interface Dimension {
  readonly id: string;
  readonly title: string;
  /** Percent. */
  readonly weight: number;
  readonly inputs: string;
  readonly milestones: readonly string[];
}

/** A plan as `schemas/plan.schema.json` has it: built in, or a file of the user's. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What its parts are called, before their numbers: "Chapter", "Week"; empty when their titles are enough. */
  readonly partName: string;
  readonly parts: readonly PlanPart[];
  readonly kpis?: readonly Kpi[];
  readonly scorecard?: readonly Dimension[];
}
