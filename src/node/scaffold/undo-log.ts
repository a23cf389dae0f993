import type { Disk } from './disk';

/**
 * What a step leaves when it cannot be taken back: something that was `made`, a file whose `former` text is kept among the
 * drafts, or the `drafts` themselves.
 */
type Trace = 'made' | 'former' | 'drafts';

/** What was done on the disk, and how each step is taken back. */
export class UndoLog {
  private readonly steps: { readonly path: string; readonly trace: Trace; readonly back: () => Promise<void> }[] = [];

  constructor(private readonly disk: Disk) {}

  /** @param path what is there, or different, unless the step is taken back */
  did(path: string, trace: Trace, back: () => Promise<void>): void {
    this.steps.push({ path, trace, back });
  }

  /** Paths of what was done, in its order. */
  get done(): readonly string[] {
    return this.steps.map(({ path }) => path);
  }

  /** Takes everything back, the last step first. @returns the paths of what could not be taken back */
  async takeBack(): Promise<readonly string[]> {
    const left: string[] = [];
    let keepDrafts = false;
    for (const { path, trace, back } of this.steps.reverse()) {
      // Nowhere else is what a file held before.
      if (trace === 'drafts' && keepDrafts) {
        left.unshift(path);
        continue;
      }
      try {
        await back();
      } catch {
        if (trace === 'former') keepDrafts = true;
        if (trace === 'former' || (await this.isThere(path))) left.unshift(path);
      }
    }
    return left;
  }

  private async isThere(path: string): Promise<boolean> {
    try {
      return (await this.disk.look(path)) !== undefined;
    } catch {
      return true;
    }
  }
}
