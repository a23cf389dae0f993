/**
 * What files say that only the milestone tracker asks for: tests, notebooks, notes, heads of tables. They are kept apart from
 * the texts that READMEs are judged by, so that no verdict depends on whether somebody has opened the tracker.
 */
export class TrackerTexts {
  private readonly texts = new Map<string, string>();
  private readonly heads = new Map<string, string>();
  private readonly unread = new Set<string>();
  private changes = 0;

  /** Whether they were read; until then nobody can say what a file does not hold. */
  isRead = false;

  /** Another number whenever one of the texts is another. */
  get version(): number {
    return this.changes;
  }

  /** Whether a file was asked for. */
  has(path: string): boolean {
    return this.texts.has(path) || this.heads.has(path) || this.unread.has(path);
  }

  textOf(path: string): string | undefined {
    return this.texts.get(path);
  }

  /** The first lines of a file that is too long to be read whole. */
  headOf(path: string): string | undefined {
    return this.texts.get(path) ?? this.heads.get(path);
  }

  set(path: string, text: string): void {
    this.forget(path);
    this.texts.set(path, text);
  }

  setHead(path: string, head: string): void {
    this.forget(path);
    this.heads.set(path, head);
  }

  /** The file was looked at, and is no text, or a longer one than anybody wants to read. */
  setUnread(path: string): void {
    if (this.unread.has(path)) return;
    this.forget(path);
    this.unread.add(path);
  }

  forget(path: string): void {
    this.texts.delete(path);
    this.heads.delete(path);
    this.unread.delete(path);
    this.changes++;
  }
}
