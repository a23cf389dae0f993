import * as vscode from 'vscode';
import { DECLARED, type DeclaredState } from '../../../protocol/milestones-report';
import { milestonesFor, type FoundMilestone } from '../choose-milestone';
import { say } from '../edit/say';
import type { Milestones } from '../milestones';
import { declaredText } from '../words';

const isState = (value: unknown): value is DeclaredState => (DECLARED as readonly unknown[]).includes(value);

/** Writes down what the author says of milestones; asks what, when no state is given. */
export async function markMilestone(milestones: Milestones, item?: unknown, selectedOrState?: unknown): Promise<void> {
  const title = vscode.l10n.t('Mark Milestone');
  const found = await milestonesFor(milestones, title, item, selectedOrState);
  const state = isState(selectedOrState) ? selectedOrState : await askState(title, found);
  if (state) await write(milestones, found, state);
}

/** The same with one click. */
export async function markAs(
  milestones: Milestones,
  state: DeclaredState,
  item?: unknown,
  selected?: unknown,
): Promise<void> {
  const title = vscode.l10n.t('Mark Milestone as {0}', declaredText(state));
  await write(milestones, await milestonesFor(milestones, title, item, selected), state);
}

async function write({ editor }: Milestones, found: readonly FoundMilestone[], status: DeclaredState): Promise<void> {
  for (const { folder, id } of found) {
    const outcome = await editor.change(folder, { kind: 'set-status', id, status });
    say(outcome);
    if (outcome.kind === 'refused') return;
  }
}

async function askState(title: string, found: readonly FoundMilestone[]): Promise<DeclaredState | undefined> {
  const [first, ...others] = found;
  if (!first) return undefined;
  const items = DECLARED.map((state) => ({
    label: declaredText(state),
    state,
    ...(others.length === 0 && state === first.milestone.declared && { description: vscode.l10n.t('current') }),
  }));
  const name = others.length === 0 ? first.milestone.title : vscode.l10n.t('{0} milestones', found.length);
  return (await vscode.window.showQuickPick(items, { title: `${title}: ${name}` }))?.state;
}
