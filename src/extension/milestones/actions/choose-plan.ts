import * as vscode from 'vscode';
import type { ChosenPlan } from '../../../protocol/milestone-commands';
import type { MilestonePlansAnswer } from '../../../protocol/milestones-requests';
import { folderFor, folderOf } from '../choose-folder';
import { isDay, mondayOf, today } from '../../days';
import { say } from '../edit/say';
import type { Milestones } from '../milestones';
import { chosenPlans, type FolderState } from '../nodes';
import { BACK, pickStep, textStep, type Step } from '../../steps';
import { offeredPlans, trackItems, type TrackItem } from './change-track';

/** Writes a plan into the log, which is made when there is none: which plan, for which role, from when. */
export async function choosePlan(milestones: Milestones, chosen?: unknown): Promise<void> {
  const given = asChosen(chosen);
  const title = vscode.l10n.t('Choose a Plan');
  const state = await folderFor(milestones, title, folderOf(chosen));
  if (!state) return;
  const answers = given ?? (await ask(title, state, await offeredPlans(milestones, state.folder)));
  if (!answers) return;
  const { plan, track, start } = answers;
  const outcome = await milestones.editor.change(state.folder, { kind: 'choose-plan', plan, start, track });
  say(outcome);
  if (outcome.kind === 'nothing')
    void vscode.window.showInformationMessage(vscode.l10n.t('This plan is chosen already.'));
}

type Answers = Omit<ChosenPlan, 'folder'>;

function asChosen(value: unknown): Answers | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { plan, track = null, start = today() } = value as Partial<ChosenPlan>;
  if (typeof plan !== 'string' || typeof start !== 'string' || !isDay(start)) return undefined;
  return track === null || typeof track === 'string' ? { plan, track, start } : undefined;
}

interface PlanItem extends vscode.QuickPickItem {
  readonly plan: string;
}

/** One question after the other; the way back keeps what was answered. */
async function ask(
  title: string,
  state: FolderState,
  { plans, tracks }: MilestonePlansAnswer,
): Promise<Answers | undefined> {
  const { t } = vscode.l10n;
  const chosen = new Set(chosenPlans(state).map(({ id }) => id));
  const planItems = plans.map(({ id, title: label, summary, milestones }): PlanItem => {
    const count = t('{0} milestones', milestones);
    return { label, description: chosen.has(id) ? `${count}, ${t('chosen')}` : count, detail: summary, plan: id };
  });
  const roles = trackItems(tracks, state.report?.track);
  const at = (step: number, placeholder: string): Step => ({ title, placeholder, step, of: 3 });
  let plan: PlanItem | undefined;
  let track: TrackItem | undefined;
  let start = mondayOf(today());
  for (let step = 1; ;) {
    if (step === 1 || !plan) {
      const answer = await pickStep(at(1, t('The plan to follow')), planItems, plan);
      if (!answer || answer === BACK) return undefined;
      plan = answer;
      step = 2;
    } else if (step === 2 || !track) {
      const answer = await pickStep(at(2, t('The role whose milestones are shown')), roles, track);
      if (!answer) return undefined;
      if (answer !== BACK) track = answer;
      step = answer === BACK ? 1 : 3;
    } else {
      const answer = await textStep(at(3, t('The day on which it starts: year, month and day')), start, problemOf);
      if (answer === undefined) return undefined;
      if (answer !== BACK) return { plan: plan.plan, track: track.track, start: answer.text.trim() };
      start = mondayOf(today());
      step = 2;
    }
  }
}

const problemOf = (text: string): string | undefined =>
  isDay(text.trim()) ? undefined : vscode.l10n.t('Write the day as year, month and day: {0}.', today());
