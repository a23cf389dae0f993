// What the engine says about a README: for the panel, and for the JSON of the command line.

/** 0-based, in UTF-16 code units, as the Language Server Protocol has them. */
export interface ReportPosition {
  readonly line: number;
  readonly character: number;
}

export interface ReportRange {
  readonly start: ReportPosition;
  readonly end: ReportPosition;
}

export const AXES = ['credibility', 'scope', 'differentiation'] as const;
export type ReportAxis = (typeof AXES)[number];

export const STATES = ['present', 'weak', 'absent', 'not-judged'] as const;
export type ReportState = (typeof STATES)[number];

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type ReportSeverity = (typeof SEVERITIES)[number];

/** A place in the README that shows something. */
export interface ReportEvidence {
  readonly range: ReportRange;
  /** 1-based, as people count. */
  readonly line: number;
  /** The line as it is written, without the space around it; a long one is cut. */
  readonly text: string;
}

/** Something that can be written into the README at once; its title says what, and tells it from the others of its owner. */
export interface ReportFix {
  readonly title: string;
}

export interface ReportCheck {
  /** `readme/` and what is looked for: `readme/baseline`. */
  readonly id: string;
  readonly axis: ReportAxis;
  readonly title: string;
  readonly state: ReportState;
  readonly message: string;
  readonly evidence: readonly ReportEvidence[];
  readonly fixes: readonly ReportFix[];
}

/** What a rule found. */
export interface ReportFinding extends ReportEvidence {
  readonly id: string;
  readonly severity: ReportSeverity;
  readonly message: string;
  readonly fixes: readonly ReportFix[];
}

export interface CaseStudyReport {
  readonly version: 1;
  /** From the workspace's folder, with forward slashes. */
  readonly path: string;
  readonly profile: string;
  /** Why, in a few words without a full stop. */
  readonly profileReason: string;
  /** BCP 47 code of the language of the prose, `und` when it cannot be told. */
  readonly language: string;
  readonly checks: readonly ReportCheck[];
  readonly findings: readonly ReportFinding[];
}
