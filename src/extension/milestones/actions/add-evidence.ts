import * as vscode from 'vscode';
import { milestoneFor, type FoundMilestone } from '../choose-milestone';
import { addEvidence as add } from '../edit/add-evidence';
import { evidenceTarget, type Evidence } from '../edit/evidence-target';
import type { Milestones } from '../milestones';
import { openFile } from '../open-file';

/** Names something as evidence: what was given, the files that the explorer has selected, or what the user picks. */
export async function addEvidence(milestones: Milestones, item?: unknown, evidence?: unknown): Promise<void> {
  const given = [evidence]
    .flat()
    .filter((one): one is Evidence => typeof one === 'string' || one instanceof vscode.Uri);
  const fromExplorer = item instanceof vscode.Uri ? (given.length > 0 ? given : [item]) : undefined;
  const title = vscode.l10n.t('Add Evidence');
  const found = await milestoneFor(milestones, title, fromExplorer ? undefined : item);
  if (!found) return;
  const chosen = fromExplorer ?? (given.length > 0 ? given : await ask(title, found));
  if (chosen) await add(milestones, found, chosen);
}

interface Choice extends vscode.QuickPickItem {
  readonly evidence: () => Thenable<readonly Evidence[] | undefined>;
}

async function ask(title: string, found: FoundMilestone): Promise<readonly Evidence[] | undefined> {
  const { t } = vscode.l10n;
  const root = vscode.Uri.parse(found.folder);
  const open = openFile();
  const path = open && evidenceTarget(root, open);
  const choices: Choice[] = [
    { label: t('Choose Files...'), iconPath: new vscode.ThemeIcon('folder-opened'), evidence: () => askFiles(root) },
    { label: t('Enter an Address...'), iconPath: new vscode.ThemeIcon('link'), evidence: askAddress },
  ];
  if (open && path !== undefined) {
    const here: Choice = {
      label: path,
      description: t('open file'),
      iconPath: vscode.ThemeIcon.File,
      evidence: () => Promise.resolve([open]),
    };
    choices.unshift(here);
  }
  const choice = await vscode.window.showQuickPick(choices, { title: `${title}: ${found.milestone.title}` });
  return choice?.evidence();
}

const askFiles = (root: vscode.Uri): Thenable<readonly Evidence[] | undefined> =>
  vscode.window.showOpenDialog({
    defaultUri: root,
    canSelectMany: true,
    openLabel: vscode.l10n.t('Add as Evidence'),
  });

async function askAddress(): Promise<readonly Evidence[] | undefined> {
  const address = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add Evidence'),
    prompt: vscode.l10n.t('Address of what shows it: a demo, a post, a pull request'),
    placeHolder: 'https://',
    validateInput: (text) =>
      isAddress(text) ? undefined : vscode.l10n.t('Write an address that begins with https://'),
  });
  return address === undefined ? undefined : [address.trim()];
}

const isAddress = (text: string): boolean => /^https?:\/\/[^/]+\.[^/]+/i.test(text.trim()) && URL.canParse(text.trim());
