import * as vscode from 'vscode';
import { milestonesFor, type FoundMilestone } from '../choose-milestone';
import { addDays, isDay, mondayOf, today } from '../../days';
import { say } from '../edit/say';
import type { Milestones } from '../milestones';

/** Writes down until when milestones are to be reached; asks for the day when none is given. */
export async function setDueDate(milestones: Milestones, item?: unknown, selectedOrDay?: unknown): Promise<void> {
  const title = vscode.l10n.t('Set Due Date');
  const found = await milestonesFor(milestones, title, item, selectedOrDay);
  const [first] = found;
  if (!first) return;
  const given = typeof selectedOrDay === 'string' ? selectedOrDay : await askDay(title, first, found.length);
  if (given === undefined) return;
  const due = given.trim() === '' ? null : given.trim();
  if (due !== null && !isDay(due)) throw new Error(notADay(due));
  for (const { folder, id } of found) {
    const outcome = await milestones.editor.change(folder, { kind: 'set-due', id, due });
    say(outcome);
    if (outcome.kind === 'refused') return;
  }
}

const notADay = (text: string): string =>
  vscode.l10n.t('{0} is no day of the calendar. Write it as year, month and day: {1}.', text, today());

function askDay(title: string, { milestone }: FoundMilestone, count: number): Thenable<string | undefined> {
  const name = count === 1 ? milestone.title : vscode.l10n.t('{0} milestones', count);
  // The end of next week, for one that has no day yet.
  const value = milestone.due ?? addDays(mondayOf(today()), 11);
  return vscode.window.showInputBox({
    title: `${title}: ${name}`,
    prompt: vscode.l10n.t('The day, as year, month and day; empty takes it out'),
    value,
    validateInput: (text) => (text.trim() === '' || isDay(text.trim()) ? undefined : notADay(text.trim())),
  });
}
