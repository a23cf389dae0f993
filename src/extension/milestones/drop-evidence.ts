import * as vscode from 'vscode';
import { addEvidence } from './edit/add-evidence';
import { readUriList } from './edit/evidence-target';
import { URI_LIST } from './evidence-types';
import type { Milestones } from './milestones';
import { milestoneOf, type TrackerNode } from './nodes';

/** What is dropped onto a milestone, or onto something below it, becomes its evidence. */
export async function dropEvidence(
  milestones: Milestones,
  target: TrackerNode | undefined,
  data: vscode.DataTransfer,
): Promise<void> {
  const list = await data.get(URI_LIST)?.asString();
  const evidence = readUriList(list ?? '');
  if (evidence.length === 0) return;
  const milestone = milestoneOf(target);
  if (milestone) await addEvidence(milestones, milestone, evidence);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Drop the file onto a milestone: it becomes evidence of that one.'),
    );
}
