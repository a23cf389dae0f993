import type {
  MilestonesReport,
  ReportedEvidence,
  ReportedMilestone,
  ReportedPart,
  ReportedPlan,
  ReportedReason,
} from '../../protocol/milestones-report';
import { passes, type Filter } from './filter';

/** What is known of a folder of the workspace. */
export interface FolderState {
  /** Its URI, as the editor writes it. */
  readonly folder: string;
  readonly name: string;
  /** The last answer of the language server. */
  readonly report?: MilestonesReport;
  /** What is wrong in the log while somebody types in it; `report` then is the one from before. */
  readonly broken?: { readonly uri: string; readonly path: string; readonly line: number };
  /** URI of a log of which the editor has the text, and the disk nothing any more. */
  readonly gone?: string;
  /** Why there is no answer. */
  readonly failure?: string;
}

interface Node<Kind extends string, Parent> {
  readonly kind: Kind;
  readonly folder: string;
  readonly parent: Parent;
}

export interface FolderNode extends Node<'folder', undefined> {
  readonly state: FolderState;
}

export interface PlanNode extends Node<'plan', FolderNode | undefined> {
  readonly plan: ReportedPlan;
}

export interface PartNode extends Node<'part', PlanNode> {
  readonly part: ReportedPart;
  /** All of the part, whatever the filter shows of them. */
  readonly milestones: readonly ReportedMilestone[];
}

export interface MilestoneNode extends Node<'milestone', PartNode> {
  readonly id: string;
  readonly milestone: ReportedMilestone;
}

export interface EvidenceNode extends Node<'evidence', MilestoneNode> {
  readonly evidence: ReportedEvidence;
}

export interface ReasonNode extends Node<'reason', MilestoneNode> {
  readonly reason: ReportedReason;
}

export type NextNode = Node<'next', MilestoneNode>;
export type NoteNode = Node<'note', MilestoneNode>;

/** Stands in a folder of a workspace with several, where nothing else does; a click leads on. */
export type HintNode = Node<'hint', FolderNode>;

export type TrackerNode =
  FolderNode | PlanNode | PartNode | MilestoneNode | EvidenceNode | ReasonNode | NextNode | NoteNode | HintNode;

/** What is shown of the folders. */
export interface Shown {
  readonly folders: readonly FolderState[];
  readonly filter: Filter;
  /** `YYYY-MM-DD` */
  readonly now: string;
}

/** The plans that the user has chosen: without a log, and with one that cannot be read, there are none. */
export const chosenPlans = ({ report }: FolderState): readonly ReportedPlan[] =>
  report?.log.kind === 'there' ? report.plans : [];

/** Nothing at all when no folder has a plan: the view then says how to begin. */
export function rootNodes(shown: Shown): TrackerNode[] {
  const { folders } = shown;
  if (!folders.some((state) => chosenPlans(state).length > 0)) return [];
  const [only, ...others] = folders;
  if (only && others.length === 0) return planNodes(only, undefined, shown);
  const nodes = folders.map((state): FolderNode => ({
    kind: 'folder',
    folder: state.folder,
    parent: undefined,
    state,
  }));
  // What the filter leaves nothing of is left out.
  return shown.filter === 'all' ? nodes : nodes.filter((node) => planNodes(node.state, node, shown).length > 0);
}

export function childrenOf(node: TrackerNode, shown: Shown): TrackerNode[] {
  switch (node.kind) {
    case 'folder':
      return chosenPlans(node.state).length === 0
        ? [{ kind: 'hint', folder: node.folder, parent: node }]
        : planNodes(node.state, node, shown);
    case 'plan':
      return partNodes(node, shown);
    case 'part':
      return milestoneNodes(node, shown);
    case 'milestone':
      return detailNodes(node);
    case 'evidence':
    case 'reason':
    case 'next':
    case 'note':
    case 'hint':
      return [];
  }
}

const planNodes = (state: FolderState, parent: FolderNode | undefined, shown: Shown): PlanNode[] =>
  chosenPlans(state)
    .map((plan): PlanNode => ({ kind: 'plan', folder: state.folder, parent, plan }))
    .filter((node) => shown.filter === 'all' || partNodes(node, shown).length > 0);

const partNodes = (parent: PlanNode, shown: Shown): PartNode[] =>
  parent.plan.parts
    .map((part): PartNode => {
      const milestones = parent.plan.milestones.filter((milestone) => milestone.part === part.id);
      return { kind: 'part', folder: parent.folder, parent, part, milestones };
    })
    .filter((node) => milestoneNodes(node, shown).length > 0);

const milestoneNodes = (parent: PartNode, { filter, now }: Shown): MilestoneNode[] =>
  parent.milestones
    .filter((milestone) => passes(milestone, filter, now))
    .map((milestone) => ({ kind: 'milestone', folder: parent.folder, parent, id: milestone.id, milestone }));

function detailNodes(parent: MilestoneNode): TrackerNode[] {
  const { folder, milestone } = parent;
  const { evidence, reasons, next, note } = milestone;
  const nodes: TrackerNode[] = [
    ...evidence.map((one): EvidenceNode => ({ kind: 'evidence', folder, parent, evidence: one })),
    ...reasons.map((reason): ReasonNode => ({ kind: 'reason', folder, parent, reason })),
    ...(next === '' ? [] : [{ kind: 'next' as const, folder, parent }]),
    ...(Object.keys(note).length === 0 ? [] : [{ kind: 'note' as const, folder, parent }]),
  ];
  // What is named twice is shown once: the view wants each item to be another one.
  return [...new Map(nodes.map((node) => [ownId(node), node])).values()];
}

/** The milestone that an item belongs to; undefined for a plan or a part. */
export function milestoneOf(node: TrackerNode | undefined): MilestoneNode | undefined {
  if (node === undefined || node.kind === 'milestone') return node;
  return node.parent?.kind === 'milestone' ? node.parent : undefined;
}

/** Tells an item from all others, also after the report has come anew. */
export function idOf(node: TrackerNode): string {
  const above = node.parent ? idOf(node.parent) : node.kind === 'folder' ? '' : node.folder;
  return `${above}|${ownId(node)}`;
}

function ownId(node: TrackerNode): string {
  switch (node.kind) {
    case 'folder':
      return node.folder;
    case 'plan':
      return node.plan.id;
    case 'part':
      return node.part.id;
    case 'milestone':
      return node.id;
    case 'evidence':
      return `evidence ${node.evidence.target}`;
    case 'reason':
      return `reason ${node.reason.path}:${node.reason.line} ${node.reason.text}`;
    case 'next':
    case 'note':
    case 'hint':
      return node.kind;
  }
}
