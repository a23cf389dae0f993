import * as vscode from 'vscode';
import { NOTE_FIELDS } from '../../../protocol/milestones-report';
import { milestoneFor } from '../choose-milestone';
import { placeInLog, showLine } from '../edit/log-places';
import { say } from '../edit/say';
import type { Milestones } from '../milestones';

/** Goes to the practice note in the log, at the first field that says nothing; writes the fields first that are not there. */
export async function openNote(milestones: Milestones, item?: unknown): Promise<void> {
  const found = await milestoneFor(milestones, vscode.l10n.t('Open Practice Note'), item);
  if (!found) return;
  const { folder, id, milestone } = found;
  // Not saved: the user goes on writing there.
  const outcome = await milestones.editor.change(folder, { kind: 'start-note', id }, { save: false });
  say(outcome);
  const log = milestones.reports.stateOf(folder)?.report?.log;
  const uri = outcome.kind === 'changed' ? outcome.uri : log?.kind === 'there' ? vscode.Uri.parse(log.uri) : undefined;
  if (outcome.kind === 'refused' || !uri) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const field = NOTE_FIELDS.find((name) => (milestone.note[name] ?? '').trim() === '') ?? NOTE_FIELDS[0];
  const { line } = await placeInLog(milestones.server, document, ['milestones', id, 'note', field]);
  await showLine(document, line);
}
