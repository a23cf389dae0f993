import * as vscode from 'vscode';
import { Commands } from '../../protocol/commands';
import type { ScaffoldCommandArguments, ScaffoldCommandId } from '../../protocol/scaffold-commands';
import type { DialogNeeds } from './dialogs/needs';

type Handlers = { readonly [Id in ScaffoldCommandId]: (...args: ScaffoldCommandArguments[Id]) => unknown };

/** Handlers of the commands that write projects; what they do is loaded with the first of them. */
export const scaffoldHandlers = (needs: DialogNeeds): Handlers => ({
  [Commands.addArtifact]: whenTrusted(async (given) => (await import('./dialogs/index')).addArtifact(needs, given)),
  [Commands.newProject]: whenTrusted(async (given) => (await import('./dialogs/index')).newProject(needs, given)),
  [Commands.updateFromTemplate]: whenTrusted(async (given) =>
    (await import('./dialogs/index')).updateFromTemplate(needs, given),
  ),
});

/** Menus do not offer them without trust, but other extensions and key bindings can call them. */
const whenTrusted =
  (act: (given: unknown) => Promise<unknown>) =>
  async (given?: unknown): Promise<unknown> => {
    if (vscode.workspace.isTrusted) return act(given);
    const manage = vscode.l10n.t('Manage Workspace Trust');
    const message = vscode.l10n.t(
      'Projects hold programs, so they are made, added to and updated in trusted workspaces only.',
    );
    void vscode.window.showWarningMessage(message, manage).then((choice) => {
      if (choice === manage) void vscode.commands.executeCommand('workbench.trust.manage');
    });
    return undefined;
  };
