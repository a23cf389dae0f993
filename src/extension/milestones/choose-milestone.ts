import * as vscode from 'vscode';
import type { MilestoneReference } from '../../protocol/milestone-commands';
import type { ReportedMilestone, ReportedPlan } from '../../protocol/milestones-report';
import type { Milestones } from './milestones';
import { chosenPlans, milestoneOf, type TrackerNode } from './nodes';
import { stateIcon } from './tree/state-icon';
import { stateText } from './words';

/** A milestone with the folder and the plan that it was found in. */
export interface FoundMilestone extends MilestoneReference {
  readonly milestone: ReportedMilestone;
  readonly plan: ReportedPlan;
}

interface MilestoneItem extends vscode.QuickPickItem {
  readonly found?: FoundMilestone;
}

/** What the reports say now of the milestones that a caller names; of all of them when it names none. */
export async function knownMilestones({ reports }: Milestones): Promise<FoundMilestone[]> {
  if (!reports.folders.some(({ report }) => report)) await reports.refresh();
  return reports.folders.flatMap((state) =>
    chosenPlans(state).flatMap((plan) =>
      plan.milestones.map((milestone) => ({ folder: state.folder, id: milestone.id, milestone, plan })),
    ),
  );
}

/** An item of the view, or another object that names a milestone. */
function asReference(value: unknown): MilestoneReference | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('kind' in value) return milestoneOf(value as TrackerNode);
  if (!('folder' in value && 'id' in value)) return undefined;
  const { folder, id } = value;
  return typeof folder === 'string' && typeof id === 'string' ? { folder, id } : undefined;
}

/**
 * The milestones that a command is for: the clicked one, or all selected ones when it is one of them; else the user picks.
 * @param title of the pick
 * @returns nothing when the user picks none
 */
export async function milestonesFor(
  milestones: Milestones,
  title: string,
  item?: unknown,
  selected?: unknown,
): Promise<FoundMilestone[]> {
  const known = await knownMilestones(milestones);
  const named = Array.isArray(selected) && selected.length > 0 ? selected : [item];
  const wanted = named.map(asReference).filter((reference) => reference !== undefined);
  if (wanted.length === 0) {
    const picked = await pick(known, title, asReference(milestones.view.selection[0]));
    return picked ? [picked] : [];
  }
  const isWanted = ({ folder, id }: FoundMilestone): boolean =>
    wanted.some((reference) => reference.folder === folder && reference.id === id);
  return uniqueOf(known.filter(isWanted));
}

/** The one milestone that a command is for. */
export async function milestoneFor(
  milestones: Milestones,
  title: string,
  item?: unknown,
): Promise<FoundMilestone | undefined> {
  return (await milestonesFor(milestones, title, item))[0];
}

/** A milestone that two plans share is one. */
const uniqueOf = (found: readonly FoundMilestone[]): FoundMilestone[] => [
  ...new Map(found.map((one) => [`${one.folder}|${one.id}`, one])).values(),
];

async function pick(
  known: readonly FoundMilestone[],
  title: string,
  current: MilestoneReference | undefined,
): Promise<FoundMilestone | undefined> {
  if (known.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Choose a plan first: it has the milestones.'));
    return undefined;
  }
  const isCurrent = ({ folder, id }: FoundMilestone): boolean => folder === current?.folder && id === current.id;
  const ordered = [...known.filter(isCurrent), ...known.filter((found) => !isCurrent(found))];
  const picked = await vscode.window.showQuickPick(itemsOf(uniqueOf(ordered)), {
    title,
    placeHolder: vscode.l10n.t('The milestone'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.found;
}

function itemsOf(known: readonly FoundMilestone[]): MilestoneItem[] {
  return known.flatMap((found, index): MilestoneItem[] => {
    const { milestone, plan, id } = found;
    const item = {
      label: milestone.title,
      description: id,
      detail: stateText(milestone),
      iconPath: stateIcon(milestone),
      found,
    };
    const isNewPlan = known[index - 1]?.plan !== plan;
    return isNewPlan ? [{ label: plan.title, kind: vscode.QuickPickItemKind.Separator }, item] : [item];
  });
}
