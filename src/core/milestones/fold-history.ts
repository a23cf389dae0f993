import type { CommitRecord, FileChange, FileDates, FolderHistory } from './history';

type Dates = { firstSeen: number | undefined; lastChanged: number };

/** Folds commits, the newest first, to what is kept of them: the dates of each file under the name that it has today. */
export class HistoryFold {
  private readonly files = new Map<string, Dates>();
  /** Today's name of a file by the name that it had at the commit that is looked at. */
  private readonly names = new Map<string, string>();
  private readonly times: number[] = [];

  /** @param before what was folded when these commits were not there yet */
  constructor(private readonly before?: FolderHistory) {}

  /** Takes the next older commit. */
  take({ time, changes, isCutOff }: CommitRecord): void {
    this.times.push(time);
    for (const change of changes) {
      const name = this.nameToday(change.path);
      this.date(change, name, time, isCutOff);
      if (change.from !== undefined) this.names.set(change.from, name);
    }
  }

  /** @param limits what could not be known, as a sentence */
  finish(limits: string): FolderHistory {
    for (const [path, dates] of this.before?.files ?? []) this.merge(this.nameToday(path), dates);
    return { commits: [...this.times, ...(this.before?.commits ?? [])], files: this.files, limits };
  }

  private nameToday(path: string): string {
    return this.names.get(path) ?? path;
  }

  private date({ status }: FileChange, name: string, time: number, isCutOff: boolean): void {
    if (status !== 'added' && status !== 'changed') return;
    // What is changed was there: a merge may have added it, and git shows no changes of merges.
    this.merge(name, { firstSeen: isCutOff ? undefined : time, lastChanged: time });
  }

  /** The earliest appearance counts, and the latest change. An appearance that nobody can date is the earliest. */
  private merge(name: string, { firstSeen, lastChanged }: FileDates): void {
    const known = this.files.get(name);
    if (!known) {
      this.files.set(name, { firstSeen, lastChanged });
      return;
    }
    const isDated = known.firstSeen !== undefined && firstSeen !== undefined;
    known.firstSeen = isDated ? Math.min(known.firstSeen ?? Infinity, firstSeen ?? Infinity) : undefined;
    known.lastChanged = Math.max(known.lastChanged, lastChanged);
  }
}
