import type { Repository } from '../../portfolio/repository';
import type { FolderHistory, HistoryAnswer } from '../history';
import { countByDay, dayOf, daysBetween } from './calendar';

/** What git says of some files together. */
export interface EvidenceDates {
  /** `YYYY-MM-DD`; null when it cannot be known. */
  readonly firstSeen: string | null;
  readonly lastChanged: string | null;
}

const UNKNOWN: EvidenceDates = { firstSeen: null, lastChanged: null };

/** Evidence that was not touched for so many days is stale, when the project has gone on. */
const STALE_AFTER = 120;

/** A project goes on that had so many commits in so many days. One commit may be a word corrected. */
const GOES_ON = { commits: 3, days: 30 };

/** What a report asks of history. */
export class DatedEvidence {
  private readonly history: FolderHistory | undefined;
  private readonly folders = new Map<string, readonly string[]>();
  private readonly goesOn: boolean;
  /** Commits of each day. */
  readonly commits: ReadonlyMap<string, number>;

  constructor(
    answer: HistoryAnswer | 'reading',
    private readonly repository: Repository,
    private readonly today: string,
  ) {
    this.history = answer === 'reading' || 'unknown' in answer ? undefined : answer;
    this.commits = countByDay(this.history?.commits ?? []);
    let recent = 0;
    for (const [day, count] of this.commits) if (daysBetween(day, today) < GOES_ON.days) recent += count;
    this.goesOn = recent >= GOES_ON.commits;
  }

  get isKnown(): boolean {
    return this.history !== undefined;
  }

  /** @param paths files and folders, from the root */
  of(paths: Iterable<string>): EvidenceDates {
    const { history } = this;
    if (!history) return UNKNOWN;
    let first: number | undefined = Infinity;
    let last = -Infinity;
    for (const path of new Set(Array.from(paths).flatMap((one) => this.filesAt(one)))) {
      const dates = history.files.get(path);
      if (!dates) continue;
      // Nobody knows how old a file is that was there before the clone begins.
      first = first === undefined || dates.firstSeen === undefined ? undefined : Math.min(first, dates.firstSeen);
      last = Math.max(last, dates.lastChanged);
    }
    if (last === -Infinity) return UNKNOWN;
    return { firstSeen: first === undefined ? null : this.dayOf(first), lastChanged: this.dayOf(last) };
  }

  /** @param lastChanged of evidence that is there */
  isStale(lastChanged: string | null): boolean {
    return lastChanged !== null && daysBetween(lastChanged, this.today) >= STALE_AFTER && this.goesOn;
  }

  /** The day of a commit. A clock that goes wrong, or a commit made further east, may be ahead of today. */
  private dayOf(seconds: number): string {
    const day = dayOf(seconds);
    return day > this.today ? this.today : day;
  }

  /** The files that a path means: itself, or those below a folder. What is gone shows nothing any more. */
  private filesAt(path: string): readonly string[] {
    const { files } = this.repository;
    if (this.repository.has(path) === false) return [];
    if (files === undefined || files.has(path)) return [path];
    const known = this.folders.get(path) ?? this.repository.filesBelow(path);
    this.folders.set(path, known);
    return known;
  }
}
