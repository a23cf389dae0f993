import * as vscode from 'vscode';
import { ServerClient } from './client';
import { registerCommands } from './commands/register';
import { LazyMilestones } from './milestones/lazy-milestones';
import type { Milestones } from './milestones/milestones';
import { LazyPanels } from './panels/lazy-panels';
import { RulePages } from './rule-pages';
import { welcomeNewProject } from './scaffold/welcome-new-project';
import { startWhenNeeded } from './start-when-needed';
import { DocumentStatusItem } from './status';
import type { DocumentStatus } from '../protocol/lsp';

/** What another extension can ask this one for, by `vscode.extensions.getExtension(...).exports`. */
export interface ExtensionApi {
  /** False until a document that could belong to a portfolio was opened. */
  isServerRunning(): boolean;
  /** What the language server found an open document to be; undefined when it has not said. */
  documentStatus(uri: vscode.Uri): DocumentStatus | undefined;
  /** The milestone tracker with its tree, which this starts. */
  milestones(): Promise<Pick<Milestones, 'tree' | 'view' | 'status' | 'drop' | 'ready'>>;
}

/**
 * Registers commands and listeners only, since any YAML, JSON or Markdown file activates this extension. The language
 * server is started by the first document that could belong to a portfolio.
 */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const log = vscode.window.createOutputChannel('ML Portfolio', { log: true });
  const server = new ServerClient(context, log);
  const panels = new LazyPanels({ context, log, server });
  const milestones = new LazyMilestones({ context, log, server });
  const rulePages = new RulePages(context);
  context.subscriptions.push(
    log,
    server,
    panels,
    milestones,
    rulePages,
    new DocumentStatusItem(server),
    ...registerCommands({ context, log, server, panels, milestones, rulePages }),
    startWhenNeeded(server),
  );
  welcomeNewProject({ context, log, server });
  return {
    isServerRunning: () => server.isRunning,
    documentStatus: (uri) => server.documentStatus(uri),
    milestones: () => milestones.get(),
  };
}
