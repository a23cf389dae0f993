import * as vscode from 'vscode';
import { progressOfPlans, type Progress } from '../../protocol/milestones-progress';
import { progressText } from './tree/item-parts';
import { chosenPlans, rootNodes, type Shown } from './nodes';

/** What the view's welcome texts ask for; see `viewsWelcome` of package.json. */
export type ViewState = 'reading' | 'failed' | 'no-plan' | 'broken' | 'plans' | 'nothing-matches';

export function viewState(shown: Shown): ViewState {
  const { folders } = shown;
  if (folders.some((state) => chosenPlans(state).length > 0))
    return rootNodes(shown).length > 0 ? 'plans' : 'nothing-matches';
  if (folders.some(({ report }) => report?.log.kind === 'broken')) return 'broken';
  if (folders.some(({ report }) => report)) return 'no-plan';
  return folders.some(({ failure }) => failure !== undefined) ? 'failed' : 'reading';
}

export const progressOfAll = ({ folders }: Shown): Progress =>
  folders
    .map((state) => progressOfPlans(chosenPlans(state)))
    .reduce(
      (sum, one) => ({
        reached: sum.reached + one.reached,
        total: sum.total + one.total,
        overdue: sum.overdue + one.overdue,
      }),
      { reached: 0, total: 0, overdue: 0 },
    );

/** Writes around the tree what the tree adds up to: badge, numbers beside the title, and a line or two above. */
export function showAround<Node>(view: vscode.TreeView<Node>, shown: Shown, note: string): void {
  const hasPlans = shown.folders.some((state) => chosenPlans(state).length > 0);
  const progress = progressOfAll(shown);
  view.description = hasPlans ? progressText(progress) : '';
  view.badge = progress.overdue > 0 ? { value: progress.overdue, tooltip: overdueText(progress.overdue) } : undefined;
  // Alone in its container a view shows no description; the line above is there for everybody.
  view.message = [hasPlans ? reachedText(progress) : '', filterText(shown), note]
    .filter((text) => text !== '')
    .join('\n');
  void vscode.commands.executeCommand('setContext', 'mlPortfolio.milestones.state', viewState(shown));
}

export const overdueText = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 milestone is overdue') : vscode.l10n.t('{0} milestones are overdue', count);

function reachedText({ reached, total, overdue }: Progress): string {
  const text = vscode.l10n.t('{0} of {1} reached', reached, total);
  return overdue === 0 ? `${text}.` : `${text}, ${vscode.l10n.t('{0} overdue', overdue)}.`;
}

function filterText(shown: Shown): string {
  if (viewState(shown) !== 'plans') return '';
  if (shown.filter === 'due') return vscode.l10n.t('Only what is overdue, or due in two weeks.');
  return shown.filter === 'all' ? '' : vscode.l10n.t('Only what has nothing to show yet.');
}
