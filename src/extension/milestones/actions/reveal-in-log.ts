import * as vscode from 'vscode';
import { milestoneFor } from '../choose-milestone';
import { placeInLog, showLine } from '../edit/log-places';
import type { Milestones } from '../milestones';

/** Shows what the log says of a milestone. */
export async function revealInLog(milestones: Milestones, item?: unknown): Promise<void> {
  const found = await milestoneFor(milestones, vscode.l10n.t('Reveal in Milestones File'), item);
  if (!found) return;
  const log = milestones.reports.stateOf(found.folder)?.report?.log;
  if (log?.kind !== 'there') return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(log.uri));
  const place = await placeInLog(milestones.server, document, ['milestones', found.id]);
  await showLine(document, place.line);
  if (place.found < 2)
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} says nothing of {1} yet.', log.path, found.id));
}
