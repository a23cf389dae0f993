import type * as vscode from 'vscode';
import type { ServerClient } from '../../client';

/** What the dialogs of projects use of the extension. */
export interface DialogNeeds {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly server: ServerClient;
}
