import * as vscode from 'vscode';
import { Commands } from '../../protocol/commands';
import { isOpen, progressOf } from '../../protocol/milestones-progress';
import { chosenPlans, type Shown } from './nodes';
import { field, paragraphs } from './tree/markdown';
import { progressText } from './tree/item-parts';
import { overdueText, progressOfAll } from './view-state';
import { dueText } from './words';

/** Beside what source control says of the workspace. */
const PRIORITY = 40;

/** How far the plans are, in the status bar; a click opens the tracker. */
export class ProgressItem implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;

  constructor() {
    this.#item = vscode.window.createStatusBarItem('milestones', vscode.StatusBarAlignment.Left, PRIORITY);
    this.#item.name = vscode.l10n.t('ML Portfolio Milestones');
    this.#item.command = Commands.openMilestoneTracker;
  }

  /** What it says; undefined while it is hidden. */
  get text(): string | undefined {
    return this.#item.text === '' ? undefined : this.#item.text;
  }

  show(shown: Shown): void {
    const plans = shown.folders.flatMap(chosenPlans);
    if (plans.length === 0) {
      this.#item.text = '';
      this.#item.hide();
      return;
    }
    const progress = progressOfAll(shown);
    const { reached, total, overdue } = progress;
    const lines = plans.flatMap((plan) => {
      const next = plan.milestones.find((milestone) => isOpen(milestone));
      const due = next ? dueText(next, shown.now) : '';
      return [
        field(plan.title, progressText(progressOf(plan.milestones))),
        next ? field(vscode.l10n.t('Next'), due === '' ? next.title : `${next.title} (${due})`) : '',
      ];
    });
    this.#item.text = `$(milestone) ${progressText(progress)}`;
    this.#item.tooltip = paragraphs(...lines, overdue > 0 ? overdueText(overdue) : '');
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('Milestones: {0} of {1} reached, {2} overdue', reached, total, overdue),
      role: 'button',
    };
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
