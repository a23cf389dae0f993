import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler } from 'vscode-languageclient/node';
import { Commands } from '../protocol/commands';

/** Crashes within this time count together. */
const WINDOW_MS = 3 * 60_000;
const FIRST_DELAY_MS = 250;
const MOST_CRASHES = 5;

/**
 * Brings the language server back when it dies: at once the first time, later and later after that, and no more once
 * it has died five times in three minutes, since then something in the open files or the installation kills it.
 */
export class CrashRecovery implements ErrorHandler {
  readonly #log: vscode.LogOutputChannel;
  #crashes: number[] = [];

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** Starts counting anew, as when the user restarts the server. */
  forget(): void {
    this.#crashes = [];
  }

  error(error: Error): { action: ErrorAction; handled: boolean } {
    this.#log.error('The connection to the language server has a problem.', error);
    return { action: ErrorAction.Continue, handled: true };
  }

  async closed(): Promise<CloseHandlerResult> {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < WINDOW_MS), now];
    const count = this.#crashes.length;
    if (count >= MOST_CRASHES) {
      void this.#tell(
        vscode.l10n.t(
          'The ML Portfolio language server stopped {0} times in three minutes and is not started again. Its output says why.',
          count,
        ),
        vscode.l10n.t('Restart'),
      );
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    if (count === 1) {
      void this.#tell(vscode.l10n.t('The ML Portfolio language server stopped and is being started again.'));
    }
    await wait(FIRST_DELAY_MS * (4 ** (count - 1) - 1));
    return { action: CloseAction.Restart, handled: true };
  }

  async #tell(message: string, restart?: string): Promise<void> {
    const showOutput = vscode.l10n.t('Show Output');
    const choice = await vscode.window.showWarningMessage(message, ...(restart ? [restart] : []), showOutput);
    if (choice === undefined) return;
    await vscode.commands.executeCommand(choice === restart ? Commands.restartServer : Commands.showOutput);
  }
}
