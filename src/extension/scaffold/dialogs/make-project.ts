import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CommitOutcome, CreateOutcome } from '../../../node/scaffold/outcomes';
import type { Order } from './ask-all';
import type { Session } from './session';
import { folderText, someOf } from './words';

/** What became of a project. */
export interface Made {
  readonly folder: string;
  readonly outcome: CreateOutcome;
  /** Undefined where git was not asked to do anything. */
  readonly git?: CommitOutcome;
}

/** Writes the project, with a notification that counts and can be cancelled. */
export function makeProject(session: Session, order: Order): Thenable<Made> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Creating {0}', order.project.name),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) => {
    const controller = new AbortController();
    token.onCancellationRequested(() => controller.abort());
    return write(session, order, controller.signal, (done, total) =>
      progress.report({ increment: 100 / total, message: vscode.l10n.t('{0} of {1} files', done, total) }),
    );
  });
}

async function write(
  { scaffold }: Session,
  { project, draft, replace }: Order,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Made> {
  const { folder, files, template } = project;
  const outcome = await scaffold.createProject({ folder, files, replace, signal, onProgress });
  if (outcome.kind !== 'created' || !draft.git || draft.git.kind === 'none') return { folder, outcome };
  const identity = draft.git.kind === 'commit' ? draft.git.identity : undefined;
  // What stayed as somebody else had written it is no part of the commit.
  const paths = files.map(({ path }) => path).filter((path) => !outcome.kept.includes(path));
  const git = await scaffold.firstCommit(folder, paths, {
    message: scaffold.firstMessage(template),
    signal,
    identity,
    stageOnly: draft.git.kind === 'repository',
  });
  return { folder, outcome, git };
}

/** Says why there is no project, in words for its author. */
export function sayFailed({ folder, outcome }: Made): void {
  if (outcome.kind === 'undone') void vscode.window.showWarningMessage(outcome.reason);
  if (outcome.kind !== 'partial') return;
  const message = '{0}, and these are there now: {1}. Make the project there again to go on.';
  const left = outcome.left.map((path) => folderText(join(folder, path)));
  void vscode.window.showErrorMessage(vscode.l10n.t(message, outcome.why, someOf(left)));
}
