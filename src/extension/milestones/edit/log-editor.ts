import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import {
  MILESTONES_EDIT,
  type LogChange,
  type MilestonesEditAnswer,
  type MilestonesEditParams,
} from '../../../protocol/milestones-requests';
import type { ServerClient } from '../../client';
import type { MilestoneReports } from '../reports';
import { emptyGone, isGone, openDocument } from './gone';
import { untilCalm, untilReadAgain } from './until-read-again';

/** What became of a change. */
export type Outcome =
  | { readonly kind: 'changed'; readonly uri: vscode.Uri }
  /** The log says it already. */
  | { readonly kind: 'nothing' }
  /** Why not, and what to do. */
  | { readonly kind: 'refused'; readonly reason: string };

const MOST_TRIES = 3;

interface EditOptions {
  /** False when the user goes on writing in the editor. */
  readonly save?: boolean;
}

/** Writes changes into the log of a folder, one after the other. */
export class LogEditor {
  readonly #server: ServerClient;
  readonly #reports: MilestoneReports;
  #last: Promise<unknown> = Promise.resolve();
  /** When each log was saved here, by its address. */
  readonly #savedAt = new Map<string, number>();

  constructor(server: ServerClient, reports: MilestoneReports) {
    this.#server = server;
    this.#reports = reports;
  }

  /** @param folder URI of the workspace's folder */
  change(folder: string, change: LogChange, { save = true }: EditOptions = {}): Promise<Outcome> {
    // Two edits at a time would each be made for the text before the other one.
    const outcome = this.#last.then(() => this.#change(folder, change, save));
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  async #change(folder: string, change: LogChange, save: boolean): Promise<Outcome> {
    const client = await this.#server.start();
    const gone = this.#reports.stateOf(folder)?.gone;
    const isNew = await emptyGone(gone === undefined ? undefined : vscode.Uri.parse(gone));
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const outcome = await this.#try(client, folder, change, save, isNew);
      if (outcome !== 'outdated') return outcome;
      // Somebody writes into the log at the same moment. What they wrote is kept, and the edit made anew for it.
      await untilCalm(this.#logOf(folder));
    }
    return {
      kind: 'refused',
      reason: vscode.l10n.t('The milestones file is being changed at this moment. Try again.'),
    };
  }

  async #try(
    client: LanguageClient,
    folder: string,
    change: LogChange,
    save: boolean,
    isNew: boolean,
  ): Promise<Outcome | 'outdated'> {
    // Open for the server too, so that the edit is made for a version that can be compared.
    if (!(await this.#openLog(folder))) return 'outdated';
    const params: MilestonesEditParams = {
      folder: client.code2ProtocolConverter.asUri(vscode.Uri.parse(folder)),
      change,
    };
    const answer = await client.sendRequest<MilestonesEditAnswer>(MILESTONES_EDIT, params);
    if (answer.kind !== 'edit') return answer;
    const uri = client.protocol2CodeConverter.asUri(answer.uri);
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit as WorkspaceEdit);
    const before = openDocument(uri);
    const wasDirty = before?.isDirty === true && !isNew;
    // Nothing may be waited for between this comparison and the edit.
    if (before && !isFor(before.version, answer.edit as WorkspaceEdit)) return 'outdated';
    if (!(await vscode.workspace.applyEdit(edit))) return 'outdated';
    if (save && !wasDirty && !(await this.#save(uri)))
      return {
        kind: 'refused',
        reason: vscode.l10n.t('The change is made in the editor, but the file could not be saved. Save it there.'),
      };
    return { kind: 'changed', uri };
  }

  /** @returns false when the editor has another text than the disk, as just after a checkout */
  async #openLog(folder: string): Promise<boolean> {
    const uri = this.#logOf(folder);
    // One that is gone is the server's business: it says what that means for the change.
    if (uri === undefined || (await isGone(uri))) return true;
    return untilReadAgain(await vscode.workspace.openTextDocument(uri), this.#savedAt.get(uri.toString()));
  }

  async #save(uri: vscode.Uri): Promise<boolean> {
    const isSaved = await saved(uri);
    if (isSaved) this.#savedAt.set(uri.toString(), (await vscode.workspace.fs.stat(uri)).mtime);
    return isSaved;
  }

  #logOf(folder: string): vscode.Uri | undefined {
    const log = this.#reports.stateOf(folder)?.report?.log;
    return log?.kind === 'there' ? vscode.Uri.parse(log.uri) : undefined;
  }
}

/** Whether the edit was made for this version of its document; one without versions was made for the file on the disk. */
function isFor(version: number, { documentChanges }: WorkspaceEdit): boolean {
  return (documentChanges ?? []).every(
    (change) => !('textDocument' in change) || change.textDocument.version === version,
  );
}

/**
 * Longer than this no save takes. One that never ends must not keep the next changes waiting: it happens when a program
 * rewrites the file while the editor copies it for its local history.
 */
const SAVE_LIMIT_MS = 10_000;

async function saved(uri: vscode.Uri): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (!document.isDirty) return true;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), SAVE_LIMIT_MS)));
  const isSaved = await Promise.race([document.save(), limit]);
  clearTimeout(timer);
  return isSaved;
}
