import * as vscode from 'vscode';
import { isOpen } from '../../protocol/milestones-progress';
import type { DeclaredState, DetectedState, NoteField, ReportedMilestone } from '../../protocol/milestones-report';
import { dayForPeople } from '../days';

/** A day as the user's language writes it. @param now today, whose year is left out */
export const dayText = (day: string, now: string): string => dayForPeople(day, now, vscode.env.language);

export function declaredText(state: DeclaredState): string {
  switch (state) {
    case 'todo':
      return vscode.l10n.t('To do');
    case 'in-progress':
      return vscode.l10n.t('In progress');
    case 'done':
      return vscode.l10n.t('Done');
    case 'skipped':
      return vscode.l10n.t('Skipped');
  }
}

export function detectedText(state: DetectedState): string {
  switch (state) {
    case 'met':
      return vscode.l10n.t('the repository shows it');
    case 'partly':
      return vscode.l10n.t('the repository shows a part of it');
    case 'not-met':
      return vscode.l10n.t('the repository does not show it yet');
    case 'cannot-tell':
      return vscode.l10n.t('the repository cannot show it');
  }
}

/** What is said and what is shown, as one sentence without a full stop. */
export const stateText = ({ declared, detected }: ReportedMilestone): string =>
  `${declaredText(declared)}, ${detectedText(detected)}`;

/** When an open milestone is due; empty when it has no date, or is no longer open. */
export function dueText(milestone: ReportedMilestone, now: string): string {
  const { due, isOverdue } = milestone;
  if (due === null || !isOpen(milestone)) return '';
  const day = dayText(due, now);
  if (isOverdue) return vscode.l10n.t('overdue since {0}', day);
  return due === now ? vscode.l10n.t('due today') : vscode.l10n.t('due {0}', day);
}

export function noteFieldText(field: NoteField): string {
  switch (field) {
    case 'objective':
      return vscode.l10n.t('Objective');
    case 'success_check':
      return vscode.l10n.t('Success check');
    case 'experiment':
      return vscode.l10n.t('Experiment');
    case 'what_changed':
      return vscode.l10n.t('What changed');
    case 'why':
      return vscode.l10n.t('Why');
    case 'next':
      return vscode.l10n.t('What next');
  }
}
