import type { Connection } from 'vscode-languageserver';
import type { Ports } from '../core/ports';
import { MILESTONES_CHANGED, type MilestonesChanged } from '../protocol/milestones-requests';
import { FolderHistoryReading } from './folder-history';
import { Soon } from './soon';
import type { Workspace } from './workspace';

/** A folder whose milestones somebody has asked for. */
export class FollowedFolder {
  readonly history: FolderHistoryReading;
  private readonly soon: Soon;
  private isFollowed = false;
  /** The client was told of a change and has not asked since. */
  private isTold = false;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    readonly workspace: Workspace,
    connection: Connection,
    private readonly ports: Ports,
  ) {
    this.soon = new Soon(ports, () => {
      this.isTold = true;
      const changed: MilestonesChanged = { folder: workspace.root };
      void connection.sendNotification(MILESTONES_CHANGED, changed);
    });
    this.history = new FolderHistoryReading(workspace.root, connection, ports, () => this.changed());
  }

  follow(follow: boolean): void {
    this.isFollowed = follow;
    if (!follow) this.soon.cancel();
  }

  /** Something may be different; the client hears of it once, and then asks again. */
  changed(): void {
    if (this.isFollowed && !this.isTold) this.soon.schedule();
  }

  /** Everything that has changed so far is in the answer that is made now. */
  answering(): void {
    this.isTold = false;
    this.soon.cancel();
  }

  /** Reads what files say, one reading after the other. @param named files beside those that are always read */
  async readTexts(named: readonly string[]): Promise<void> {
    const { repository, root } = this.workspace;
    const unread = named.filter((path) => !repository.tracker.has(path) && repository.textOf(path) === undefined);
    if (!repository.tracker.isRead || unread.length > 0) {
      const before = this.reading.catch(() => undefined);
      this.reading = before.then(() => this.ports.readTrackerTexts(root, repository, unread));
    }
    await this.reading;
  }

  dispose(): void {
    this.soon.cancel();
    this.history.stop();
  }
}
