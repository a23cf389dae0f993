import * as vscode from 'vscode';
import {
  MILESTONE_PLANS,
  type MilestonePlansAnswer,
  type MilestonePlansParams,
  type OfferedTrack,
} from '../../../protocol/milestones-requests';
import { folderFor, folderOf } from '../choose-folder';
import { say } from '../edit/say';
import type { Milestones } from '../milestones';

/** A track as it can be picked; null stands for all of them. */
export interface TrackItem extends vscode.QuickPickItem {
  readonly track: string | null;
}

export function trackItems(tracks: readonly OfferedTrack[], current: string | null | undefined): TrackItem[] {
  const all = { label: vscode.l10n.t('All Tracks'), detail: vscode.l10n.t('Every milestone of the plan'), track: null };
  return [...tracks.map(({ id, title }) => ({ label: title, track: id })), all].map((item) =>
    item.track === current ? { ...item, description: vscode.l10n.t('current') } : item,
  );
}

/** What the language server offers for a folder. */
export async function offeredPlans({ server }: Milestones, folder: string): Promise<MilestonePlansAnswer> {
  const client = await server.start();
  const params: MilestonePlansParams = { folder: client.code2ProtocolConverter.asUri(vscode.Uri.parse(folder)) };
  return client.sendRequest<MilestonePlansAnswer>(MILESTONE_PLANS, params);
}

/** Shows the milestones of another role's track. */
export async function changeTrack(milestones: Milestones, item?: unknown, track?: unknown): Promise<void> {
  const title = vscode.l10n.t('Change Track');
  const state = await folderFor(milestones, title, folderOf(item));
  if (!state) return;
  const chosen = typeof track === 'string' || track === null ? track : await ask(milestones, title, state.folder);
  if (chosen === undefined) return;
  say(await milestones.editor.change(state.folder, { kind: 'set-track', track: chosen }));
}

async function ask(milestones: Milestones, title: string, folder: string): Promise<string | null | undefined> {
  const { tracks } = await offeredPlans(milestones, folder);
  const items = trackItems(tracks, milestones.reports.stateOf(folder)?.report?.track);
  const placeHolder = vscode.l10n.t('The role whose milestones are shown');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.track;
}
