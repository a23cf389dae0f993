import * as vscode from 'vscode';
import type { CommandContext } from './register';

/** Also keeps a path out of the file name: the id may come from a link. */
const RULE_ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

const pagesFolder = ({ context }: CommandContext) => vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules');

/** Opens the documentation page of a rule in the Markdown preview; asks which one when none is given. */
export async function openRulePage(needs: CommandContext, ruleId?: string): Promise<void> {
  const id = ruleId ?? (await pickRule(needs));
  if (id === undefined) return;
  if (!RULE_ID.test(id)) throw new Error(vscode.l10n.t('{0} is not the id of a rule.', JSON.stringify(id)));
  const page = vscode.Uri.joinPath(pagesFolder(needs), `${id}.md`);
  try {
    await vscode.workspace.fs.stat(page);
  } catch {
    throw new Error(vscode.l10n.t('This version of ML Portfolio has no page on {0}.', id));
  }
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

async function pickRule(needs: CommandContext): Promise<string | undefined> {
  return vscode.window.showQuickPick(listRules(pagesFolder(needs)), {
    title: vscode.l10n.t('Open Rule Page'),
    placeHolder: vscode.l10n.t('A rule, as its id appears in the Problems panel'),
  });
}

async function listRules(folder: vscode.Uri): Promise<string[]> {
  const { fs } = vscode.workspace;
  const families = (await fs.readDirectory(folder)).filter(([, type]) => type === vscode.FileType.Directory);
  const pages = await Promise.all(
    families.map(async ([family]) =>
      (await fs.readDirectory(vscode.Uri.joinPath(folder, family))).map(([file]) => `${family}/${file}`),
    ),
  );
  return pages
    .flat()
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.slice(0, -'.md'.length))
    .sort();
}
