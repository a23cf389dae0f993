// What the language server and its client say to each other about the case-study panel.
import type { CaseStudyReport } from './panel-report';

/** Request, answered for an open document; while it is followed, the client is told whenever there is a new answer. */
export const CASE_STUDY = 'mlPortfolio/caseStudy';

export interface CaseStudyParams {
  readonly uri: string;
  /** Whether the client wants to be told of changes from now on; `false` ends that. */
  readonly follow: boolean;
}

export type CaseStudyAnswer =
  | { readonly kind: 'case-study'; readonly report: CaseStudyReport }
  | {
      readonly kind: 'other';
      /** What the document was taken for instead, for people: "Model card". */
      readonly label: string;
      /** Why, in a few words without a full stop. */
      readonly reason: string;
    }
  /** The server does not have it open. */
  | { readonly kind: 'unknown' };

/** Notification of the server: a followed document was checked again. */
export const CASE_STUDY_CHANGED = 'mlPortfolio/caseStudyChanged';

export interface CaseStudyChanged {
  readonly uri: string;
}

/** Request for the edit of a fix as a `WorkspaceEdit`; null when the document has no such fix any more. */
export const CASE_STUDY_FIX = 'mlPortfolio/caseStudyFix';

/** Whose fix: that of a check, or of a finding at its 1-based line. */
export type FixOwner =
  | { readonly kind: 'check'; readonly id: string }
  | { readonly kind: 'finding'; readonly id: string; readonly line: number };

export interface CaseStudyFixParams {
  readonly uri: string;
  readonly owner: FixOwner;
  readonly title: string;
}
