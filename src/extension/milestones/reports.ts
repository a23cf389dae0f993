import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import {
  GIT_CHANGED,
  MILESTONES,
  MILESTONES_CHANGED,
  TRUST_CHANGED,
  type GitChanged,
  type MilestonesAnswer,
  type MilestonesChanged,
  type MilestonesParams,
  type TrustChanged,
} from '../../protocol/milestones-requests';
import type { MilestonesReport } from '../../protocol/milestones-report';
import type { ServerClient } from '../client';
import { isGone } from './edit/gone';
import type { FolderState } from './nodes';

interface Asking {
  askAgain: boolean;
}

interface Needs {
  readonly server: ServerClient;
  readonly log: vscode.LogOutputChannel;
}

/** What the language server says of every folder, kept up to date from the first time that somebody looks. */
export class MilestoneReports implements vscode.Disposable {
  readonly #needs: Needs;
  readonly #states = new Map<string, FolderState>();
  readonly #asking = new Map<string, Asking>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed];
  #following: Promise<LanguageClient> | undefined;

  /** Fires when there is another answer about some folder. */
  readonly onDidChange = this.#changed.event;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** In the order of the workspace. */
  get folders(): readonly FolderState[] {
    return localFolders().map(({ uri, name }) => {
      const folder = uri.toString();
      return { ...(this.#states.get(folder) ?? { folder }), name };
    });
  }

  stateOf(folder: string): FolderState | undefined {
    return this.folders.find((state) => state.folder === folder);
  }

  /** Asks anew for one folder, or for all. Resolves when the answers are here; never rejects. */
  async refresh(folder?: string): Promise<void> {
    const all = folder === undefined ? localFolders().map(({ uri }) => uri.toString()) : [folder];
    await Promise.all(all.map((one) => this.#ask(one)));
  }

  /** The same, and asks git anew too. */
  async refreshAll(): Promise<void> {
    if (vscode.workspace.isTrusted) await Promise.all(localFolders().map(({ uri }) => this.gitChanged(uri)));
    await this.refresh();
  }

  /** A log has come or gone of which the language server has the text, so that it notices nothing. */
  async fileMoved(uri: vscode.Uri): Promise<void> {
    const moved = uri.toString();
    for (const { folder, report, gone } of this.folders) {
      const log = report?.log.kind === 'none' ? gone : report?.log.uri;
      if (log !== undefined && vscode.Uri.parse(log).toString() === moved) await this.refresh(folder);
    }
  }

  /** Says that git has something new to tell of a folder; the server answers with a change of the report. */
  async gitChanged(folder: vscode.Uri): Promise<void> {
    const client = await this.#follow();
    const changed: GitChanged = { folder: client.code2ProtocolConverter.asUri(folder) };
    await client.sendNotification(GIT_CHANGED, changed);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** At most one request for a folder is under way; what changes meanwhile is asked for once it is answered. */
  async #ask(folder: string): Promise<void> {
    const known = this.#asking.get(folder);
    if (known) {
      known.askAgain = true;
      return;
    }
    const asking: Asking = { askAgain: false };
    this.#asking.set(folder, asking);
    do {
      asking.askAgain = false;
      // Each answer is about the state before the next question.
      await this.#askOnce(folder);
    } while (asking.askAgain);
    this.#asking.delete(folder);
  }

  async #askOnce(folder: string): Promise<void> {
    const before = this.#states.get(folder);
    let state: Omit<FolderState, 'name'>;
    try {
      const client = await this.#follow();
      const params: MilestonesParams = {
        folder: client.code2ProtocolConverter.asUri(vscode.Uri.parse(folder)),
        follow: true,
        history: vscode.workspace.isTrusted,
      };
      const answer = await client.sendRequest<MilestonesAnswer>(MILESTONES, params);
      state =
        answer.kind === 'report'
          ? { folder, ...(await withoutGone(calm(answer.report, before?.report))) }
          : { folder, failure: vscode.l10n.t('The language server does not know this folder.') };
    } catch (error) {
      this.#needs.log.error('The milestones could not be read.', error);
      // While the server is brought back, what was true a moment ago is better than nothing.
      state = before?.report ? before : { folder, failure: error instanceof Error ? error.message : String(error) };
    }
    const now: FolderState = { ...state, name: '' };
    // Most changes of files change nothing here, and who has a menu open in the view keeps it.
    if (isDeepStrictEqual(now, before)) return;
    this.#states.set(folder, now);
    this.#changed.fire();
  }

  /** The running client, which from now on tells of changes. */
  #follow(): Promise<LanguageClient> {
    this.#following ??= this.#listen().catch((error: unknown) => {
      // It is tried again with the next question.
      this.#following = undefined;
      throw error;
    });
    return this.#following;
  }

  async #listen(): Promise<LanguageClient> {
    const client = await this.#needs.server.start();
    const sayTrust = (): void => {
      const trust: TrustChanged = { isTrusted: vscode.workspace.isTrusted };
      void client.sendNotification(TRUST_CHANGED, trust).catch(() => undefined);
    };
    this.#subscriptions.push(
      client.onNotification(MILESTONES_CHANGED, ({ folder }: MilestonesChanged) => {
        void this.refresh(client.protocol2CodeConverter.asUri(folder).toString());
      }),
      client.onDidChangeState(({ newState }) => {
        // A server that was started again knows nothing of what was followed.
        if (newState !== State.Running) return;
        sayTrust();
        void this.refresh();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        sayTrust();
        void this.refresh();
      }),
      // What was being typed counts now, broken or not.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        for (const { folder, broken } of this.folders) if (broken?.uri === uri.toString()) void this.refresh(folder);
      }),
      // Behind the client's own listener, so that the server has the folder when it is asked.
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) this.#states.delete(uri.toString());
        this.#changed.fire();
        void this.refresh();
      }),
    );
    sayTrust();
    return client;
  }
}

/**
 * Who is typing in the log breaks it with every other key, and saves when it is whole again. Until then the report from before
 * is shown.
 */
function calm(report: MilestonesReport, before?: MilestonesReport): Pick<FolderState, 'report' | 'broken'> {
  const { log } = report;
  if (log.kind !== 'broken' || before?.log.kind !== 'there') return { report };
  const uri = vscode.Uri.parse(log.uri).toString();
  const isBeingWritten = vscode.workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === uri);
  return isBeingWritten ? { report: before, broken: { ...log, uri } } : { report };
}

/**
 * The editor keeps the text of a file for a while after nobody shows it any more, and so does the language server. When the
 * file is gone meanwhile, as with a branch that has none, there is no log.
 */
async function withoutGone<State extends Pick<FolderState, 'report' | 'broken'>>(
  state: State,
): Promise<State | Pick<FolderState, 'report' | 'gone'>> {
  const { report } = state;
  if (!report || report.log.kind === 'none' || !(await isGone(vscode.Uri.parse(report.log.uri)))) return state;
  return { report: { ...report, log: { kind: 'none' } }, gone: report.log.uri };
}

/** Folders that are on a disk, where the language server can read. */
function localFolders(): readonly vscode.WorkspaceFolder[] {
  return (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}
