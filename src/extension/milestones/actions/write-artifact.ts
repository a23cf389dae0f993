import * as vscode from 'vscode';
import { Commands } from '../../../protocol/commands';
import { milestoneFor } from '../choose-milestone';
import type { Milestones } from '../milestones';

/** Writes the file that a milestone asks for and that the repository lacks, filled from what is there. */
export async function writeArtifact(milestones: Milestones, item?: unknown): Promise<unknown> {
  const found = await milestoneFor(milestones, vscode.l10n.t('Write the Missing Artifact'), item);
  if (!found) return undefined;
  const { artifact, title } = found.milestone;
  if (artifact === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no file to begin "{0}" with. Its next step says what to do.', title),
    );
    return undefined;
  }
  return vscode.commands.executeCommand(Commands.addArtifact, { folder: found.folder, kind: artifact });
}
