import * as vscode from 'vscode';
import { Commands } from '../../../protocol/commands';
import type { ReportedMilestone } from '../../../protocol/milestones-report';
import type { EvidenceNode, MilestoneNode, NextNode, ReasonNode } from '../nodes';
import { dueText, stateText } from '../words';
import { joined, toggled } from './item-parts';
import { stateIcon } from './state-icon';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** Whether a file can be written at once that the milestone asks for. */
const lacksArtifact = ({ artifact, detected }: ReportedMilestone): boolean => artifact !== null && detected !== 'met';

/** The tooltip is made when somebody rests on the item. */
export function milestoneItem(node: MilestoneNode, now: string): vscode.TreeItem {
  const { milestone, parent } = node;
  const { reasons, evidence, next, note } = milestone;
  const hasMore = reasons.length + evidence.length + Object.keys(note).length > 0 || next !== '';
  const item = new vscode.TreeItem(milestone.title, hasMore ? Collapsed : None);
  item.iconPath = stateIcon(milestone);
  item.description = joined(
    dueText(milestone, now),
    toggled(
      evidence.some(({ exists }) => exists === false),
      vscode.l10n.t('evidence is gone'),
    ),
    toggled(milestone.isStale, vscode.l10n.t('stale')),
    toggled(milestone.isProposal && !parent.part.isProposal, vscode.l10n.t('proposal')),
  );
  item.contextValue = `milestone-${milestone.declared}${lacksArtifact(milestone) ? '-artifact' : ''}`;
  item.accessibilityInformation = { label: joined(milestone.title, stateText(milestone), item.description) };
  return item;
}

const goTo = (node: EvidenceNode | ReasonNode): vscode.Command => ({
  command: Commands.goToMilestoneArtifact,
  title: vscode.l10n.t('Go to Artifact'),
  arguments: [node],
});

/** What the author has named. */
export function evidenceItem(node: EvidenceNode): vscode.TreeItem {
  const { target, path, exists } = node.evidence;
  const isGone = exists === false;
  const item = new vscode.TreeItem(target, None);
  if (isGone) item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('errorForeground'));
  else if (path === null) item.iconPath = new vscode.ThemeIcon('link-external');
  else {
    item.resourceUri = vscode.Uri.joinPath(vscode.Uri.parse(node.folder), path);
    item.iconPath = vscode.ThemeIcon.File;
  }
  item.description = toggled(isGone, vscode.l10n.t('is gone'));
  item.tooltip = isGone
    ? vscode.l10n.t('Evidence: {0}. There is no such file any more.', target)
    : vscode.l10n.t('Evidence: {0}', target);
  item.contextValue = 'evidence';
  if (!isGone) item.command = goTo(node);
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

/** What the repository shows, or shows to be missing. */
export function reasonItem(node: ReasonNode): vscode.TreeItem {
  const { path, line, text, speaksFor } = node.reason;
  const item = new vscode.TreeItem(text, None);
  item.iconPath = speaksFor
    ? new vscode.ThemeIcon('check', new vscode.ThemeColor('charts.green'))
    : new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('charts.yellow'));
  item.description = line > 1 ? `${path}:${line}` : path;
  const said = speaksFor ? vscode.l10n.t('Shown: {0}', text) : vscode.l10n.t('Missing: {0}', text);
  item.tooltip = joined(said, item.description);
  item.contextValue = 'reason';
  if (path !== '') item.command = goTo(node);
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

export function nextItem({ parent: { milestone } }: NextNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Next: {0}', milestone.next), None);
  item.iconPath = new vscode.ThemeIcon('arrow-small-right');
  item.tooltip = milestone.next;
  item.contextValue = lacksArtifact(milestone) ? 'next-artifact' : 'next';
  return item;
}
