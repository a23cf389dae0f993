import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TrackId } from '../../../../core/milestones/plan';
import { TRACKS } from '../../../../protocol/milestones-report';
import { BACK, pickStep } from '../../../steps';
import type { Question } from '../session';

/** The role that the project is to speak for. */
export const askTrack: Question = async (_session, draft, at) => {
  const own = await trackOfWorkspace();
  const suggested = draft.template?.track;
  const items = TRACKS.map(({ id, title }) => ({ label: title, track: id, description: reason(id, own, suggested) }));
  const active = items.find(({ track }) => track === (draft.track ?? own ?? suggested));
  const answer = await pickStep(at(vscode.l10n.t('The role that the project is to speak for')), items, active);
  return !answer || answer === BACK ? answer : { ...draft, track: answer.track };
};

function reason(track: TrackId, own: TrackId | undefined, suggested: TrackId | undefined): string {
  if (track === own) return vscode.l10n.t('as your portfolio says');
  return track === suggested ? vscode.l10n.t('what the project shows best') : '';
}

/** What an open folder says of the role that its author wants; not parsed, since it is a suggestion. */
async function trackOfWorkspace(): Promise<TrackId | undefined> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? [])
    for (const name of ['portfolio.yaml', 'milestones.yaml']) {
      const text = await readFile(join(uri.fsPath, name), 'utf8').catch(() => '');
      const said = /^track:\s*["']?([a-z-]+)/m.exec(text)?.[1];
      const track = TRACKS.find(({ id }) => id === said);
      if (track) return track.id;
    }
  return undefined;
}
