/** The limits of the Hub's size categories, in rows. */
const LIMITS: readonly (readonly [string, number])[] = [
  ['1K', 1e3],
  ['10K', 1e4],
  ['100K', 1e5],
  ['1M', 1e6],
  ['10M', 1e7],
  ['100M', 1e8],
  ['1B', 1e9],
  ['10B', 1e10],
  ['100B', 1e11],
  ['1T', 1e12],
];

/** The size category of a data set with so many rows. */
export function sizeCategoryOf(rows: number): string {
  const above = LIMITS.findIndex(([, limit]) => rows < limit);
  const [upper] = LIMITS[above] ?? [];
  const [lower] = LIMITS.at(above < 0 ? -1 : above - 1) ?? [];
  if (above === 0) return `n<${upper ?? ''}`;
  return upper === undefined ? `n>${lower ?? ''}` : `${lower ?? ''}<n<${upper}`;
}

const limitOf = (name: string | undefined): number | undefined => LIMITS.find(([known]) => known === name)?.[1];

/** Whether so many rows fit a category; a number on a limit fits both sides. Unknown categories fit everything. */
export function fitsSizeCategory(rows: number, category: string): boolean {
  const [, lower, upper] = /^(?:(\w+)<)?n<(\w+)$/.exec(category) ?? [];
  const above = limitOf(lower ?? /^n>(\w+)$/.exec(category)?.[1]);
  const below = limitOf(upper);
  return rows >= (above ?? 0) && rows <= (below ?? Infinity);
}
