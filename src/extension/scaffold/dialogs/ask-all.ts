import * as vscode from 'vscode';
import { BACK } from '../../steps';
import { folderOf, nameOf, projectOf, type Draft, type Project } from './draft';
import { askGit } from './questions/git';
import { askLicense } from './questions/license';
import { askName } from './questions/name';
import { askPlace } from './questions/place';
import { askConfirmation } from './questions/preview';
import { askReplaced } from './questions/replace';
import { askTemplate } from './questions/template';
import { askTrack } from './questions/track';
import type { Question, Session, StepMaker } from './session';

/** All that is needed to write a project. */
export interface Order {
  readonly project: Project;
  readonly draft: Draft;
  /** Paths of files that the user agreed to replace. */
  readonly replace: readonly string[];
}

/** The questions in their order, each with the answer that makes it needless. */
const QUESTIONS: readonly (readonly [Question, keyof Draft])[] = [
  [askTemplate, 'template'],
  [askPlace, 'where'],
  [askName, 'name'],
  [askTrack, 'track'],
  [askLicense, 'chosenLicense'],
  [askGit, 'git'],
];

/**
 * One question after the other; the way back keeps what was answered.
 * @param given answers that are not asked for
 * @param isConfirmed nothing is shown before it is made
 * @returns undefined when the user gives up
 */
export async function askAll(session: Session, given: Draft, isConfirmed: boolean): Promise<Order | undefined> {
  const open = QUESTIONS.flatMap(([question, answer]) => (answer in given ? [] : [question]));
  const questions = isConfirmed ? open : [...open, askConfirmation];
  let draft = given;
  for (let index = 0; ;) {
    const question = questions[index];
    if (!question || question === askConfirmation) draft = await withAuthor(session, draft);
    const answer = question
      ? await question(session, draft, stepOf(index + 1, questions.length))
      : await settle(session, draft, stepOf(index + 1, index + 1));
    if (!answer) return undefined;
    if (answer === BACK) index -= 1;
    else if ('project' in answer) return answer;
    else {
      // A new place or template takes back what was suggested for the one before, and never what was given.
      draft = { ...answer, ...given };
      index += 1;
    }
  }
}

const stepOf =
  (step: number, of: number): StepMaker =>
  (placeholder) => ({ title: vscode.l10n.t('New Project'), placeholder, step, of });

/** Where git was not asked about, it may know the author all the same. */
async function withAuthor(session: Session, draft: Draft): Promise<Draft> {
  const { template, where, author } = draft;
  if (author !== undefined || !template || !where) return draft;
  const state = await session.gitOf(folderOf(where, nameOf(draft, template)));
  const known = state.kind === 'ready' ? state.identity?.name : undefined;
  return known === undefined ? draft : { ...draft, author: known };
}

/** Asks once more only where something is in the way. @throws Error when nothing can be made there */
async function settle(session: Session, draft: Draft, at: StepMaker): Promise<Order | typeof BACK | undefined> {
  const project = projectOf(draft, session.scaffold.sha256);
  if (!project) return undefined;
  const place = await session.scaffold.lookAt(project.folder, project.files);
  if (place.kind === 'impossible') throw new Error(place.reason);
  if (place.kind === 'free' || place.differing.length === 0) return { project, draft, replace: [] };
  const replace = await askReplaced(session, project, place.differing, at);
  return !replace || replace === BACK ? replace : { project, draft, replace };
}
