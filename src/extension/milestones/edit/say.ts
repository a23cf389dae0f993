import * as vscode from 'vscode';
import { Commands } from '../../../protocol/commands';
import type { Outcome } from './log-editor';

/** Says why a change was not made, with a way to the log; a change that was made can be seen. */
export function say(outcome: Outcome): void {
  if (outcome.kind !== 'refused') return;
  const open = vscode.l10n.t('Open Milestones File');
  void vscode.window
    .showWarningMessage(outcome.reason, open)
    .then((choice) => choice === open && vscode.commands.executeCommand(Commands.openMilestonesLog));
}
