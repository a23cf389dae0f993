import * as vscode from 'vscode';
import { isMarkdown, openCaseStudies, readmeOf } from '../panels/readmes';
import { asUri } from '../uri';
import type { CommandContext } from './register';

/**
 * Opens the panel of a README: the given one, that of the active editor, or the only one that is open. With several the
 * user picks; with none the panel lists those of the workspace.
 */
export async function openCaseStudyPanel({ server, panels }: CommandContext, document?: unknown): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const given = asUri(document) ?? (active && isMarkdown(active) ? active.uri : undefined);
  if (given) {
    (await panels.get()).open(given);
    return;
  }
  const [only, ...others] = openCaseStudies(server);
  if (only === undefined || others.length === 0) {
    (await panels.get()).open(only);
    return;
  }
  const items = [only, ...others].map((uri) => ({ label: readmeOf(uri).path, uri }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Open Case-Study Panel'),
    placeHolder: vscode.l10n.t('The README to show'),
  });
  if (picked) (await panels.get()).open(picked.uri);
}
