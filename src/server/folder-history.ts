import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { HistoryAnswer } from '../core/milestones/history';
import type { Ports } from '../core/ports';

/** What git tells of one folder, read in the background and kept until another commit is checked out. */
export class FolderHistoryReading {
  private answer: HistoryAnswer | undefined;
  private reading: AbortController | undefined;
  private isCurrent = false;

  constructor(
    private readonly root: string,
    private readonly connection: Connection,
    private readonly ports: Pick<Ports, 'readHistory'>,
    /** There is another answer than before. */
    private readonly changed: () => void,
  ) {}

  /** What is known by now; begins to read when that is not the newest. */
  now(): HistoryAnswer | 'reading' {
    if (!this.isCurrent && !this.reading) void this.read();
    return this.answer ?? 'reading';
  }

  /** Another commit may be checked out; the next question reads again. */
  invalidate(): void {
    this.isCurrent = false;
    // What is being read now may be of the commit before.
    this.stop();
  }

  stop(): void {
    this.reading?.abort();
    this.reading = undefined;
  }

  private async read(): Promise<void> {
    const controller = new AbortController();
    this.reading = controller;
    const progress = new LateProgress(this.connection, () => controller.abort());
    const answer = await this.ports
      .readHistory(this.root, {
        signal: controller.signal,
        progress: (done, total) => progress.report(done, total),
      })
      .catch((error: unknown): HistoryAnswer => ({ unknown: `The history could not be read: ${String(error)}` }));
    progress.done();
    // Somebody has begun anew, or nobody wants to know any more.
    if (this.reading !== controller) return;
    this.reading = undefined;
    this.answer = answer;
    this.isCurrent = true;
    this.changed();
  }
}

/** Shown only when there is something to tell: a short history is read before anybody could see it. */
class LateProgress {
  private reporter: Promise<WorkDoneProgressServerReporter> | undefined;
  private isDone = false;

  constructor(
    private readonly connection: Connection,
    private readonly cancel: () => void,
  ) {}

  report(done: number, total: number | undefined): void {
    this.reporter ??= this.begin();
    const percentage = total === undefined || total === 0 ? undefined : Math.min(100, Math.round((done / total) * 100));
    const message = total === undefined ? `${done} commits` : `${done} of ${total} commits`;
    void this.tell((reporter) =>
      percentage === undefined ? reporter.report(message) : reporter.report(percentage, message),
    );
  }

  done(): void {
    void this.tell((reporter) => reporter.done());
    this.isDone = true;
  }

  private async begin(): Promise<WorkDoneProgressServerReporter> {
    const reporter = await this.connection.window.createWorkDoneProgress();
    reporter.begin('Reading the history of the milestones', 0, undefined, true);
    reporter.token.onCancellationRequested(this.cancel);
    return reporter;
  }

  /** A client that does not want to show progress goes without. */
  private async tell(say: (reporter: WorkDoneProgressServerReporter) => void): Promise<void> {
    if (this.isDone) return;
    try {
      const reporter = await this.reporter;
      if (reporter) say(reporter);
    } catch {
      return;
    }
  }
}
