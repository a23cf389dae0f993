import * as vscode from 'vscode';
import { milestoneFor } from '../choose-milestone';
import { say } from '../edit/say';
import type { Milestones } from '../milestones';
import type { EvidenceNode } from '../nodes';

/** Takes evidence out of the log; the file itself stays. */
export async function removeEvidence(milestones: Milestones, item?: unknown): Promise<void> {
  const title = vscode.l10n.t('Remove Evidence');
  const found = await milestoneFor(milestones, title, item);
  if (!found) return;
  const target = targetOf(item) ?? (await pick(title, found.milestone.evidence));
  if (target === undefined) return;
  say(await milestones.editor.change(found.folder, { kind: 'remove-evidence', id: found.id, target }));
}

function targetOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('evidence' in item)) return undefined;
  return (item as EvidenceNode).evidence.target;
}

async function pick(title: string, evidence: readonly { readonly target: string }[]): Promise<string | undefined> {
  if (evidence.length > 0)
    return vscode.window.showQuickPick(
      evidence.map(({ target }) => target),
      { title },
    );
  void vscode.window.showInformationMessage(vscode.l10n.t('The milestones file names no evidence of it.'));
  return undefined;
}
