import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { nameProblem } from '../../../../core/scaffold/safe-path';
import { BACK, textStep, type Remark } from '../../../steps';
import { nameOf, projectOf, type Draft, type Whereabouts } from '../draft';
import type { Question, Session } from '../session';
import { folderText } from '../words';

/** The name of the project, and of its folder unless that is there already. */
export const askName: Question = async (session, draft, at) => {
  const { template, where } = draft;
  if (!template || !where) return undefined;
  const suggested = draft.name ?? (await freeName(where, nameOf(draft, template)));
  const prompt =
    'parent' in where
      ? vscode.l10n.t('The name of the project. Its folder is made in {0}.', folderText(where.parent))
      : vscode.l10n.t('The name of the project, which is made in {0}.', folderText(where.folder));
  const answer = await textStep(at(prompt), suggested, (text) => remarkOn(session, draft, text.trim()));
  if (!answer || answer === BACK) return answer;
  return { ...draft, name: answer.text.trim() };
};

async function remarkOn({ scaffold }: Session, draft: Draft, name: string): Promise<Remark> {
  const problem = nameProblem(name);
  if (problem !== undefined) return problem;
  const project = projectOf({ ...draft, name }, scaffold.sha256);
  const place = project && (await scaffold.lookAt(project.folder, project.files));
  if (!project || !place || place.kind === 'free') return undefined;
  if (place.kind === 'impossible') return place.reason;
  const folder = folderText(project.folder);
  // How many differ hangs on answers that are not given yet.
  return place.differing.length === 0
    ? { severity: Info, message: vscode.l10n.t('{0} is there already. What lies in it stays as it is.', folder) }
    : {
        severity: Warning,
        message: vscode.l10n.t(
          '{0} is there already, with files that the project has too. You choose which of them are replaced before anything is written.',
          folder,
        ),
      };
}

const { Info, Warning } = vscode.InputBoxValidationSeverity;

/** How many names are tried before the user is left to find one. */
const MOST_TRIES = 100;

/** @returns the name, or with a number behind it where the name is taken */
async function freeName(where: Whereabouts, name: string): Promise<string> {
  if ('folder' in where) return name;
  for (let count = 1; count < MOST_TRIES; count += 1) {
    const tried = count === 1 ? name : `${name}-${count}`;
    const isTaken = await lstat(join(where.parent, tried)).then(
      () => true,
      () => false,
    );
    if (!isTaken) return tried;
  }
  return name;
}
