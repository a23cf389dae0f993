import * as vscode from 'vscode';
import { MILESTONES_VIEW } from '../view-id';

/** Shows the milestones. */
export async function openTracker(): Promise<void> {
  await vscode.commands.executeCommand(`${MILESTONES_VIEW}.focus`);
}
