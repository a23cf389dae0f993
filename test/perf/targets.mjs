// What is aimed at, as ratios: ours divided by theirs.

export const SIZES = [50, 500, 5000];

const FELT = { 50: 1 / 20, 500: 1 / 10, 5000: 1 / 4 };
const WORK = { 500: 0.6, 5000: 0.75 };

/**
 * @typedef {object} Target
 * @property {string} name of the samples
 * @property {string} label
 * @property {number} limit
 * @property {string} unit
 * @property {boolean} [withoutDebounce] what they wait by design is taken off theirs
 */

/** Against another language server. @type {Target[]} */
export const SERVER_TARGETS = [
  { name: 'cold', label: 'start to first diagnostics', limit: 1 / 3, unit: 'ms' },
  ...SIZES.map((lines) => ({
    name: `edit ${lines}`,
    label: `edit to diagnostics, ${lines} lines, as felt`,
    limit: FELT[lines],
    unit: 'ms',
  })),
  ...Object.entries(WORK).map(([lines, limit]) => ({
    name: `edit ${lines}`,
    label: `edit to diagnostics, ${lines} lines, computation alone`,
    limit,
    unit: 'ms',
    withoutDebounce: true,
  })),
  ...SIZES.map((lines) => ({
    name: `burst cpu ${lines}`,
    label: `processor time of 11 keystrokes, ${lines} lines`,
    limit: 2,
    unit: 'ms',
  })),
  ...['hover', 'completion', 'symbols'].flatMap((request) =>
    SIZES.map((lines) => ({
      name: `${request} ${lines}`,
      label: `${request} right after an edit, ${lines} lines`,
      limit: 0.5,
      unit: 'ms',
    })),
  ),
  { name: 'memory', label: 'memory with 1,000 open documents', limit: 0.6, unit: 'MiB' },
];

/** Against the floor: the parser, and parser with compiled validation. @type {Target[]} */
export const FLOOR_TARGETS = [
  { name: 'engine', label: 'full check of 5,000 lines / `yaml` parse alone', limit: 1.5, unit: 'ms' },
  { name: 'engine cold', label: 'the same, first run of a process', limit: 1.5, unit: 'ms' },
  { name: 'readme', label: 'full check of a README of 5,000 lines / `@lezer/markdown` alone', limit: 3, unit: 'ms' },
  { name: 'readme edit', label: 'edit in a README of 200 lines / the whole parse alone', limit: 10, unit: 'ms' },
  { name: 'history', label: 'history of 10,000 commits / `git log --name-status` alone', limit: 1.5, unit: 'ms' },
  { name: 'command line', label: '`check` of 1,000 cards / parse and validate', limit: 2, unit: 'ms' },
];

/** Against another linter of Markdown. @type {Target[]} */
export const LINTER_TARGETS = [
  { name: 'readme', label: 'full check of a README of 5,000 lines', limit: 1 / 5, unit: 'ms' },
  { name: 'readme command', label: '`readme` of 1,000 READMEs of 200 lines', limit: 1 / 8, unit: 'ms' },
];
