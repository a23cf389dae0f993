import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { check, type CheckHost, type Finding } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import type { CheckWorkspaceResult } from '../protocol/lsp';
import type { Settings } from '../core/settings';
import { breathe } from './breathe';
import type { Workspace } from './workspace';

interface World {
  readonly connection: Connection;
  readonly host: CheckHost;
  readonly workspaces: readonly Workspace[];
  settingsOf(workspace: Workspace): Promise<Settings>;
  load(workspace: Workspace): Promise<void>;
  /** Documents that are open keep their own diagnostics. */
  isOpen(uri: string): boolean;
  publish(document: PortfolioDocument, findings: readonly Finding[]): void;
}

/** Checks every portfolio document of the workspace and publishes what it finds; cancelling keeps what there is. */
export async function checkWorkspace(
  world: World,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<CheckWorkspaceResult> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  const unreadable: string[] = [];
  let documents = 0;
  progress.begin('Checking portfolio documents', 0, undefined, true);
  try {
    for (const workspace of world.workspaces) {
      await world.load(workspace);
      const { rules } = await world.settingsOf(workspace);
      const all = [...workspace.repository.all()];
      for (const [index, document] of all.entries()) {
        if (token.isCancellationRequested) return { documents, findings: counts, unreadable };
        const findings = check(document, workspace.repository, rules, world.host) ?? [];
        documents++;
        for (const { severity } of findings) counts[severity]++;
        if (document.unreadable) unreadable.push(document.source.uri);
        if (!world.isOpen(document.source.uri)) world.publish(document, findings);
        progress.report(Math.round(((index + 1) / all.length) * 100), document.path);
        if (index % 20 === 19) await breathe();
      }
    }
  } finally {
    progress.done();
  }
  return { documents, findings: counts, unreadable };
}
