// What the engine says about a plan and what the repository shows of it: for the sidebar, the panel and the command line.

/** What somebody wants to become; a plan may show each of them other milestones. */
export const TRACKS = [
  { id: 'ml-engineer', title: 'ML engineer' },
  { id: 'data-scientist', title: 'Data scientist' },
  { id: 'genai-engineer', title: 'GenAI engineer' },
  { id: 'mlops-platform', title: 'MLOps and platform engineer' },
  { id: 'research', title: 'Research-leaning engineer' },
] as const;
/** What the author says of a milestone. */
export const DECLARED = ['todo', 'in-progress', 'done', 'skipped'] as const;
export type DeclaredState = (typeof DECLARED)[number];

/** What the repository says of it. */
export const DETECTED = ['met', 'partly', 'not-met', 'cannot-tell'] as const;
export type DetectedState = (typeof DETECTED)[number];

/** Fields of the practice note, in the order in which they are written. */
export const NOTE_FIELDS = ['objective', 'success_check', 'experiment', 'what_changed', 'why', 'next'] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];

export type ReportedNote = Readonly<Partial<Record<NoteField, string>>>;

/** A place that shows something, or shows that something is missing there. */
export interface ReportedReason {
  /** From the workspace's folder, with forward slashes. */
  readonly path: string;
  /** 1-based; 1 when the whole file is meant. */
  readonly line: number;
  /** What is to be seen there: "serving/Dockerfile pins its base image". */
  readonly text: string;
  /** Whether it speaks for the milestone; else it is what is missing or half done there. */
  readonly speaksFor: boolean;
}

/** What the author has named as evidence. */
export interface ReportedEvidence {
  /** As written in the log: a path, or an address. */
  readonly target: string;
  /** From the workspace's folder; null for an address, and for a path that leads out of it. */
  readonly path: string | null;
  /** Null when nobody can say: an address, or a file that is left out of the repository. */
  readonly exists: boolean | null;
}

export interface ReportedMilestone {
  readonly id: string;
  /** Id of the part of the plan that it belongs to. */
  readonly part: string;
  readonly title: string;
  /** What is to be shown in the end. */
  readonly deliverable: string;
  /** How success could be measured. */
  readonly successHint: string;
  /** Where the milestone comes from, for people. */
  readonly source: string;
  /** Our own, where the source names none. */
  readonly isProposal: boolean;
  readonly declared: DeclaredState;
  /** `YYYY-MM-DD`; from the log, or from the plan and the day on which it starts. */
  readonly due: string | null;
  readonly isOverdue: boolean;
  readonly detected: DetectedState;
  readonly reasons: readonly ReportedReason[];
  /** What to do next, as one sentence; empty when nothing is left. */
  readonly next: string;
  readonly evidence: readonly ReportedEvidence[];
  readonly note: ReportedNote;
  /** Days (`YYYY-MM-DD`) on which evidence first came into git and last changed there; null when it cannot be known. */
  readonly firstSeen: string | null;
  readonly lastChanged: string | null;
  /** The evidence has not changed for long, while the project has. */
  readonly isStale: boolean;
  /** What could be written for it at once: id of a kind of artifact, or null. */
  readonly artifact: string | null;
}

export interface ReportedPart {
  readonly id: string;
  /** "Chapter 2: Data", "Week 5". */
  readonly title: string;
  readonly summary: string;
  readonly due: string | null;
  readonly isProposal: boolean;
}

/** One day of the burn-up: numbers of milestones. */
export interface BurnUpPoint {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Whose evidence was there on that day; null for days to come, and for days of which nobody knows. */
  readonly shown: number | null;
  /** That the plan wanted by that day; null without dates. */
  readonly planned: number | null;
}

export interface CadenceWeek {
  /** The Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly commits: number;
  /** Milestones whose evidence first appeared in that week. */
  readonly milestones: number;
}

export interface ReportedKpi {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** An example of a target, as the plan has it. */
  readonly example: string;
  readonly value: string | null;
  readonly target: string | null;
  /** Where the value comes from, as written in the log. */
  readonly source: string | null;
}

export interface ReportedDimension {
  readonly id: string;
  readonly title: string;
  /** Percent; those of a scorecard add up to 100. */
  readonly weight: number;
  /** What it is judged by. */
  readonly inputs: string;
  /** The author's own, 0 to 5; null when not given. */
  readonly score: number | null;
  /** Milestones that say something about it, and how many of them are met. */
  readonly milestones: readonly string[];
  readonly met: number;
}

export interface ReportedPlan {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What its parts are called: "Chapter", "Week", "Quarter", "Horizon". */
  readonly partName: string;
  /** `YYYY-MM-DD`, null when the log does not say. */
  readonly start: string | null;
  readonly parts: readonly ReportedPart[];
  readonly milestones: readonly ReportedMilestone[];
  readonly burnUp: readonly BurnUpPoint[];
  readonly kpis: readonly ReportedKpi[];
  readonly scorecard: readonly ReportedDimension[];
}

/** Where the log is, and how it is. */
export type ReportedLog =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'broken';
      readonly path: string;
      readonly uri: string;
      readonly line: number;
      readonly message: string;
    }
  | { readonly kind: 'there'; readonly path: string; readonly uri: string };

/** What git could say. */
export type ReportedHistory =
  | { readonly kind: 'reading' }
  /** No git, no repository, an untrusted workspace, no commit yet: the reason as a sentence. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | {
      readonly kind: 'known';
      readonly commits: number;
      /** What it could not know, as a sentence: a shallow clone, a reading that was cut short; empty when it knows all. */
      readonly limits: string;
      readonly cadence: readonly CadenceWeek[];
    };

export interface MilestonesReport {
  readonly version: 1;
  readonly log: ReportedLog;
  /** The role track whose milestones are shown, or null for all. */
  readonly track: string | null;
  readonly plans: readonly ReportedPlan[];
  readonly history: ReportedHistory;
}
