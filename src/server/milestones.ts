import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { CheckHost } from '../core/check';
import type { HistoryAnswer } from '../core/milestones/history';
import { NEW_LOG_PATH } from '../core/milestones/change-log';
import { offeredPlans } from '../core/milestones/offered-plans';
import { findLog } from '../core/milestones/report/log';
import { wantedTexts } from '../core/milestones/report/wanted-texts';
import type { Ports } from '../core/ports';
import type { Settings } from '../core/settings';
import {
  GIT_CHANGED,
  MILESTONE_PLANS,
  MILESTONES,
  MILESTONES_EDIT,
  TRUST_CHANGED,
  type GitChanged,
  type MilestonePlansAnswer,
  type MilestonePlansParams,
  type MilestonesAnswer,
  type MilestonesEditAnswer,
  type MilestonesEditParams,
  type MilestonesParams,
  type TrustChanged,
} from '../protocol/milestones-requests';
import type { Documents } from './documents';
import { FollowedFolder } from './followed-folder';
import type { Log } from './log';
import { editAnswer } from './milestone-edits';
import type { OpenDocument } from './open-document';
import { safely } from './safely';
import type { Workspace } from './workspace';

interface World {
  readonly connection: Connection;
  readonly log: Log;
  readonly ports: Ports;
  readonly documents: Documents;
  readonly capabilities: ClientCapabilities;
  readonly host: CheckHost;
  readonly folders: () => readonly Workspace[];
  readonly open: () => readonly OpenDocument[];
  readonly load: (workspace: Workspace) => Promise<void>;
  readonly settingsOf: (workspace: Workspace) => Promise<Settings>;
  /** Whether git may be run. */
  readonly isTrusted: boolean;
}

const NOT_ASKED: HistoryAnswer = { unknown: 'The history was not asked for.' };
const NOT_TRUSTED: HistoryAnswer = {
  unknown: 'Git is not run in a folder that is not trusted. Trust the workspace to see its history.',
};

const FAILED: MilestonesEditAnswer = {
  kind: 'refused',
  reason: 'The log was not changed because something went wrong. The output of ML Portfolio says what.',
};

/** While the files of a folder are read its settings may change, and then they are read again. */
const MOST_TRIES = 3;

/** Answers what the milestone tracker asks, and tells it when there is something new to ask for. */
export class Milestones {
  private readonly followed = new Map<Workspace, FollowedFolder>();
  private isTrusted: boolean;

  constructor(private readonly world: World) {
    this.isTrusted = world.isTrusted;
  }

  listen(): void {
    const { connection, log } = this.world;
    const none: MilestonePlansAnswer = { plans: [], tracks: [] };
    connection.onRequest<MilestonesAnswer, void>(
      MILESTONES,
      safely<MilestonesParams, MilestonesAnswer>(log, 'milestones', { kind: 'unknown' }, (params) =>
        this.answer(params),
      ),
    );
    connection.onRequest<MilestonePlansAnswer, void>(
      MILESTONE_PLANS,
      safely<MilestonePlansParams, MilestonePlansAnswer>(log, 'milestonePlans', none, (params) => this.plans(params)),
    );
    connection.onRequest<MilestonesEditAnswer, void>(
      MILESTONES_EDIT,
      safely<MilestonesEditParams, MilestonesEditAnswer>(log, 'milestonesEdit', FAILED, (params) => this.edit(params)),
    );
    connection.onNotification(TRUST_CHANGED, ({ isTrusted }: TrustChanged) => {
      if (isTrusted === this.isTrusted) return;
      this.isTrusted = isTrusted;
      if (!isTrusted) for (const { history } of this.followed.values()) history.stop();
      this.allChanged();
    });
    connection.onNotification(GIT_CHANGED, ({ folder }: GitChanged) => {
      const workspace = this.folderAt(folder);
      if (workspace) this.gitChanged(workspace);
    });
  }

  /** To be called when a document or a file of the folder is another one now. */
  changed(workspace: Workspace): void {
    this.followed.get(workspace)?.changed();
  }

  /** To be called when a file of git itself is another one now. */
  gitChanged(workspace: Workspace): void {
    this.followed.get(workspace)?.history.invalidate();
    this.changed(workspace);
  }

  allChanged(): void {
    for (const folder of this.followed.values()) folder.changed();
  }

  dispose(): void {
    for (const folder of this.followed.values()) folder.dispose();
    this.followed.clear();
  }

  /** Whether git may be run. */
  get mayRunGit(): boolean {
    return this.isTrusted;
  }

  /** A folder with all that its files say, what is open as it is in the editor; undefined when the client does not have it. */
  async readFolder(folder: string): Promise<Workspace | undefined> {
    const workspace = this.folderAt(folder);
    if (workspace) await this.read(this.folderOf(workspace));
    return workspace;
  }

  private async answer({ folder, follow, history }: MilestonesParams): Promise<MilestonesAnswer> {
    const workspace = this.folderAt(folder);
    if (!workspace) return { kind: 'unknown' };
    const followed = this.folderOf(workspace);
    followed.follow(follow);
    await this.read(followed);
    const { ports, host } = this.world;
    const report = await followed.report({
      evidence: followed.evidence(host),
      history: history ? this.historyOf(followed) : NOT_ASKED,
      today: ports.today(),
    });
    return { kind: 'report', report };
  }

  private async plans({ folder }: MilestonePlansParams): Promise<MilestonePlansAnswer> {
    const workspace = this.folderAt(folder);
    if (!workspace) return { plans: [], tracks: [] };
    await this.world.load(workspace);
    this.takeNewest(workspace);
    return offeredPlans(workspace.repository);
  }

  private async edit({ folder, change }: MilestonesEditParams): Promise<MilestonesEditAnswer> {
    const workspace = this.folderAt(folder);
    if (!workspace) return { kind: 'refused', reason: 'The folder is not open any more. Open it and try again.' };
    await this.world.load(workspace);
    await this.readLogAgain(workspace);
    this.takeNewest(workspace);
    const { capabilities, open } = this.world;
    return editAnswer(workspace, change, capabilities, (uri) => open().some((one) => one.uri === uri));
  }

  /** The log may have changed on the disk a moment ago, and an edit is made of lines and characters. */
  private async readLogAgain(workspace: Workspace): Promise<void> {
    const { repository, root } = workspace;
    const path = findLog(repository)?.path ?? NEW_LOG_PATH;
    if (this.world.open().some((open) => open.workspace === workspace && open.path === path)) return;
    const now = await this.world.ports.readAgain(root, path, await this.world.settingsOf(workspace));
    if (now.state === 'missing') repository.removeFile(path);
    if (now.state !== 'there') return;
    repository.addFile(path);
    const { document } = now;
    if (!document) repository.remove(path);
    else if (document.text !== repository.get(path)?.text) repository.put(document);
  }

  private historyOf({ history }: FollowedFolder): HistoryAnswer | 'reading' {
    return this.isTrusted ? history.now() : NOT_TRUSTED;
  }

  /** Reads documents and files of a folder as far as nobody has; what is open counts as it is in the editor. */
  private async read(followed: FollowedFolder): Promise<void> {
    const { workspace } = followed;
    const { load, settingsOf, log } = this.world;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await load(workspace);
      const { repository } = workspace;
      repository.profiles = (await settingsOf(workspace)).caseStudy.profile;
      this.takeNewest(workspace);
      try {
        await followed.readTexts(wantedTexts(repository));
      } catch (error) {
        log.error(`Reading the files of ${workspace.root} failed`, error);
      }
      if (workspace.repository === repository) break;
    }
    this.takeNewest(workspace);
  }

  /** A keystroke is parsed when somebody asks, as here. */
  private takeNewest(workspace: Workspace): void {
    for (const open of this.world.open()) {
      if (open.workspace !== workspace) continue;
      const document = this.world.documents.newest(open);
      if (document && workspace.repository.get(open.path) !== document) workspace.repository.put(document);
    }
  }

  /** The folder of an address, however the client writes it. */
  private folderAt(uri: string): Workspace | undefined {
    const meant = normal(uri);
    return this.world.folders().find(({ root }) => normal(root) === meant);
  }

  private folderOf(workspace: Workspace): FollowedFolder {
    const { connection, ports, folders } = this.world;
    const known = this.followed.get(workspace);
    if (known) return known;
    for (const [other, gone] of this.followed) {
      if (folders().includes(other)) continue;
      gone.dispose();
      this.followed.delete(other);
    }
    const followed = new FollowedFolder(workspace, connection, ports);
    this.followed.set(workspace, followed);
    return followed;
  }
}

const normal = (uri: string): string => URI.parse(uri).toString().replace(/\/$/, '');
