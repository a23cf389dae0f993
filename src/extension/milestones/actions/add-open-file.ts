import * as vscode from 'vscode';
import { milestoneFor } from '../choose-milestone';
import { addEvidence } from '../edit/add-evidence';
import type { Milestones } from '../milestones';
import { openFile } from '../open-file';

/** Names the file of the active editor as evidence. */
export async function addOpenFile(milestones: Milestones, item?: unknown): Promise<void> {
  const file = openFile();
  if (!file || file.scheme !== 'file') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the file that is evidence first, or drag it from the explorer onto the milestone.'),
    );
    return;
  }
  const found = await milestoneFor(milestones, vscode.l10n.t('Add Open File as Evidence'), item);
  if (found) await addEvidence(milestones, found, [file]);
}
