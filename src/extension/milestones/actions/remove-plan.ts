import * as vscode from 'vscode';
import { say } from '../edit/say';
import type { Milestones } from '../milestones';
import { chosenPlans } from '../nodes';

/** Takes a plan out of the log; what the log says of its milestones stays, for when the plan comes back. */
export async function removePlan(milestones: Milestones, item?: unknown): Promise<void> {
  const named = planIn(item) ?? (await pick(milestones));
  if (named) say(await milestones.editor.change(named.folder, { kind: 'remove-plan', plan: named.plan }));
}

interface Named {
  readonly folder: string;
  readonly plan: string;
}

function planIn(item: unknown): Named | undefined {
  if (typeof item !== 'object' || item === null || !('folder' in item && 'plan' in item)) return undefined;
  const { folder, plan } = item as { readonly folder: string; readonly plan: { readonly id: string } };
  return { folder, plan: plan.id };
}

async function pick({ reports }: Milestones): Promise<Named | undefined> {
  const isOne = reports.folders.length === 1;
  const items = reports.folders.flatMap((state) =>
    chosenPlans(state).map(({ id, title }) => ({
      label: title,
      ...(!isOne && { description: state.name }),
      named: { folder: state.folder, plan: id },
    })),
  );
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Remove Plan') }))?.named;
}
