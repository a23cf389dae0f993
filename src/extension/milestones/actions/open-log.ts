import * as vscode from 'vscode';
import { folderFor } from '../choose-folder';
import type { Milestones } from '../milestones';

/** Opens the log; one that cannot be read at the line where reading ends. */
export async function openLog(milestones: Milestones): Promise<void> {
  const { reports } = milestones;
  const withLog = reports.folders.filter(({ report }) => report && report.log.kind !== 'none');
  const broken = withLog.filter(({ report }) => report?.log.kind === 'broken');
  const [only] = broken.length === 1 ? broken : withLog.length === 1 ? withLog : [];
  const state = only ?? (await folderFor(milestones, vscode.l10n.t('Open Milestones File')));
  if (!state) return;
  const log = state.report?.log;
  if (!log || log.kind === 'none') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This folder has no milestones file yet. Choose a plan, and it is written.'),
    );
    return;
  }
  const line = state.broken?.line ?? (log.kind === 'broken' ? log.line : 1);
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(log.uri), { selection: new vscode.Range(at, at) });
}
