// What the language server and its client say to each other about the milestone tracker.
import type { DeclaredState, MilestonesReport, NoteField } from './milestones-report';

/** Request for the report of one folder; while it is followed, the client is told whenever there is a new answer. */
export const MILESTONES = 'mlPortfolio/milestones';

export interface MilestonesParams {
  /** URI of the workspace's folder. */
  readonly folder: string;
  /** Whether the client wants to be told of changes from now on; `false` ends that. */
  readonly follow: boolean;
  /** Whether git may be asked; without it the report says that history was not read. */
  readonly history: boolean;
}

export type MilestonesAnswer =
  | { readonly kind: 'report'; readonly report: MilestonesReport }
  /** The server does not have the folder. */
  | { readonly kind: 'unknown' };

/** Notification of the server: the report of a followed folder is another one now. */
export const MILESTONES_CHANGED = 'mlPortfolio/milestonesChanged';

export interface MilestonesChanged {
  readonly folder: string;
}

/** Request for the plans that a user can choose, built in and of the folder. */
export const MILESTONE_PLANS = 'mlPortfolio/milestonePlans';

export interface MilestonePlansParams {
  /** URI of the workspace's folder. */
  readonly folder: string;
}

export interface OfferedPlan {
  /** Id of a built-in plan, or the path of a plan file from the folder of the log. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly milestones: number;
}

export interface OfferedTrack {
  readonly id: string;
  readonly title: string;
}

export interface MilestonePlansAnswer {
  readonly plans: readonly OfferedPlan[];
  readonly tracks: readonly OfferedTrack[];
}

/** What a log says of a key figure. */
export const KPI_FIELDS = ['value', 'source'] as const;
export type KpiField = (typeof KPI_FIELDS)[number];

/** One change of the log. Each becomes an edit that keeps comments, order and formatting. */
export type LogChange =
  | { readonly kind: 'choose-plan'; readonly plan: string; readonly start: string; readonly track: string | null }
  | { readonly kind: 'remove-plan'; readonly plan: string }
  | { readonly kind: 'set-track'; readonly track: string | null }
  | { readonly kind: 'set-status'; readonly id: string; readonly status: DeclaredState }
  /** `YYYY-MM-DD`; null takes the date out. */
  | { readonly kind: 'set-due'; readonly id: string; readonly due: string | null }
  /** An address, or a path from the workspace's folder; it is written as the log has paths. */
  | { readonly kind: 'add-evidence'; readonly id: string; readonly target: string }
  /** `target` as written in the log. */
  | { readonly kind: 'remove-evidence'; readonly id: string; readonly target: string }
  /** An empty text takes the field out. */
  | { readonly kind: 'set-note'; readonly id: string; readonly field: NoteField; readonly text: string }
  /** Writes those fields of the note that are not there yet, without a text, for a user who goes on in the file. */
  | { readonly kind: 'start-note'; readonly id: string }
  | { readonly kind: 'set-score'; readonly id: string; readonly score: number | null }
  | { readonly kind: 'set-kpi'; readonly id: string; readonly field: KpiField; readonly text: string };

/** Request for the edit of a change, made for the newest text of the log: the editor's when it is open there. */
export const MILESTONES_EDIT = 'mlPortfolio/milestonesEdit';

export interface MilestonesEditParams {
  readonly folder: string;
  readonly change: LogChange;
}

export type MilestonesEditAnswer =
  /** `edit` is a `WorkspaceEdit` of the protocol; `uri` is the log, which `creates` says is not there yet. */
  | { readonly kind: 'edit'; readonly edit: unknown; readonly uri: string; readonly creates: boolean }
  /** Nothing would change. */
  | { readonly kind: 'nothing' }
  /** Why not, and what to do, in at most two sentences: the log is broken, the milestone is unknown. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Notification of the client: whether programs of the workspace's tools may be run; git is one. */
export const TRUST_CHANGED = 'mlPortfolio/trustChanged';

export interface TrustChanged {
  readonly isTrusted: boolean;
}

/** Notification of the client: the folder's repository has another commit or branch checked out, or another ref, than before. */
export const GIT_CHANGED = 'mlPortfolio/gitChanged';

export interface GitChanged {
  /** URI of the workspace's folder. */
  readonly folder: string;
}
