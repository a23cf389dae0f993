import * as vscode from 'vscode';
import { Commands, type CommandArguments, type CommandId } from '../../protocol/commands';
import type { ServerClient } from '../client';
import { milestoneHandlers } from '../milestones/handlers';
import type { LazyMilestones } from '../milestones/lazy-milestones';
import type { LazyPanels } from '../panels/lazy-panels';
import type { RulePages } from '../rule-pages';
import { scaffoldHandlers } from '../scaffold/handlers';
import { changeDocumentKind } from './change-document-kind';
import { checkWorkspace } from './check-workspace';
import { fixAllInFile } from './fix-all-in-file';
import { openCaseStudyPanel } from './open-case-study-panel';
import { openMetrics } from './open-metrics';
import { openRulePage } from './open-rule-page';
import { restartServer } from './restart-server';
import { showOutput } from './show-output';
import { updateResults } from './update-results';

/** What a command may use. */
export interface CommandContext {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly server: ServerClient;
  readonly panels: LazyPanels;
  readonly milestones: LazyMilestones;
  readonly rulePages: RulePages;
}

type Handlers = { readonly [Id in CommandId]: (...args: CommandArguments[Id]) => unknown };

/** Registers every command. A failure is logged and shown with a way to the log, never swallowed. */
export function registerCommands(needs: CommandContext): vscode.Disposable[] {
  const handlers: Handlers = {
    [Commands.changeDocumentKind]: (document) => changeDocumentKind(needs, document),
    [Commands.checkWorkspace]: () => checkWorkspace(needs),
    [Commands.fixAllInFile]: () => fixAllInFile(needs),
    [Commands.openCaseStudyPanel]: (document) => openCaseStudyPanel(needs, document),
    [Commands.openMetrics]: (file, line) => openMetrics(file, line),
    [Commands.openRulePage]: (ruleId) => openRulePage(needs, ruleId),
    [Commands.restartServer]: () => restartServer(needs),
    [Commands.showOutput]: () => showOutput(needs),
    [Commands.updateResults]: (document) => updateResults(needs, document),
    ...milestoneHandlers(needs.milestones),
    ...scaffoldHandlers(needs),
  };
  return Object.entries(handlers).map(([id, handler]) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        return await (handler as (...given: unknown[]) => unknown)(...args);
      } catch (error) {
        await report(needs, id, error);
        return undefined;
      }
    }),
  );
}

async function report({ log }: CommandContext, id: string, error: unknown): Promise<void> {
  log.error(`Command ${id} failed.`, error);
  const message = error instanceof Error ? error.message : String(error);
  const showLog = vscode.l10n.t('Show Output');
  void vscode.window.showErrorMessage(`ML Portfolio: ${message}`, showLog).then((choice) => choice && log.show());
}
