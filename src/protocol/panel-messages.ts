// What the case-study panel and the extension say to each other. Each side checks what it gets.
import { either, isCount, isNull, isText, listOf, oneOf, record, type Guard } from './guard';
import {
  AXES,
  SEVERITIES,
  STATES,
  type CaseStudyReport,
  type ReportCheck,
  type ReportEvidence,
  type ReportFinding,
  type ReportFix,
  type ReportPosition,
  type ReportRange,
} from './panel-report';
import type { FixOwner } from './panel-requests';

/** A README that the panel could follow. */
export interface Readme {
  readonly uri: string;
  /** For people: its path in the workspace. */
  readonly path: string;
}

/** Everything that the panel shows, at once: it needs to remember nothing of what it was told before. */
export type PanelView =
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'choose'; readonly readmes: readonly Readme[] }
  | { readonly kind: 'gone'; readonly path: string }
  | { readonly kind: 'other'; readonly path: string; readonly label: string; readonly reason: string }
  | { readonly kind: 'report'; readonly report: CaseStudyReport };

export interface ToPanel {
  readonly type: 'show';
  /** The README that the panel follows; it remembers it over a reload. */
  readonly uri: string | null;
  readonly view: PanelView;
}

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'open-readme' }
  | { readonly type: 'choose-another' }
  | { readonly type: 'choose-readme'; readonly uri: string }
  | { readonly type: 'reveal'; readonly range: ReportRange }
  | { readonly type: 'fix'; readonly owner: FixOwner; readonly title: string }
  | { readonly type: 'change-profile' }
  | { readonly type: 'change-kind' }
  | { readonly type: 'open-rule'; readonly id: string }
  | { readonly type: 'restart-server' }
  | { readonly type: 'show-output' };

/** What the panel keeps over a reload of the window. */
export interface PanelMemory {
  readonly uri: string | null;
}

const position = record<ReportPosition>({ line: isCount, character: isCount });
const range = record<ReportRange>({ start: position, end: position });
const evidence = { range, line: isCount, text: isText };
const fixes = listOf(record<ReportFix>({ title: isText }));

const report = record<CaseStudyReport>({
  version: oneOf(1),
  path: isText,
  profile: isText,
  profileReason: isText,
  language: isText,
  checks: listOf(
    record<ReportCheck>({
      id: isText,
      axis: oneOf(...AXES),
      title: isText,
      state: oneOf(...STATES),
      message: isText,
      evidence: listOf(record<ReportEvidence>(evidence)),
      fixes,
    }),
  ),
  findings: listOf(
    record<ReportFinding>({ ...evidence, id: isText, severity: oneOf(...SEVERITIES), message: isText, fixes }),
  ),
});

type ViewOf<Kind extends PanelView['kind']> = Extract<PanelView, { kind: Kind }>;

const view: Guard<PanelView> = either(
  record<ViewOf<'starting'>>({ kind: oneOf('starting') }),
  record<ViewOf<'failed'>>({ kind: oneOf('failed'), message: isText }),
  record<ViewOf<'choose'>>({
    kind: oneOf('choose'),
    readmes: listOf(record<Readme>({ uri: isText, path: isText })),
  }),
  record<ViewOf<'gone'>>({ kind: oneOf('gone'), path: isText }),
  record<ViewOf<'other'>>({ kind: oneOf('other'), path: isText, label: isText, reason: isText }),
  record<ViewOf<'report'>>({ kind: oneOf('report'), report }),
);

export const isToPanel: Guard<ToPanel> = record<ToPanel>({ type: oneOf('show'), uri: either(isText, isNull), view });

const owner: Guard<FixOwner> = either(
  record<Extract<FixOwner, { kind: 'check' }>>({ kind: oneOf('check'), id: isText }),
  record<Extract<FixOwner, { kind: 'finding' }>>({ kind: oneOf('finding'), id: isText, line: isCount }),
);

type MessageOf<Type extends FromPanel['type']> = Extract<FromPanel, { type: Type }>;

export const isFromPanel: Guard<FromPanel> = either(
  record<{ type: Exclude<FromPanel['type'], 'choose-readme' | 'reveal' | 'fix' | 'open-rule'> }>({
    type: oneOf(
      'ready',
      'open-readme',
      'choose-another',
      'change-profile',
      'change-kind',
      'restart-server',
      'show-output',
    ),
  }),
  record<MessageOf<'choose-readme'>>({ type: oneOf('choose-readme'), uri: isText }),
  record<MessageOf<'reveal'>>({ type: oneOf('reveal'), range }),
  record<MessageOf<'fix'>>({ type: oneOf('fix'), owner, title: isText }),
  record<MessageOf<'open-rule'>>({ type: oneOf('open-rule'), id: isText }),
);

export const isPanelMemory: Guard<PanelMemory> = record<PanelMemory>({ uri: either(isText, isNull) });
