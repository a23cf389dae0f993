import * as vscode from 'vscode';
import { milestonesFor } from '../choose-milestone';
import type { Milestones } from '../milestones';

/** Puts the ids of milestones into the clipboard, for a commit's message or another file. */
export async function copyId(milestones: Milestones, item?: unknown, selected?: unknown): Promise<void> {
  const found = await milestonesFor(milestones, vscode.l10n.t('Copy Milestone Id'), item, selected);
  if (found.length > 0) await vscode.env.clipboard.writeText(found.map(({ id }) => id).join('\n'));
}
