import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Documents } from './documents';
import type { OpenDocument } from './open-document';
import type { Ports } from '../core/ports';

/** Between two checks of a document this many times of what the last one took pass. */
const PAUSE = 2;

/**
 * As long as typing changes nothing in what is found, so much time passes between two checks: it is not felt in the middle of
 * a word; in milliseconds.
 */
const CALM = 100;

/** The pause grows with what checks cost, but a person never waits longer than this; in milliseconds. */
const LONGEST_WAIT = 400;

/**
 * What an editor asks for because of a keystroke comes right behind it, and somebody waits for that answer: a check lets
 * it pass first. In milliseconds, far below what anybody notices.
 */
const COURTESY = 3;

/** How long the typing has to pause before other documents are looked at again, in milliseconds. */
const QUIET = 300;

/** Most documents that one change re-checks beside the changed one. */
const MOST_DEPENDENTS = 50;

interface Hooks {
  toDiagnostics(open: OpenDocument): Diagnostic[];
  openDocuments(): Iterable<OpenDocument>;
  /** What findings depend on beside the text has changed. */
  refreshed(): void;
}

/**
 * Decides when a document is checked, and pushes what was found. There is no debounce: after a pause in typing a check
 * starts at once. While the typing goes on, a check starts when some time has passed since the last one: the longer the more
 * that one took, and longer when it found nothing new; so a burst of keystrokes costs a few checks instead of one each.
 */
export class Publisher {
  private readonly waiting = new Map<OpenDocument, { cancel(): void }>();
  private quiet: { cancel(): void } | undefined;
  private readonly changed = new Set<OpenDocument>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: Documents,
    private readonly ports: Pick<Ports, 'setTimer' | 'now'>,
    private readonly hooks: Hooks,
    /** False when the client pulls; then it is told to ask again instead. */
    private readonly push: boolean,
  ) {}

  /** @param edited whether the text has changed, so that documents which refer to it are looked at when it is quiet */
  schedule(open: OpenDocument, edited: boolean): void {
    if (edited) this.changed.add(open);
    if (this.push && !this.waiting.has(open)) {
      const { end, duration } = open.lastCheck;
      const pause = Math.max(duration * PAUSE, open.isCalm ? CALM : 0);
      const wait = Math.min(end + pause - this.ports.now(), LONGEST_WAIT);
      this.waiting.set(
        open,
        this.ports.setTimer(() => this.publish(open), Math.max(edited ? COURTESY : 0, wait)),
      );
    }
    this.whenQuiet();
  }

  /** Removes what was shown for a document that is not open any more. */
  close(open: OpenDocument): void {
    this.waiting.get(open)?.cancel();
    this.waiting.delete(open);
    this.changed.delete(open);
    if (this.push) void this.connection.sendDiagnostics({ uri: open.uri, diagnostics: [] });
  }

  /** Checks every open document anew: settings or files have changed. */
  refresh(): void {
    for (const open of this.hooks.openDocuments()) {
      this.documents.forgetFindings(open);
      this.documents.recogniseAgain(open);
      if (this.push) this.schedule(open, false);
    }
    if (!this.push) void this.connection.languages.diagnostics.refresh().catch(() => undefined);
    this.hooks.refreshed();
  }

  dispose(): void {
    this.quiet?.cancel();
    for (const timer of this.waiting.values()) timer.cancel();
    this.waiting.clear();
  }

  private publish(open: OpenDocument): void {
    this.waiting.delete(open);
    // Computed and sent without a pause in between, so that no newer version can have come.
    const diagnostics = this.hooks.toDiagnostics(open);
    open.found(diagnostics.map(({ code }) => code).join(' '));
    void this.connection.sendDiagnostics({ uri: open.uri, version: open.version, diagnostics });
  }

  private whenQuiet(): void {
    this.quiet?.cancel();
    this.quiet = this.ports.setTimer(() => {
      const changed = new Set(this.changed);
      this.changed.clear();
      for (const open of changed) {
        // The next keystroke is the first one of another word.
        open.isCalm = false;
        if (this.documents.recogniseAgain(open)) this.schedule(open, false);
      }
      this.recheckDependents(changed);
    }, QUIET);
  }

  /** Documents of the same repository compare themselves with the changed ones. */
  private recheckDependents(changed: ReadonlySet<OpenDocument>): void {
    const repositories = new Set(Array.from(changed, (open) => open.workspace.repository));
    let left = MOST_DEPENDENTS;
    for (const open of this.hooks.openDocuments()) {
      if (changed.has(open) || !open.parsed || !repositories.has(open.workspace.repository)) continue;
      if (left-- <= 0) break;
      this.documents.forgetFindings(open);
      if (this.push) this.schedule(open, false);
    }
    if (!this.push && changed.size > 0) void this.connection.languages.diagnostics.refresh().catch(() => undefined);
  }
}
