import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { MilestoneReference } from '../../../protocol/milestone-commands';
import type { Milestones } from '../milestones';
import { say } from './say';
import { evidenceTarget, nameOf, type Evidence } from './evidence-target';

/** Names files and addresses as evidence of a milestone; says which could not be, and why. */
export async function addEvidence(
  { editor }: Milestones,
  { folder, id }: MilestoneReference,
  given: readonly Evidence[],
): Promise<void> {
  const root = vscode.Uri.parse(folder);
  const outside: Evidence[] = [];
  const known: string[] = [];
  for (const evidence of given) {
    const target = evidenceTarget(root, evidence);
    if (target === undefined) {
      outside.push(evidence);
      continue;
    }
    const outcome = await editor.change(folder, { kind: 'add-evidence', id, target });
    if (outcome.kind === 'refused') {
      say(outcome);
      return;
    }
    if (outcome.kind === 'nothing') known.push(target);
  }
  if (outside.length > 0) void vscode.window.showWarningMessage(outsideText(outside, basename(root.fsPath)));
  else if (known.length > 0)
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} is evidence of it already.', known.join(', ')));
}

const outsideText = (evidence: readonly Evidence[], folder: string): string =>
  vscode.l10n.t(
    '{0} lies outside of the folder {1}, so nobody else could see it. Copy it into the folder first.',
    evidence.map(nameOf).join(', '),
    folder,
  );
