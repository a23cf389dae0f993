import type { Connection } from 'vscode-languageserver';
import type { CheckHost } from '../core/check';
import type { Evidence } from '../core/milestones/detectors/detector';
import { evidenceOf } from '../core/milestones/evidence';
import { reportInSteps, type ReportInput } from '../core/milestones/report';
import type { Ports } from '../core/ports';
import type { MilestonesReport } from '../protocol/milestones-report';
import { MILESTONES_CHANGED, type MilestonesChanged } from '../protocol/milestones-requests';
import { breathe } from './breathe';
import { FolderHistoryReading } from './folder-history';
import { Soon } from './soon';
import type { Workspace } from './workspace';

/** A report, or one that is being made, and what it is made of. */
interface KnownAnswer {
  readonly report: Promise<MilestonesReport>;
  readonly input: ReportInput;
}

/** So long nobody else gets a turn, in milliseconds. */
const PORTION = 10;

/** A folder whose milestones somebody has asked for. */
export class FollowedFolder {
  readonly history: FolderHistoryReading;
  private readonly soon: Soon;
  private isFollowed = false;
  /** The client was told of a change and has not asked since. */
  private isTold = false;
  private reading: Promise<void> = Promise.resolve();
  private known: Evidence | undefined;
  private answer: KnownAnswer | undefined;

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
    this.history = new FolderHistoryReading(workspace.root, connection, ports, () => this.tell());
  }

  follow(follow: boolean): void {
    this.isFollowed = follow;
    if (!follow) this.soon.cancel();
  }

  /** Something may be different; the client hears of it once, and then asks again. */
  changed(): void {
    this.known = undefined;
    this.tell();
  }

  /** What the files show, found once as long as nothing changes. */
  evidence(host: CheckHost): Evidence {
    const { repository } = this.workspace;
    if (this.known?.repository !== repository) this.known = evidenceOf(repository, host);
    return this.known;
  }

  private tell(): void {
    this.answer = undefined;
    if (this.isFollowed && !this.isTold) this.soon.schedule();
  }

  /**
   * The report of the folder as it is now, made in portions with room for others in between. What has changed before is in
   * it, and of what changes meanwhile the client is told.
   */
  report(input: ReportInput): Promise<MilestonesReport> {
    this.isTold = false;
    this.soon.cancel();
    const { evidence, history, today } = this.answer?.input ?? {};
    if (this.answer && evidence === input.evidence && history === input.history && today === input.today)
      return this.answer.report;
    const report = this.inPortions(reportInSteps(input));
    this.answer = { input, report };
    report.catch(() => {
      this.answer = undefined;
    });
    return report;
  }

  private async inPortions(steps: ReturnType<typeof reportInSteps>): Promise<MilestonesReport> {
    let since = this.ports.now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (this.ports.now() - since < PORTION) continue;
      await breathe();
      since = this.ports.now();
    }
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
