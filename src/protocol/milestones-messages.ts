// What the milestones panel and the extension say to each other. Each side checks what it gets.
import {
  either,
  isBoolean,
  isCount,
  isNull,
  isNumber,
  isText,
  listOf,
  oneOf,
  optional,
  record,
  type Guard,
} from './guard';
import {
  DECLARED,
  DETECTED,
  NOTE_FIELDS,
  type BurnUpPoint,
  type CadenceWeek,
  type MilestonesReport,
  type ReportedDimension,
  type ReportedEvidence,
  type ReportedHistory,
  type ReportedKpi,
  type ReportedLog,
  type ReportedMilestone,
  type ReportedNote,
  type ReportedPart,
  type ReportedPlan,
  type ReportedReason,
} from './milestones-report';
import { KPI_FIELDS, type LogChange } from './milestones-requests';

/** A folder whose plan the panel could show. */
export interface TrackedFolder {
  readonly uri: string;
  /** For people. */
  readonly name: string;
}

/** Everything that the panel shows, at once: it needs to remember nothing of what it was told before. */
export type MilestonesView =
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'no-folder' }
  | {
      readonly kind: 'report';
      readonly report: MilestonesReport;
      /** All that are open; which of them it is stands in the message. */
      readonly folders: readonly TrackedFolder[];
    };

export interface ToMilestonesPanel {
  readonly type: 'show-milestones';
  /** The folder that the panel follows; it remembers it over a reload. */
  readonly folder: string | null;
  readonly view: MilestonesView;
}

/** The changes that the panel has a control for; plans and tracks are chosen in the editor's own lists. */
export type PanelChange = Extract<
  LogChange,
  { kind: 'set-status' | 'set-due' | 'remove-evidence' | 'set-note' | 'set-score' | 'set-kpi' }
>;

export type FromMilestonesPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'open-log' }
  | { readonly type: 'choose-plan' }
  | { readonly type: 'choose-track' }
  | { readonly type: 'open-folder' }
  | { readonly type: 'refresh' }
  | { readonly type: 'restart-server' }
  | { readonly type: 'show-output' }
  | { readonly type: 'follow-folder'; readonly folder: string }
  /** A place that the report names; `line` is 1-based. */
  | { readonly type: 'reveal-place'; readonly path: string; readonly line: number }
  /** An address that the report names as evidence. */
  | { readonly type: 'open-address'; readonly target: string }
  /** Lets the user pick a file as evidence. */
  | { readonly type: 'add-evidence'; readonly id: string }
  /** Write the file that the milestone lacks. */
  | { readonly type: 'write-artifact'; readonly id: string }
  | { readonly type: 'change'; readonly change: PanelChange };

/** What the panel keeps over a reload of the window. */
export interface MilestonesMemory {
  readonly folder: string | null;
}

const textOrNull = either(isText, isNull);

const note: Guard<ReportedNote> = record<ReportedNote>({
  objective: optional(isText),
  success_check: optional(isText),
  experiment: optional(isText),
  what_changed: optional(isText),
  why: optional(isText),
  next: optional(isText),
});

const milestone = record<ReportedMilestone>({
  id: isText,
  part: isText,
  title: isText,
  deliverable: isText,
  successHint: isText,
  source: isText,
  isProposal: isBoolean,
  declared: oneOf(...DECLARED),
  due: textOrNull,
  isOverdue: isBoolean,
  detected: oneOf(...DETECTED),
  reasons: listOf(record<ReportedReason>({ path: isText, line: isCount, text: isText, speaksFor: isBoolean })),
  next: isText,
  evidence: listOf(record<ReportedEvidence>({ target: isText, path: textOrNull, exists: either(isBoolean, isNull) })),
  note,
  firstSeen: textOrNull,
  lastChanged: textOrNull,
  isStale: isBoolean,
  artifact: textOrNull,
});

const plan = record<ReportedPlan>({
  id: isText,
  title: isText,
  summary: isText,
  partName: isText,
  start: textOrNull,
  parts: listOf(
    record<ReportedPart>({ id: isText, title: isText, summary: isText, due: textOrNull, isProposal: isBoolean }),
  ),
  milestones: listOf(milestone),
  burnUp: listOf(
    record<BurnUpPoint>({ day: isText, shown: either(isCount, isNull), planned: either(isCount, isNull) }),
  ),
  kpis: listOf(
    record<ReportedKpi>({
      id: isText,
      title: isText,
      unit: isText,
      example: isText,
      value: textOrNull,
      target: textOrNull,
      source: textOrNull,
    }),
  ),
  scorecard: listOf(
    record<ReportedDimension>({
      id: isText,
      title: isText,
      weight: isNumber,
      inputs: isText,
      score: either(isNumber, isNull),
      milestones: listOf(isText),
      met: isCount,
    }),
  ),
});

type LogOf<Kind extends ReportedLog['kind']> = Extract<ReportedLog, { kind: Kind }>;
type HistoryOf<Kind extends ReportedHistory['kind']> = Extract<ReportedHistory, { kind: Kind }>;

const report = record<MilestonesReport>({
  version: oneOf(1),
  log: either(
    record<LogOf<'none'>>({ kind: oneOf('none') }),
    record<LogOf<'broken'>>({ kind: oneOf('broken'), path: isText, uri: isText, line: isCount, message: isText }),
    record<LogOf<'there'>>({ kind: oneOf('there'), path: isText, uri: isText }),
  ),
  track: textOrNull,
  plans: listOf(plan),
  history: either(
    record<HistoryOf<'reading'>>({ kind: oneOf('reading') }),
    record<HistoryOf<'unknown'>>({ kind: oneOf('unknown'), reason: isText }),
    record<HistoryOf<'known'>>({
      kind: oneOf('known'),
      commits: isCount,
      limits: isText,
      cadence: listOf(record<CadenceWeek>({ week: isText, commits: isCount, milestones: isCount })),
    }),
  ),
});

type ViewOf<Kind extends MilestonesView['kind']> = Extract<MilestonesView, { kind: Kind }>;

const view: Guard<MilestonesView> = either(
  record<ViewOf<'starting'>>({ kind: oneOf('starting') }),
  record<ViewOf<'failed'>>({ kind: oneOf('failed'), message: isText }),
  record<ViewOf<'no-folder'>>({ kind: oneOf('no-folder') }),
  record<ViewOf<'report'>>({
    kind: oneOf('report'),
    report,
    folders: listOf(record<TrackedFolder>({ uri: isText, name: isText })),
  }),
);

export const isToMilestonesPanel: Guard<ToMilestonesPanel> = record<ToMilestonesPanel>({
  type: oneOf('show-milestones'),
  folder: textOrNull,
  view,
});

type ChangeOf<Kind extends PanelChange['kind']> = Extract<PanelChange, { kind: Kind }>;

const change: Guard<PanelChange> = either(
  record<ChangeOf<'set-status'>>({ kind: oneOf('set-status'), id: isText, status: oneOf(...DECLARED) }),
  record<ChangeOf<'set-due'>>({ kind: oneOf('set-due'), id: isText, due: textOrNull }),
  record<ChangeOf<'remove-evidence'>>({ kind: oneOf('remove-evidence'), id: isText, target: isText }),
  record<ChangeOf<'set-note'>>({ kind: oneOf('set-note'), id: isText, field: oneOf(...NOTE_FIELDS), text: isText }),
  record<ChangeOf<'set-score'>>({ kind: oneOf('set-score'), id: isText, score: either(isNumber, isNull) }),
  record<ChangeOf<'set-kpi'>>({ kind: oneOf('set-kpi'), id: isText, field: oneOf(...KPI_FIELDS), text: isText }),
);

type MessageOf<Type extends FromMilestonesPanel['type']> = Extract<FromMilestonesPanel, { type: Type }>;

const PLAIN = [
  'ready',
  'open-log',
  'choose-plan',
  'choose-track',
  'open-folder',
  'refresh',
  'restart-server',
  'show-output',
] as const;

export const isFromMilestonesPanel: Guard<FromMilestonesPanel> = either(
  record<{ type: (typeof PLAIN)[number] }>({ type: oneOf(...PLAIN) }),
  record<MessageOf<'follow-folder'>>({ type: oneOf('follow-folder'), folder: isText }),
  record<MessageOf<'reveal-place'>>({ type: oneOf('reveal-place'), path: isText, line: isCount }),
  record<MessageOf<'open-address'>>({ type: oneOf('open-address'), target: isText }),
  record<MessageOf<'add-evidence'>>({ type: oneOf('add-evidence'), id: isText }),
  record<MessageOf<'write-artifact'>>({ type: oneOf('write-artifact'), id: isText }),
  record<MessageOf<'change'>>({ type: oneOf('change'), change }),
);

export const isMilestonesMemory: Guard<MilestonesMemory> = record<MilestonesMemory>({ folder: textOrNull });
