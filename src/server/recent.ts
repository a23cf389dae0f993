/** The things that were used last, up to a number of them. */
export class Recent<T> {
  /** Those used longest ago first. */
  private readonly used = new Set<T>();

  constructor(private readonly most: number) {}

  has(one: T): boolean {
    return this.used.has(one);
  }

  /** @returns what has to go, because too many others were used since */
  use(one: T): T | undefined {
    this.used.delete(one);
    this.used.add(one);
    if (this.used.size <= this.most) return undefined;
    const [oldest] = this.used;
    if (oldest !== undefined) this.used.delete(oldest);
    return oldest;
  }

  forget(one: T): void {
    this.used.delete(one);
  }
}
