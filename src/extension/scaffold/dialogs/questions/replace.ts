import * as vscode from 'vscode';
import { BACK, pickManyStep } from '../../../steps';
import type { Project } from '../draft';
import type { Session, StepMaker } from '../session';
import { sizeText } from '../words';
import { differenceButton, showDifference } from './difference';

/** Asks which files that lie there are replaced; none, unless the user says so. */
export async function askReplaced(
  { shown }: Session,
  project: Project,
  differing: readonly string[],
  at: StepMaker,
): Promise<readonly string[] | typeof BACK | undefined> {
  const items = project.files
    .filter(({ path }) => differing.includes(path))
    .map((file) => ({ label: file.path, description: sizeText(file.text), buttons: [differenceButton()], file }));
  const placeholder = vscode.l10n.t('What of it is replaced; the rest stays as it is');
  const answer = await pickManyStep(at(placeholder), items, [], ({ file }) =>
    showDifference(shown, project.folder, file),
  );
  return !answer || answer === BACK ? answer : answer.map(({ label }) => label);
}
