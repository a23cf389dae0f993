import * as vscode from 'vscode';
import type { CommandContext } from './register';

/** Also keeps other addresses out: the id may come from a link. */
const RULE_ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** Opens the documentation page of a rule in the Markdown preview; asks which one when none is given. */
export async function openRulePage({ rulePages }: CommandContext, ruleId?: string): Promise<void> {
  const id = ruleId ?? (await pickRule(rulePages.ids()));
  if (id === undefined) return;
  if (!RULE_ID.test(id)) throw new Error(vscode.l10n.t('{0} is not the id of a rule.', JSON.stringify(id)));
  if (!(await rulePages.ids()).includes(id))
    throw new Error(vscode.l10n.t('This version of ML Portfolio has no page on {0}.', id));
  await vscode.commands.executeCommand('markdown.showPreview', rulePages.pageOf(id));
}

async function pickRule(ids: Promise<string[]>): Promise<string | undefined> {
  return vscode.window.showQuickPick(ids, {
    title: vscode.l10n.t('Open Rule Page'),
    placeHolder: vscode.l10n.t('A rule, as its id appears in the Problems panel'),
  });
}
