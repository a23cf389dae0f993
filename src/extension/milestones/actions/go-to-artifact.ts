import * as vscode from 'vscode';
import { milestoneFor, type FoundMilestone } from '../choose-milestone';
import type { Milestones } from '../milestones';

interface Artifact {
  /** Address, or path from the workspace's folder. */
  readonly target: string;
  readonly isAddress: boolean;
  /** 1-based. */
  readonly line: number;
  readonly why: string;
}

interface Named {
  readonly evidence?: { readonly target: string; readonly path: string | null };
  readonly reason?: { readonly path: string; readonly line: number; readonly text: string };
}

/** Opens what shows a milestone: the clicked evidence or place, the only one there is, or the one that the user picks. */
export async function goToArtifact(milestones: Milestones, item?: unknown): Promise<void> {
  const title = vscode.l10n.t('Go to Artifact');
  const found = await milestoneFor(milestones, title, item);
  if (!found) return;
  const artifact = artifactIn(item) ?? (await pick(title, artifactsOf(found), found));
  if (artifact) await open(vscode.Uri.parse(found.folder), artifact);
}

function artifactIn(item: unknown): Artifact | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { evidence, reason } = item as Named;
  if (evidence) return toArtifact(evidence);
  return reason && { target: reason.path, isAddress: false, line: reason.line, why: reason.text };
}

const toArtifact = ({ target, path }: NonNullable<Named['evidence']>): Artifact => ({
  target: path ?? target,
  isAddress: path === null,
  line: 1,
  why: vscode.l10n.t('evidence'),
});

/** What is there: first what the author names, then what was found. */
function artifactsOf({ milestone }: FoundMilestone): Artifact[] {
  const named = milestone.evidence.filter(({ exists }) => exists !== false).map(toArtifact);
  const shown = milestone.reasons
    .filter(({ path }) => path !== '')
    .toSorted((one, other) => Number(other.speaksFor) - Number(one.speaksFor))
    .map(({ path, line, text }) => ({ target: path, isAddress: false, line, why: text }));
  return [...named, ...shown];
}

async function pick(
  title: string,
  artifacts: readonly Artifact[],
  { milestone }: FoundMilestone,
): Promise<Artifact | undefined> {
  const [only, ...others] = artifacts;
  if (only && others.length === 0) return only;
  if (!only) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to show of it yet. {0}', milestone.next));
    return undefined;
  }
  const items = artifacts.map((artifact) => ({ label: artifact.target, description: artifact.why, artifact }));
  return (await vscode.window.showQuickPick(items, { title: `${title}: ${milestone.title}` }))?.artifact;
}

async function open(folder: vscode.Uri, { target, isAddress, line }: Artifact): Promise<void> {
  if (isAddress) {
    if (/^https?:/i.test(target)) await vscode.env.openExternal(vscode.Uri.parse(target));
    else
      void vscode.window.showWarningMessage(
        vscode.l10n.t('{0} is neither a file of this folder nor an address.', target),
      );
    return;
  }
  const uri = vscode.Uri.joinPath(folder, target);
  const type = await typeOf(uri);
  if (type === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} is gone.', target));
    return;
  }
  if ((type & vscode.FileType.Directory) !== 0) {
    await vscode.commands.executeCommand('revealInExplorer', uri);
    return;
  }
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  // The editor that is meant for the file: pictures and notebooks have their own.
  const options: vscode.TextDocumentShowOptions = line > 1 ? { selection: new vscode.Range(at, at) } : {};
  await vscode.commands.executeCommand('vscode.open', uri, options);
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}
