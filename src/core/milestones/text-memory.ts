import type { Repository } from '../portfolio/repository';

/** How much text is behind all that is kept for a repository, in UTF-16 code units. */
const MOST_TEXT = 8_000_000;

interface Kept {
  readonly text: string;
  readonly value: unknown;
}

/** What was read from single files, kept as long as they say the same: after an edit all others need not be read again. */
export class TextMemory {
  private readonly kept = new Map<string, Kept>();
  private size = 0;

  /** What follows from a text alone. @param kind what is read from it, one word for each way of reading */
  of<Value>(kind: string, path: string, text: string, read: () => Value): Value {
    const key = `${kind}\n${path}`;
    const known = this.kept.get(key);
    if (known?.text === text) return known.value as Value;
    const value = read();
    this.forget(key, known);
    this.kept.set(key, { text, value });
    this.size += text.length;
    for (const [oldest, old] of this.kept) {
      if (this.size <= MOST_TEXT) break;
      this.forget(oldest, old);
    }
    return value;
  }

  private forget(key: string, kept: Kept | undefined): void {
    if (!kept) return;
    this.kept.delete(key);
    this.size -= kept.text.length;
  }
}

const MEMORIES = new WeakMap<Repository, TextMemory>();

/** The memory of a repository; it goes away with it. */
export function memoryOf(repository: Repository): TextMemory {
  const known = MEMORIES.get(repository) ?? new TextMemory();
  MEMORIES.set(repository, known);
  return known;
}
