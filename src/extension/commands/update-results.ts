import * as vscode from 'vscode';
import { Commands } from '../../protocol/commands';
import type { UpdateResultsAnswer } from '../../protocol/lsp';
import { asUri } from '../uri';
import type { CommandContext } from './register';

/** Writes the blocks of results of a README anew: of the given one, or that of the active editor. */
export async function updateResults({ server }: CommandContext, document?: unknown): Promise<void> {
  const uri = asUri(document) ?? vscode.window.activeTextEditor?.document.uri;
  if (!uri) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the README whose results are to be updated first.'));
    return;
  }
  const client = await server.start();
  const answer = await client.sendRequest<UpdateResultsAnswer | null>('workspace/executeCommand', {
    command: Commands.updateResults,
    arguments: [client.code2ProtocolConverter.asUri(uri)],
  });
  const message = answer && toMessage(answer);
  if (message === null || message === undefined) return;
  if (answer?.kind === 'refused' || (answer?.kind === 'done' && answer.faults > 0))
    void vscode.window.showWarningMessage(message);
  else void vscode.window.showInformationMessage(message);
}

function toMessage(answer: UpdateResultsAnswer): string | undefined {
  if (answer.kind === 'no-case-study')
    return vscode.l10n.t('This is no README of a project, so it has no results to update.');
  if (answer.kind === 'refused') return vscode.l10n.t('The README has changed in the meantime. Try again.');
  if (answer.fault !== undefined) return answer.fault;
  if (answer.blocks === 0)
    return vscode.l10n.t(
      'This README has no block of results. A quick fix at the title of its results inserts one, where the repository holds a file of metrics.',
    );
  // What has changed can be seen.
  return answer.updated > 0 ? undefined : vscode.l10n.t('The results are up to date.');
}
