/** A small generator of numbers that are the same in every run: a failure names the seed that brings it back. */
export class Random {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** A number from 0 up to 1, not included. Source: the mulberry32 generator. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to `limit`, not included. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}

/** The text with one random stretch removed, replaced or filled with one of the fragments. */
export function randomEdit(random: Random, text: string, fragments: readonly [string, ...string[]]): string {
  const start = random.below(text.length + 1);
  const length = random.chance(0.5) ? 0 : random.below(random.chance(0.8) ? 6 : 60);
  const insert = random.chance(0.25) ? '' : random.pick(fragments);
  return text.slice(0, start) + insert + text.slice(start + length);
}
