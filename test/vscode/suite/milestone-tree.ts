// What the tests of the milestone tracker share: its tree as a user sees it, and its log on the disk and in the editor.
import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TrackerNode } from '../../../src/extension/milestones/nodes';
import { closeAll, extension, fileUri, until } from './support';

export type Tracker = Awaited<ReturnType<Awaited<ReturnType<typeof extension>>['exports']['milestones']>>;

export const LOG = 'milestones.yaml';

export async function tracker(): Promise<Tracker> {
  const { exports } = await extension();
  const milestones = await exports.milestones();
  await milestones.ready;
  return milestones;
}

/** Everything in the tree, from the top. */
export function nodes({ tree }: Tracker): TrackerNode[] {
  const below = (node: TrackerNode): TrackerNode[] => [node, ...tree.getChildren(node).flatMap(below)];
  return tree.getChildren().flatMap(below);
}

/** Items as lines: their text, and what stands behind it. */
export const lines = (of: Tracker, kind?: TrackerNode['kind']): string[] =>
  nodes(of)
    .filter((node) => kind === undefined || node.kind === kind)
    .map((node) => {
      const { label, description } = of.tree.getTreeItem(node);
      const texts = [label, description].flatMap((text) => (typeof text === 'string' && text !== '' ? [text] : []));
      return texts.join(' | ');
    });

export type MilestoneNode = Extract<TrackerNode, { kind: 'milestone' }>;

export function milestone(of: Tracker, id: string): MilestoneNode {
  const found = nodes(of).find((node): node is MilestoneNode => node.kind === 'milestone' && node.id === id);
  assert.ok(found, `${id} is in the tree`);
  return found;
}

/** Items of one kind below a milestone. */
export const below = <Kind extends TrackerNode['kind']>(
  of: Tracker,
  id: string,
  kind: Kind,
): Extract<TrackerNode, { kind: Kind }>[] =>
  of.tree
    .getChildren(milestone(of, id))
    .filter((node): node is Extract<TrackerNode, { kind: Kind }> => node.kind === kind);

/** Waits until the tree says something of a milestone. */
export async function untilMilestone(
  of: Tracker,
  id: string,
  what: string,
  says: (found: MilestoneNode['milestone']) => boolean,
): Promise<void> {
  await until(`${id}: ${what}`, () =>
    nodes(of).some((node) => node.kind === 'milestone' && node.id === id && says(node.milestone)),
  );
}

export const evidenceOf = (of: Tracker, id: string): string[] =>
  milestone(of, id).milestone.evidence.map(({ target }) => target);

export const readLog = (): string => readFileSync(fileUri(LOG).fsPath, 'utf8');

/** Writes the log as another program does. */
export const writeLog = (text: string): void => writeFileSync(fileUri(LOG).fsPath, text);

export const run = async (command: string, ...args: unknown[]): Promise<void> => {
  await vscode.commands.executeCommand(command, ...args);
};

/** Waits until the editor, the disk and the tree agree that the log is this text. */
export async function resetLog(of: Tracker): Promise<void> {
  const { extensionPath } = await extension();
  const text = readFileSync(join(extensionPath, 'test/vscode/fixtures/tracked-project', LOG), 'utf8');
  writeLog(text);
  const document = await vscode.workspace.openTextDocument(fileUri(LOG));
  await until('the log as it was', async () => {
    if (document.getText() === text && !document.isDirty) return true;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return false;
  });
  await closeAll();
  await run('mlPortfolio.showAllMilestones');
  await untilMilestone(
    of,
    'team-later',
    'as it was',
    ({ due, declared }) => due === '2099-01-01' && declared === 'todo',
  );
  await until('no evidence', () =>
    nodes(of).every(
      (node) =>
        node.kind !== 'milestone' || (node.milestone.evidence.length === 0 && node.milestone.declared === 'todo'),
    ),
  );
}
