import * as vscode from 'vscode';
import { Commands } from '../../../protocol/commands';
import { isOpen, progressOf, progressOfPlans } from '../../../protocol/milestones-progress';
import { NOTE_FIELDS } from '../../../protocol/milestones-report';
import { chosenPlans, type FolderNode, type HintNode, type NoteNode, type PartNode, type PlanNode } from '../nodes';
import { dayText } from '../words';
import { joined, progressText, toggled } from './item-parts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

export function folderItem({ state }: FolderNode): vscode.TreeItem {
  const item = new vscode.TreeItem(state.name, Expanded);
  item.iconPath = vscode.ThemeIcon.Folder;
  item.contextValue = 'folder';
  const plans = chosenPlans(state);
  if (plans.length > 0) item.description = progressText(progressOfPlans(plans));
  return item;
}

/** Leads on in a folder without a plan, beside others that have one. */
export function hintItem({ folder, parent: { state } }: HintNode): vscode.TreeItem {
  const { t } = vscode.l10n;
  const log = state.report?.log;
  if (log?.kind === 'broken') {
    const item = new vscode.TreeItem(t('{0} cannot be read', log.path), None);
    item.description = t('line {0}', log.line);
    item.tooltip = log.message;
    item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('errorForeground'));
    const position = new vscode.Position(Math.max(0, log.line - 1), 0);
    const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(position, position) };
    item.command = { command: 'vscode.open', title: t('Open'), arguments: [vscode.Uri.parse(log.uri), options] };
    return item;
  }
  if (state.failure !== undefined || !state.report) {
    const item = new vscode.TreeItem(state.failure === undefined ? t('Reading...') : t('No answer'), None);
    item.tooltip = state.failure;
    item.iconPath = new vscode.ThemeIcon(state.failure === undefined ? 'loading~spin' : 'error');
    return item;
  }
  const item = new vscode.TreeItem(t('Choose a Plan...'), None);
  item.iconPath = new vscode.ThemeIcon('add');
  item.command = { command: Commands.chooseMilestonePlan, title: t('Choose a Plan...'), arguments: [{ folder }] };
  return item;
}

export function planItem({ plan }: PlanNode, now: string, isOnly: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(plan.title, isOnly ? Expanded : Collapsed);
  const progress = progressOf(plan.milestones);
  item.iconPath = new vscode.ThemeIcon('map');
  item.contextValue = 'plan';
  item.description = joined(progressText(progress), overdueText(progress.overdue));
  const start = plan.start === null ? '' : vscode.l10n.t('Started {0}.', dayText(plan.start, now));
  item.tooltip = [plan.title, plan.summary, start].filter((line) => line !== '').join('\n');
  item.accessibilityInformation = { label: `${plan.title}, ${item.description}` };
  return item;
}

/** @param expand whether the filter leaves so few that they are worth seeing at once */
export function partItem(node: PartNode, now: string, expand: boolean): vscode.TreeItem {
  const { part, milestones, parent } = node;
  const progress = progressOf(milestones);
  const isDone = progress.reached === progress.total;
  const item = new vscode.TreeItem(part.title, expand || isCurrent(node) ? Expanded : Collapsed);
  item.iconPath = isDone
    ? new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('charts.green'))
    : new vscode.ThemeIcon('milestone');
  item.contextValue = 'part';
  const due = part.due !== null && !isDone ? vscode.l10n.t('due {0}', dayText(part.due, now)) : '';
  const proposal = part.isProposal ? vscode.l10n.t('proposal') : '';
  item.description = joined(progressText(progress), due, overdueText(progress.overdue), proposal);
  const explained = part.isProposal
    ? vscode.l10n.t('The source of this plan names nothing for this time; this is our own proposal.')
    : '';
  item.tooltip = [`${parent.plan.title} · ${part.title}`, part.summary, explained]
    .filter((line) => line !== '')
    .join('\n');
  item.accessibilityInformation = { label: `${part.title}, ${item.description}` };
  return item;
}

/** The first part of its plan with something left to do. */
const isCurrent = ({ part, parent: { plan } }: PartNode): boolean =>
  plan.milestones.find((milestone) => isOpen(milestone))?.part === part.id;

const overdueText = (count: number): string => (count === 0 ? '' : vscode.l10n.t('{0} overdue', count));

export function noteItem({ parent }: NoteNode): vscode.TreeItem {
  const { note } = parent.milestone;
  const filled = NOTE_FIELDS.filter((field) => (note[field] ?? '').trim() !== '').length;
  const item = new vscode.TreeItem(vscode.l10n.t('Practice note'), None);
  item.description = toggled(
    filled < NOTE_FIELDS.length,
    vscode.l10n.t('{0} of {1} filled', filled, NOTE_FIELDS.length),
  );
  item.iconPath = new vscode.ThemeIcon('note');
  item.contextValue = 'note';
  item.command = { command: Commands.openMilestoneNote, title: vscode.l10n.t('Open Note'), arguments: [parent] };
  return item;
}
