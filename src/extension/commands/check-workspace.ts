import * as vscode from 'vscode';
import { CHECK_WORKSPACE, type CheckWorkspaceParams, type CheckWorkspaceResult } from '../../protocol/lsp';
import type { CommandContext } from './register';

/** Checks every portfolio document of the workspace and lists the findings in the Problems panel. */
export async function checkWorkspace({ server }: CommandContext): Promise<CheckWorkspaceResult | undefined> {
  if (vscode.workspace.workspaceFolders === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder first: its portfolio documents are checked.'),
    );
    return undefined;
  }
  const result = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking portfolio documents'),
      cancellable: true,
    },
    (progress, cancellation) => request(server, progress, cancellation),
  );
  if (result === undefined) return undefined;
  if (total(result) > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  void vscode.window.showInformationMessage(summary(result));
  return result;
}

async function request(
  server: CommandContext['server'],
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  cancellation: vscode.CancellationToken,
): Promise<CheckWorkspaceResult | undefined> {
  const [client, { WorkDoneProgress }] = await Promise.all([server.start(), import('vscode-languageclient/node')]);
  const workDoneToken = `check-workspace-${Date.now()}`;
  let reached = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (report) => {
    if (report.kind === 'end') return;
    const percentage = report.percentage ?? reached;
    progress.report({ ...(report.message && { message: report.message }), increment: percentage - reached });
    reached = percentage;
  });
  try {
    const params: CheckWorkspaceParams = { workDoneToken };
    return await client.sendRequest<CheckWorkspaceResult>(CHECK_WORKSPACE, params, cancellation);
  } catch (error) {
    if (cancellation.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

function total({ findings }: CheckWorkspaceResult): number {
  return findings.error + findings.warning + findings.info + findings.hint;
}

function summary(result: CheckWorkspaceResult): string {
  const { documents, findings, unreadable } = result;
  const { t } = vscode.l10n;
  if (documents === 0 && unreadable.length === 0) {
    return t(
      'This workspace has no portfolio documents yet. A model card, a datasheet or an experiment config is one.',
    );
  }
  const checked = documents === 1 ? t('1 portfolio document checked') : t('{0} portfolio documents checked', documents);
  const found =
    total(result) === 0
      ? t('nothing found')
      : t('{0} errors, {1} warnings, {2} notes', findings.error, findings.warning, findings.info + findings.hint);
  const skipped = unreadable.length > 0 ? ` ${t('{0} files could not be read.', unreadable.length)}` : '';
  return `${checked}: ${found}.${skipped}`;
}
